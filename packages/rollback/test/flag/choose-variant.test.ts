import { FlagdCore } from '@openfeature/flagd-core';
import type { Generation } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateShare, chooseVariant } from '../../src/flag/choose-variant.ts';
import { targetingKeyOf } from '../../src/flag/targeting-key.ts';
import { createGeneration } from '../../src/generation/create-generation.ts';

function generationAt(
  stage: Generation['metadata']['stage'],
  percent = 0,
  flag = 'manifest_hasher',
): Generation {
  return createGeneration({
    flag,
    generation: 1,
    stage,
    percent,
    latched: false,
    control: null,
    candidate: null,
    sample: 0,
    reason: '',
    createdAt: '2026-03-01T12:00:00.000Z',
  });
}

function withBuckets(fractional: unknown): Generation {
  const generation = structuredClone(generationAt('canary', 50));
  Object.assign(generation.flags.manifest_hasher!, { targeting: { fractional } });
  return generation;
}

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const key = targetingKeyOf('a user');

describe('chooseVariant', () => {
  it.each([
    ['no buckets', []],
    [
      'no weight',
      [
        ['candidate', 0],
        ['control', 0],
      ],
    ],
    [
      'a negative weight',
      [
        ['candidate', 110],
        ['control', -10],
      ],
    ],
    [
      'a broken weight',
      [
        ['candidate', 99.5],
        ['control', 0.5],
      ],
    ],
    [
      'a weight in words',
      [
        ['candidate', '100'],
        ['control', 0],
      ],
    ],
    [
      'an unknown variant',
      [
        ['something', 100],
        ['control', 0],
      ],
    ],
    [
      'weights over what flagd takes',
      [
        ['candidate', 2 ** 31],
        ['control', 0],
      ],
    ],
  ])('takes control where the buckets have %s', (_, fractional) => {
    expect(chooseVariant(withBuckets(fractional), key)).toBe('control');
    expect(candidateShare(withBuckets(fractional))).toBe(0);
  });

  it.each([null, ''])('takes control in canary for the missing key %j, at any share', (missing) => {
    expect(chooseVariant(generationAt('canary', 100), missing)).toBe('control');
  });

  it('takes control where there is no flag', () => {
    expect(chooseVariant({ ...generationAt('live'), flags: {} }, key)).toBe('control');
    expect(candidateShare({ ...generationAt('live'), flags: {} })).toBe(0);
  });

  it.each([
    ['off', 'control'],
    ['shadow', 'control'],
    ['live', 'candidate'],
    ['complete', 'candidate'],
  ] as const)('gives every key in stage %s to the %s', (stage, variant) => {
    const keys = fc.option(fc.string());
    fc.assert(fc.property(keys, (anyKey) => chooseVariant(generationAt(stage), anyKey) === variant));
  });

  it('gives the candidate the share of keys that the percentage says', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => targetingKeyOf(`user ${index}`));
    const share = (percent: number): number =>
      keys.filter((each) => chooseVariant(generationAt('canary', percent), each) === 'candidate').length /
      keys.length;
    expect(share(0.5)).toBeCloseTo(0.005, 2);
    expect(share(25)).toBeCloseTo(0.25, 1);
    expect(share(100)).toBe(1);
  });

  it('never takes a key back from the candidate while its share grows', () => {
    const percents = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.string(), percents, percents, (raw, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const stays = chooseVariant(generationAt('canary', high), targetingKeyOf(raw)) === 'candidate';
        return stays || chooseVariant(generationAt('canary', low), targetingKeyOf(raw)) === 'control';
      }),
    );
  });
});

describe('chooseVariant and flagd', () => {
  function flagdChooses(core: FlagdCore, flag: string, targetingKey: string): unknown {
    return core.resolveStringEvaluation(flag, 'none', { targetingKey }, silent).value;
  }

  it.each([0.01, 0.5, 1, 5, 12.5, 25, 50, 99.99, 100])(
    'decide alike for ASCII keys at %d percent',
    (percent) => {
      const generation = generationAt('canary', percent);
      const core = new FlagdCore(undefined, silent);
      core.setConfigurations(JSON.stringify(generation));
      for (let index = 0; index < 2_000; index += 1) {
        const targetingKey = targetingKeyOf(`user ${percent} ${index}`);
        expect(chooseVariant(generation, targetingKey)).toBe(
          flagdChooses(core, 'manifest_hasher', targetingKey),
        );
      }
    },
  );

  it('decide alike for any ASCII flag name and key', () => {
    const name = fc.string({ unit: 'grapheme-ascii', minLength: 1 });
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 10_000 }), (flag, targetingKey, hundredths) => {
        const generation = generationAt('canary', hundredths / 100, flag);
        const core = new FlagdCore(undefined, silent);
        core.setConfigurations(JSON.stringify(generation));
        expect(chooseVariant(generation, targetingKey)).toBe(flagdChooses(core, flag, targetingKey));
      }),
    );
  });

  it.each(['off', 'shadow', 'live', 'complete'] as const)('decide alike in stage %s', (stage) => {
    const generation = generationAt(stage);
    const core = new FlagdCore(undefined, silent);
    core.setConfigurations(JSON.stringify(generation));
    expect(chooseVariant(generation, key)).toBe(flagdChooses(core, 'manifest_hasher', key));
  });
});

describe('candidateShare', () => {
  it('is what the flag gives to the candidate, whatever the metadata says', () => {
    const generation = structuredClone(generationAt('live'));
    generation.metadata.stage = 'off';
    expect(candidateShare(generation)).toBe(1);
    expect(candidateShare(generationAt('canary', 12.5))).toBe(0.125);
    expect(candidateShare(generationAt('off'))).toBe(0);
  });
});

describe('targetingKeyOf', () => {
  it('is the hex SHA-256 of the UTF-8 text', () => {
    expect(targetingKeyOf('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
