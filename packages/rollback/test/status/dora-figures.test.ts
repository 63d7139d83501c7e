import type { AuditEntry } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import type { FirstAnswer } from '../../src/events/event-tallies.ts';
import { type DoraInput, doraFigures } from '../../src/status/dora-figures.ts';
import { auditDraft } from '../support/audit-draft.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-03-01T00:00:00Z');
const day = (number: number): string => new Date(start + number * dayMs).toISOString();

function answer(digest: string, atDay: number, role: FirstAnswer['role'] = 'candidate'): FirstAnswer {
  return { digest, role, generation: 1, firstMs: start + atDay * dayMs };
}

function move(action: AuditEntry['action'], atDay: number, generation: number, percent = 5): AuditEntry {
  const from = { generation, stage: 'canary', percent } as const;
  return {
    schemaVersion: 1,
    kind: 'audit',
    ...auditDraft('x'),
    ...{ action, from, time: day(atDay), previous: '', hash: '' },
  };
}

function figures(changes: Partial<DoraInput>): ReturnType<typeof doraFigures> {
  return doraFigures({
    firstAnswers: [],
    moves: [],
    candidateOf: (generation) => `digest ${generation}`,
    storedAtMs: () => null,
    firstErrorMs: () => null,
    nowMs: start + 14 * dayMs,
    ...changes,
  });
}

describe('doraFigures', () => {
  it('are empty where nothing happened', () => {
    expect(figures({})).toMatchObject({
      days: 0,
      deployments: [],
      deploymentsPerWeek: null,
      leadTimeHours: null,
      changeFailRate: null,
      recoveryMinutes: null,
      reworkRate: null,
    });
  });

  it('count new binaries that answer, not the first control and not the moves of the flag', () => {
    const found = figures({
      firstAnswers: [answer('digest 2', 3), answer('old', 0, 'control'), answer('digest 4', 7)],
      moves: [1, 2, 3, 4].map((at) => move('rollout', at, at)),
    });
    expect(found.deployments.map(({ digest }) => digest)).toEqual(['digest 2', 'digest 4']);
    expect(found).toMatchObject({ days: 14, deploymentsPerWeek: 1, flips: { stages: 4, rollbacks: 0 } });
  });

  it('measure the lead time from being stored, and leave out what was stored after it answered', () => {
    const stored = new Map([
      ['digest 2', start + 2 * dayMs],
      ['digest 4', start + 9 * dayMs],
    ]);
    const found = figures({
      firstAnswers: [answer('digest 2', 3), answer('digest 4', 7)],
      storedAtMs: (digest) => stored.get(digest) ?? null,
    });
    expect(found.deployments.map(({ leadTimeHours }) => leadTimeHours)).toEqual([24, null]);
    expect(found.leadTimeHours).toBe(24);
  });

  it('call a deployment failed that was rolled back while it answered, and what follows it rework', () => {
    const found = figures({
      firstAnswers: [answer('digest 2', 3), answer('digest 4', 7), answer('digest 6', 9)],
      moves: [move('rollback', 4, 2), move('rollback', 8, 5), move('release-latch', 4.5, 3)],
    });
    expect(found.deployments.map(({ failedAt, rework }) => [failedAt, rework])).toEqual([
      [day(4), false],
      [null, true],
      [null, false],
    ]);
    expect(found.changeFailRate).toBeCloseTo(1 / 3);
    expect(found.reworkRate).toBeCloseTo(1 / 3);
  });

  it('do not call it failed where the candidate did not answer any more', () => {
    const found = figures({ firstAnswers: [answer('digest 2', 3)], moves: [move('rollback', 4, 2, 0)] });
    expect(found.changeFailRate).toBe(0);
  });

  it('measure the recovery from the first failure that was seen, else from the first answer', () => {
    const input = { firstAnswers: [answer('digest 2', 3)], moves: [move('rollback', 4, 2)] };
    expect(figures({ ...input, firstErrorMs: () => start + 4 * dayMs - 600_000 }).recoveryMinutes).toBe(10);
    expect(figures(input).recoveryMinutes).toBe(1440);
  });
});
