import type { Finding, GuardInput, ReadEvents } from './guard-input.ts';
import { countText, percentText } from './guard-text.ts';

/** A tool that is killed while it writes leaves a broken line now and then; so many are a fault that hides what happened. */
const tolerated = { lines: 10, share: 0.01 } as const;

const namedProblems = 3;

/** Waits where events could not be read: what they say is not known, and unknown is not healthy. */
export function judgeReading({ read }: GuardInput): readonly Finding[] {
  return describeUnread(read).map((text) => ({ rule: 'events', effect: 'wait', text }));
}

/** Which events could not be read, in sentences; none where all but a few lines could. */
export function describeUnread({
  problems,
  brokenLines,
  events,
}: Omit<ReadEvents, 'stale'>): readonly string[] {
  const found: string[] = [];
  if (problems.length > 0) {
    const named = problems.slice(0, namedProblems).join(', ');
    const more = problems.length > namedProblems ? `, and ${problems.length - namedProblems} more` : '';
    found.push(`events cannot be read: ${named}${more}`);
  }
  const share = brokenLines / Math.max(1, brokenLines + events);
  if (brokenLines >= tolerated.lines && share > tolerated.share) {
    found.push(`${countText(brokenLines)} lines of the events hold no event, ${percentText(share)} of all`);
  }
  return found;
}
