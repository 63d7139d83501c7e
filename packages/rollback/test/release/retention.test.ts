import type { Stage } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import type { KnownMetadata } from '../../src/generation/metadata-of.ts';
import type { LastAnswer } from '../../src/release/answers.ts';
import { judgeRetention, type Retention } from '../../src/release/retention.ts';
import type { Usage } from '../../src/release/usage.ts';

const [old, control, candidate, next, never] = ['0', 'a', 'b', 'c', 'd'].map(
  (letter) => `sha256:${letter.repeat(64)}`,
) as [string, string, string, string, string];
const start = Date.parse('2026-01-01T00:00:00Z');
const day = (days: number): Date => new Date(start + days * 24 * 60 * 60 * 1000);

interface Move {
  readonly day: number;
  readonly stage: Stage;
  readonly pair?: readonly [control: string, candidate: string];
  readonly latched?: boolean;
}

function generationOf(
  { day: at, stage, pair = [control, candidate], latched = false }: Move,
  index: number,
): KnownMetadata {
  const fixed = { schemaVersion: 1, kind: 'generation', percent: 0, sample: 0, reason: '' } as const;
  const createdAt = day(at).toISOString();
  return { ...fixed, generation: index + 1, stage, latched, control: pair[0], candidate: pair[1], createdAt };
}

function usageOf(moves: readonly Move[], changes: Partial<Usage> = {}): Usage {
  const generations = moves.map(generationOf);
  return {
    trouble: null,
    generations,
    current: generations.at(-1) ?? null,
    prepared: null,
    answers: [],
    ...changes,
  };
}

const answer = (at: number, changes: Partial<LastAnswer> = {}): LastAnswer => ({
  role: 'control',
  digest: null,
  generation: null,
  lastMs: day(at).getTime(),
  ...changes,
});

const judge = (
  binary: string,
  usage: Usage,
  at: number,
  notBefore: readonly (string | null)[] = [],
): Retention => judgeRetention({ binary, notBefore }, usage, { now: day(at), retainDays: 60 });

const completed: readonly Move[] = [
  { day: 0, stage: 'canary' },
  { day: 10, stage: 'complete' },
];

describe('the control of a finished rollout', () => {
  it('is kept for 60 days from complete', () => {
    expect(judge(control, usageOf(completed), 20)).toMatchObject({
      retainUntil: day(70).toISOString(),
      daysLeft: 50,
    });
  });

  it('is kept for 60 days from its last answer where that is later, however the event names it', () => {
    for (const changes of [{}, { digest: control }, { generation: 1 }]) {
      const usage = usageOf(completed, { answers: [answer(30, changes)] });
      expect(judge(control, usage, 40).retainUntil).toBe(day(90).toISOString());
    }
  });

  it('is not kept longer by answers of others', () => {
    const answers = [answer(30, { digest: next }), answer(30, { role: 'candidate' })];
    expect(judge(control, usageOf(completed, { answers }), 40).retainUntil).toBe(day(70).toISOString());
  });

  it('stays as part of the current generation, also when its days are over', () => {
    const { daysLeft, keptBy } = judge(control, usageOf(completed), 100);
    expect(daysLeft).toBe(0);
    expect(keptBy).toEqual(['it is the control of the current generation 2']);
  });

  it('has no end again once the rollout went back', () => {
    for (const move of [{ stage: 'off' }, { stage: 'complete', latched: true }] as const) {
      const usage = usageOf([...completed, { day: 20, ...move }]);
      expect(judge(control, usage, 200)).toMatchObject({ retainUntil: null, daysLeft: null });
    }
  });

  it('is kept from the later complete where there are two', () => {
    const usage = usageOf([...completed, { day: 15, stage: 'off' }, { day: 30, stage: 'complete' }]);
    expect(judge(control, usage, 40).retainUntil).toBe(day(90).toISOString());
  });
});

describe('a binary that was replaced', () => {
  const third = 'sha256:'.padEnd(71, 'e');
  const replaced: readonly Move[] = [
    { day: 0, stage: 'canary', pair: [control, old] },
    { day: 5, stage: 'canary', pair: [control, candidate] },
    { day: 9, stage: 'canary', pair: [control, next] },
    { day: 12, stage: 'canary', pair: [control, third] },
  ];

  it('is kept for 60 days from its replacement', () => {
    expect(judge(old, usageOf(replaced), 10)).toMatchObject({
      retainUntil: day(65).toISOString(),
      daysLeft: 55,
    });
    expect(judge(old, usageOf(replaced), 65).keptBy).toEqual([]);
  });

  it('is kept as the previous one, however old', () => {
    expect(judge(next, usageOf(replaced), 500).keptBy).toEqual(['it is the previous candidate']);
    expect(judge(candidate, usageOf(replaced), 500).keptBy).toEqual([]);
  });
});

describe('every release', () => {
  it('is kept while the state cannot be read, and says why', () => {
    const usage = usageOf(completed, { trouble: 'g-000003.json is not complete JSON' });
    expect(judge(never, usage, 500).keptBy).toEqual(['g-000003.json is not complete JSON']);
  });

  it('is kept until the last moment that it names itself, to the millisecond', () => {
    const notBefore = [day(60).toISOString(), null, day(40).toISOString()];
    expect(judge(never, usageOf(completed), 59.9999, notBefore).keptBy).toEqual([
      'its retention ends in 1 day',
    ]);
    expect(judge(never, usageOf(completed), 60, notBefore)).toEqual({
      retainUntil: day(60).toISOString(),
      daysLeft: 0,
      keptBy: [],
    });
  });

  it('is kept for ever by a time that nobody can read', () => {
    expect(judge(never, usageOf(completed), 5000, ['soon'])).toMatchObject({ daysLeft: null });
    const broken = usageOf(completed);
    const generations = broken.generations.map((each) => ({ ...each, createdAt: 'yesterday' }));
    expect(
      judge(control, { ...broken, generations, current: generations.at(-1)! }, 5000).daysLeft,
    ).toBeNull();
  });

  it.each<[string, Partial<Usage>]>([
    ['the pointer is removed', { current: null }],
    ['the prepared rollback is in force', { current: { ...generationOf({ day: 11, stage: 'off' }, -1) } }],
  ])('of the newest generation is kept where %s', (_, changes) => {
    for (const binary of [control, candidate]) {
      expect(judge(binary, usageOf([{ day: 0, stage: 'live' }], changes), 500).keptBy).not.toEqual([]);
    }
  });
});
