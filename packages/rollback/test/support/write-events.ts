import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InvocationEvent } from '@strangler/core';
import { eventOf } from './event-of.ts';

/** Appends the same event several times beside a rollout's state. */
export function writeEvents(home: string, count: number, changes: Partial<InvocationEvent>): void {
  const directory = join(home, '..', 'events');
  mkdirSync(directory, { recursive: true });
  appendFileSync(join(directory, '2026-03-01.jsonl'), `${JSON.stringify(eventOf(changes))}\n`.repeat(count));
}
