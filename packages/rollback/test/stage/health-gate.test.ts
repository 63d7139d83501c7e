import { describe, expect, it } from 'vitest';
import type { GateInput } from '../../src/stage/gate.ts';
import { healthGate } from '../../src/stage/health-gate.ts';
import type { Standing } from '../../src/stage/promotion.ts';
import { missingHealth, type StageHealth } from '../../src/stage/stage-health.ts';
import { now } from '../support/stage-request.ts';

const hourMs = 3_600_000;
const [control, candidate, other] = ['a', 'b', 'c'].map((letter) => `sha256:${letter.repeat(64)}`) as [
  string,
  string,
  string,
];
const at = (stage: Standing['stage'], percent = 0): Standing => ({ stage, percent, control, candidate });
const settings = { evidenceMaxAgeDays: 7, minEvents: 1000, minHours: 1, rehearsalMaxAgeDays: 7 };

function healthOf(changes: Partial<StageHealth> = {}): StageHealth {
  return {
    ...at('canary', 5),
    ...{ beganMs: now.getTime() - 2 * hourMs, runs: 1000 },
    guard: { verdict: 'pass', reason: 'no worse' },
    unread: [],
    ...changes,
  };
}

function refused(changes: Partial<GateInput>): readonly string[] {
  const binaries = { control: null, candidate: null };
  const [from, wanted] = [at('canary', 5), at('canary', 25)];
  const nothing = { latch: null, newestMs: null, evidence: null, rehearsal: null };
  const given = { from, wanted, ...nothing, health: healthOf(), binaries, now, settings };
  return healthGate({ ...given, ...changes }).map(({ missing }) => missing);
}

describe('missingHealth', () => {
  it.each<[string, Partial<StageHealth>, string]>([
    ['runs', { runs: 999 }, '1000 runs of the candidate in canary; there are 999'],
    ['time', { beganMs: now.getTime() - hourMs / 2 }, '1 hours of canary; there were 0.50'],
    ['a time that is known', { beganMs: Number.NaN }, '1 hours of canary'],
    ['a time that has passed', { beganMs: now.getTime() + hourMs }, 'there were -1.00'],
    ['a guard that has seen enough', { guard: { verdict: 'wait', reason: 'silence' } }, '"wait": silence'],
    ['a guard that is content', { guard: { verdict: 'roll back', reason: 'errors' } }, '"roll back": errors'],
  ])('wants %s', (_, changes, text) => {
    expect(missingHealth(healthOf(changes), settings, now.getTime())).toEqual([
      expect.stringContaining(text),
    ]);
  });

  it('counts the control in shadow', () => {
    const health = healthOf({ ...at('shadow'), runs: 3 });
    expect(missingHealth(health, settings, now.getTime()).join()).toContain('runs of the control in shadow');
  });

  it('asks for no events where none are wanted, but minds a guard that rolls back all the same', () => {
    const none = { minEvents: 0, minHours: 0 };
    const waiting = healthOf({ runs: 0, guard: { verdict: 'wait', reason: 'few' } });
    expect(missingHealth(waiting, none, now.getTime())).toEqual([]);
    const bad = healthOf({ guard: { verdict: 'roll back', reason: 'errors' } });
    expect(missingHealth(bad, none, now.getTime())).toHaveLength(1);
    const unread = healthOf({ runs: 0, unread: ['events cannot be read: a.jsonl'] });
    expect(missingHealth(unread, none, now.getTime())).toEqual([
      'events that can be read; events cannot be read: a.jsonl',
    ]);
  });
});

describe('the gate of the health', () => {
  it('lets a healthy stage pass on', () => {
    expect(refused({})).toEqual([]);
  });

  it.each<[string, StageHealth | null]>([
    ['nothing', null],
    ['another stage', healthOf({ stage: 'shadow' })],
    ['another share', healthOf({ percent: 1 })],
    ['other bytes', healthOf({ candidate: other })],
  ])('does not take %s for the events of the stage', (_, health) => {
    expect(refused({ health })).toEqual(['the events of canary, which is the stage now']);
  });

  it('has nothing to ask after off', () => {
    expect(refused({ from: at('off'), wanted: at('shadow'), health: null })).toEqual([]);
  });

  it('lets another candidate begin in canary, and not in live', () => {
    const from = { ...at('canary', 5), candidate: other };
    expect(refused({ from, health: null })).toEqual([]);
    expect(refused({ from, wanted: at('live'), health: null })).toHaveLength(1);
  });
});
