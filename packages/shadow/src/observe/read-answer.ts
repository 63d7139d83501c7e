import { type Answer, checkDocument, type InvocationEvent } from '@strangler/core';
import type { PlacedEvents } from '@strangler/process';

/**
 * Who answered, from the event lines that one run wrote: null where it wrote none.
 *
 * The candidate answered only if every line says so. A line that cannot be read counts as a fallback, since it
 * proves nothing, and so does a file that cannot be believed.
 */
export function readAnswer(events: PlacedEvents | null): Answer | null {
  if (events === null) return null;
  if ('problem' in events) return { answeredBy: 'control', fallback: events.problem };
  const lines = events.text.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return null;
  const parsed = lines.map(parseEvent);
  const unproven = parsed.find((event) => event === null || event.fallback !== null);
  if (unproven !== undefined) {
    return { answeredBy: 'control', fallback: unproven?.fallback ?? 'an event line cannot be read' };
  }
  const byCandidate = parsed.every((event) => event?.answeredBy === 'candidate');
  return { answeredBy: byCandidate ? 'candidate' : 'control', fallback: null };
}

function parseEvent(line: string): InvocationEvent | null {
  try {
    const checked = checkDocument('InvocationEvent', JSON.parse(line));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}
