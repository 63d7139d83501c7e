import type { InvocationEvent } from '@strangler/core';
import { now } from './stage-request.ts';

/** An event of generation 1 that nothing is wrong with. */
export function eventOf(changes: Partial<InvocationEvent> = {}): InvocationEvent {
  return {
    schemaVersion: 1,
    kind: 'event',
    time: now.toISOString(),
    flag: 'manifest_hasher',
    source: 'state',
    generation: 1,
    stage: 'canary',
    variant: 'candidate',
    answeredBy: 'candidate',
    fallback: null,
    durationMs: 1,
    ...changes,
  };
}
