import { lstatSync, readFileSync } from 'node:fs';
import type { PlacedEvents } from '@strangler/process';

/** Larger ones are no event lines. */
const maxBytes = 1 << 20;

/** Reads the event file; null where there is none. A program may put a FIFO there, which would be waited for. */
export function readEvents(file: string): PlacedEvents | null {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile()) return { problem: 'the event file was replaced' };
  if (stat.size > maxBytes) return { problem: 'the event file is too large' };
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch {
    return { problem: 'the event file cannot be read' };
  }
}
