import type { StageRequest } from '../../src/stage/stage-request.ts';

/** The moment at which tests take place. */
export const now = new Date('2026-03-01T12:00:00.000Z');

/** A request that nothing is wrong with: shadow, with no binaries named. */
export function stageRequest(home: string, changes: Partial<StageRequest> = {}): StageRequest {
  return {
    home,
    flag: 'manifest_hasher',
    stage: 'shadow',
    percent: null,
    sample: 0.1,
    reason: 'because the test says so',
    force: false,
    control: null,
    candidate: null,
    evidence: null,
    health: null,
    rehearsal: null,
    settings: { evidenceMaxAgeDays: 7, minEvents: 0, minHours: 0, rehearsalMaxAgeDays: 7 },
    actor: 'alex',
    host: 'build-1',
    now: () => now,
    ...changes,
  };
}
