import { lstatSync, readFileSync } from 'node:fs';
import { type Answer, checkDocument, type InvocationEvent } from '@strangler/core';

/**
 * Who answered, from the event lines that one run wrote: null where it wrote none.
 *
 * The candidate answered only if every line says so. A line that cannot be read counts as a fallback, since it
 * proves nothing.
 */
export function readAnswer(eventsFile: string): Answer | null {
  if (!isFileOrAbsent(eventsFile)) return { answeredBy: 'control', fallback: 'the event file was replaced' };
  const lines = readLines(eventsFile);
  if (lines.length === 0) return null;
  const events = lines.map(parseEvent);
  const unproven = events.find((event) => event === null || event.fallback !== null);
  if (unproven !== undefined) {
    return { answeredBy: 'control', fallback: unproven?.fallback ?? 'an event line cannot be read' };
  }
  const byCandidate = events.every((event) => event?.answeredBy === 'candidate');
  return { answeredBy: byCandidate ? 'candidate' : 'control', fallback: null };
}

/** A program may put a FIFO there, which would be waited for. */
function isFileOrAbsent(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

function parseEvent(line: string): InvocationEvent | null {
  try {
    const checked = checkDocument('InvocationEvent', JSON.parse(line));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}
