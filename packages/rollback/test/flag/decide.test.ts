import { describe, expect, it } from 'vitest';
import { decide } from '../../src/flag/decide.ts';
import { targetingKeyOf } from '../../src/flag/targeting-key.ts';
import { createGeneration, type GenerationContent } from '../../src/generation/create-generation.ts';
import type { CurrentState } from '../../src/generation/read-current.ts';

function stateAt(changes: Partial<GenerationContent>): CurrentState {
  const generation = createGeneration({
    flag: 'hasher',
    generation: 3,
    stage: 'live',
    percent: 0,
    latched: false,
    control: null,
    candidate: null,
    sample: 0,
    reason: '',
    createdAt: '2026-03-01T12:00:00.000Z',
    ...changes,
  });
  return { kind: 'generation', file: 'g-000003.json', generation };
}

const targetingKey = targetingKeyOf('hasher', 'a user');
const given = (state: CurrentState, wish?: string) =>
  decide({ state, flag: 'hasher', wish: wish ?? undefined, targetingKey });

describe('decide', () => {
  it.each(['off', 'shadow', 'canary', 'live', 'complete'] as const)(
    'gives control in stage %s where that is wished',
    (stage) => {
      const decision = given(stateAt({ stage, percent: 100 }), 'control');
      expect(decision).toEqual({
        variant: 'control',
        source: 'environment',
        note: 'STRANGLER_HASHER is control',
      });
    },
  );

  it.each([
    ['off', 'control'],
    ['shadow', 'control'],
    ['live', 'candidate'],
    ['complete', 'candidate'],
  ] as const)('gives in stage %s the %s', (stage, variant) => {
    expect(given(stateAt({ stage }))).toEqual({ variant, source: 'state', note: null });
  });

  it('gives the candidate over the stage where that is wished, but not over a latch', () => {
    expect(given(stateAt({ stage: 'off' }), 'candidate')).toEqual({
      variant: 'candidate',
      source: 'environment',
      note: null,
    });
    expect(given(stateAt({ stage: 'live', latched: true }), 'candidate')).toEqual({
      variant: 'control',
      source: 'environment',
      note: 'generation 3 is latched',
    });
  });

  it('gives control without a state, whatever is wished', () => {
    expect(given({ kind: 'none' })).toMatchObject({ variant: 'control', source: 'none' });
    expect(given({ kind: 'none' }, 'candidate')).toMatchObject({ variant: 'control', source: 'environment' });
  });

  it('gives control and says why where the state is of no use', () => {
    const invalid: CurrentState = { kind: 'invalid', file: null, reason: 'g-000003.json is missing' };
    expect(given(invalid)).toEqual({ variant: 'control', source: 'state', note: 'g-000003.json is missing' });
    expect(given(stateAt({ flag: 'other' }))).toMatchObject({
      variant: 'control',
      note: 'the state does not define the flag hasher',
    });
  });

  it('ignores a wish that names no variant, and says so', () => {
    expect(given(stateAt({ stage: 'live' }), 'Candidate')).toEqual({
      variant: 'candidate',
      source: 'state',
      note: 'STRANGLER_HASHER is ignored: unknown variant "Candidate"',
    });
    expect(given(stateAt({ latched: true }), 'on')).toMatchObject({
      variant: 'control',
      note: 'STRANGLER_HASHER is ignored: unknown variant "on"; generation 3 is latched',
    });
  });

  it('gives control in a canary without a key', () => {
    const decision = decide({
      state: stateAt({ stage: 'canary', percent: 100 }),
      flag: 'hasher',
      wish: undefined,
      targetingKey: null,
    });
    expect(decision.variant).toBe('control');
  });
});
