import type { RollbackRequest } from '../../src/rollback/rollback-request.ts';
import { now } from './stage-request.ts';

/** A plain request to go back to control. */
export function rollbackRequest(home: string, changes: Partial<RollbackRequest> = {}): RollbackRequest {
  return {
    home,
    flag: () => null,
    to: null,
    reason: 'the candidate crashed',
    releaseLatch: false,
    actor: 'alex',
    host: 'build-1',
    now: () => now,
    monotonic: () => performance.now(),
    ...changes,
  };
}
