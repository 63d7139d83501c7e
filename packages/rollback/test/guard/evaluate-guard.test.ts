import { describe, expect, it } from 'vitest';
import { ArmTally } from '../../src/events/arm-tally.ts';
import { evaluateGuard } from '../../src/guard/evaluate-guard.ts';
import type { GuardInput } from '../../src/guard/guard-input.ts';
import { guardLimits } from '../../src/guard/guard-limits.ts';
import { eventOf } from '../support/event-of.ts';
import { now } from '../support/stage-request.ts';

type Run = Parameters<typeof eventOf>[0];

function arm(...groups: readonly (readonly [count: number, run: Run])[]): ArmTally {
  const tally = new ArmTally();
  for (const [count, run] of groups) for (let at = 0; at < count; at += 1) tally.add(eventOf(run));
  return tally;
}

const good: Run = { outcome: 'ok', durationMs: 40, maxRssBytes: 50 * 1024 * 1024 };
const healthy = arm([1000, good]);

function judge(changes: Partial<GuardInput>): ReturnType<typeof evaluateGuard> {
  const nowMs = now.getTime();
  return evaluateGuard({
    stage: 'canary',
    percent: 50,
    latched: false,
    beganMs: nowMs - 60_000,
    nowMs,
    control: healthy,
    candidate: healthy,
    outside: null,
    read: { events: 2000, brokenLines: 0, stale: 0, problems: [] },
    limits: guardLimits(),
    ...changes,
  });
}

const rulesOf = (changes: Partial<GuardInput>): readonly string[] =>
  judge(changes).findings.map(({ rule, effect }) => `${effect}: ${rule}`);

describe('evaluateGuard', () => {
  it('passes two arms that do the same', () => {
    expect(judge({})).toMatchObject({ verdict: 'pass', findings: [] });
  });

  it.each([
    ['off', { stage: 'off' }],
    ['latched', { latched: true }],
  ] as const)('has nothing to judge where the rollout is %s, however bad the events are', (_, changes) => {
    const candidate = arm([500, { ...good, outcome: 'crash' }]);
    expect(judge({ ...changes, candidate })).toMatchObject({ verdict: 'wait' });
    expect(rulesOf({ ...changes, candidate })).toEqual(['wait: stage']);
  });

  it('rolls back on errors and says both rates', () => {
    const candidate = arm([900, good], [100, { ...good, outcome: 'error' }]);
    expect(judge({ candidate })).toMatchObject({
      verdict: 'roll back',
      reason: expect.stringMatching(/fails in 10 % of 1,000 runs, the control in 0 % of 1,000 runs/),
    });
  });

  it('counts a fallback as an error of the candidate, although the caller saw a good answer', () => {
    const fallback: Run = { ...good, answeredBy: 'control', fallback: 'crashed' };
    expect(rulesOf({ candidate: arm([900, good], [100, fallback]) })).toEqual([
      'roll back: crashes',
      'roll back: errors',
    ]);
  });

  it('trips the breaker at three crashes of ten runs, long before anything could be tested', () => {
    const candidate = arm([7, good], [3, { ...good, outcome: 'crash' }]);
    expect(rulesOf({ candidate, control: arm([10, good]) })[0]).toBe('roll back: crashes');
    expect(rulesOf({ candidate: arm([8, good], [2, { ...good, outcome: 'crash' }]) })).toEqual([
      'wait: events',
    ]);
  });

  it('holds the breaker where the control crashes as well', () => {
    const bad = arm([95, good], [5, { ...good, outcome: 'crash' }]);
    expect(rulesOf({ candidate: bad, control: bad })).toEqual([]);
  });

  it('rolls back on latency, but not for milliseconds that nobody waits for', () => {
    expect(rulesOf({ candidate: arm([1000, { ...good, durationMs: 90 }]) })).toContain('roll back: latency');
    const [fast, slower] = [arm([1000, { ...good, durationMs: 1 }]), arm([1000, { ...good, durationMs: 4 }])];
    expect(rulesOf({ control: fast, candidate: slower })).toEqual([]);
  });

  it('rolls back on memory of the candidate itself, not of the control that stood in for it', () => {
    const big: Run = { ...good, maxRssBytes: 500 * 1024 * 1024 };
    expect(rulesOf({ candidate: arm([1000, big]) })).toEqual(['roll back: memory']);
    const standIn: Run = { ...big, answeredBy: 'control', fallback: 'late' };
    expect(rulesOf({ candidate: arm([998, good], [2, standIn]) })).toEqual([]);
  });

  it('burns an error budget only where one is set and the control keeps it', () => {
    const limits = guardLimits({ errorBudget: { target: 0.9999 }, errors: { tolerance: 0.5 } });
    const failing = arm([980, good], [20, { ...good, outcome: 'error' }]);
    expect(rulesOf({ candidate: failing, limits })).toEqual(['roll back: error-budget']);
    expect(rulesOf({ candidate: failing, control: failing, limits })).toEqual([]);
    expect(rulesOf({ candidate: failing, limits: guardLimits({ errors: { tolerance: 0.5 } }) })).toEqual([]);
  });

  it('waits where few runs were seen, and where nothing is heard of an arm', () => {
    expect(rulesOf({ candidate: arm([99, good]) })).toEqual(['wait: events']);
    const later = now.getTime() + 61 * 60_000;
    expect(rulesOf({ nowMs: later })).toEqual(['wait: silence', 'wait: silence']);
    expect(rulesOf({ nowMs: later, stage: 'shadow', percent: 0 })).toEqual(['wait: silence']);
  });

  it('waits where the stage has not begun yet by its clock', () => {
    expect(judge({ beganMs: now.getTime() + 3_600_000 })).toMatchObject({
      verdict: 'wait',
      reason: expect.stringContaining('the stage began in 60 minutes by this clock'),
    });
    expect(judge({ beganMs: now.getTime() + 60_000 }).verdict).toBe('pass');
  });

  it('waits where events cannot be read, and rolls back all the same', () => {
    const read = {
      events: 2000,
      brokenLines: 0,
      stale: 0,
      problems: ['a.jsonl: EACCES', 'b', 'c', 'd', 'e'],
    };
    expect(judge({ read })).toMatchObject({
      verdict: 'wait',
      reason: 'events cannot be read: a.jsonl: EACCES, b, c, and 2 more',
      findings: [{ rule: 'events' }],
    });
    expect(rulesOf({ read, stage: 'shadow', percent: 0 })).toEqual(['wait: events']);
    const candidate = arm([900, good], [100, { ...good, outcome: 'error' }]);
    expect(judge({ read, candidate }).verdict).toBe('roll back');
  });

  it.each([
    [9, 10, 'pass'],
    [20, 2000, 'pass'],
    [21, 2000, 'wait'],
  ])('%i broken lines beside %i events lead to %s', (brokenLines, events, verdict) => {
    expect(judge({ read: { events, brokenLines, stale: 0, problems: [] } }).verdict).toBe(verdict);
  });

  it('rolls back although an arm is silent', () => {
    const candidate = arm([900, good], [100, { ...good, outcome: 'error' }]);
    expect(judge({ candidate, nowMs: now.getTime() + 61 * 60_000 }).verdict).toBe('roll back');
  });

  it('waits in live where there is no time before to compare with', () => {
    const live = { stage: 'live', percent: 100 } as const;
    expect(rulesOf({ ...live, control: new ArmTally() })).toEqual(['wait: events']);
    expect(judge(live).verdict).toBe('pass');
  });

  it('judges what Prometheus says beside the events, and waits where it says nothing', () => {
    const control = { events: 10, trials: 1000 };
    const bad = { kind: 'counts', control, candidate: { events: 90, trials: 1000 } } as const;
    expect(judge({ outside: bad })).toMatchObject({
      verdict: 'roll back',
      reason: expect.stringContaining('by Prometheus'),
    });
    expect(rulesOf({ outside: { kind: 'missing', why: 'it does not answer' } })).toEqual(['wait: silence']);
    const candidate = arm([900, good], [100, { ...good, outcome: 'error' }]);
    expect(judge({ candidate, outside: { kind: 'missing', why: 'x' } }).verdict).toBe('roll back');
  });
});
