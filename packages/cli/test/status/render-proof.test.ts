import type { StatusReport } from '@strangler/core';
import { expect, test } from 'vitest';
import { renderEvidence, renderRetention } from '../../src/status/render-proof.ts';

const now = new Date('2026-03-03T12:00:00Z');
const evidence: NonNullable<StatusReport['evidence']> = {
  runDir: '.migrate/runs/one',
  finishedAt: '2026-03-01T12:00:00Z',
  verdict: 'pass',
  reason: 'none differed',
  sources: 1100,
  mismatchUpperBound95: 0.00272,
};

test('evidence is told with its bound, its age and its place', () => {
  expect(renderEvidence(evidence, now)).toBe(
    'pass, at most 0.28 % differ, 1100 sources, 2.0 days old, .migrate/runs/one',
  );
});

test('what is no pass says why, and claims no bound that nobody knows', () => {
  const verdict = { verdict: 'insufficient', reason: 'it was damaged', sources: null } as const;
  const unknown = { ...evidence, ...verdict, mismatchUpperBound95: null, finishedAt: null };
  expect(renderEvidence(unknown, now)).toBe('insufficient: it was damaged, not finished, .migrate/runs/one');
  expect(renderEvidence(null, now)).toContain('migrate shadow');
});

test('the days of retention are told, with what keeps a binary beyond them', () => {
  const kept = { retainUntil: '2026-03-04T12:00:00Z', daysLeft: 1, tags: [], keptBy: [] };
  const over = { ...kept, daysLeft: 0, keptBy: ['it is the control of the current generation 5'] };
  const text = renderRetention({ control: kept, candidate: over, problem: null });
  expect(text).toBe(
    'control for 1 more day, until 2026-03-04; candidate no longer by time, but it is the control of the current generation 5',
  );
  expect(renderRetention({ control: null, candidate: null, problem: null })).toBe(
    'control not stored; candidate not stored',
  );
  expect(renderRetention({ control: null, candidate: null, problem: 'torn' })).toBe('unknown: torn');
});
