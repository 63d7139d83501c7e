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

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const key = targetingKeyOf('hasher', 'a user');

describe('chooseVariant', () => {
  it('takes control where the rule is of another form', () => {
    const generation = structuredClone(generationAt('canary', 100));
    Object.assign(generation.flags.manifest_hasher!, { targeting: { if: [true, 'candidate', 'control'] } });
    expect(chooseVariant(generation, key)).toBe('control');
    expect(candidateShare(generation)).toBe(0);
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
    const keys = Array.from({ length: 20_000 }, (_, index) => targetingKeyOf('hasher', `user ${index}`));
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
        const stays =
          chooseVariant(generationAt('canary', high), targetingKeyOf('hasher', raw)) === 'candidate';
        return (
          stays || chooseVariant(generationAt('canary', low), targetingKeyOf('hasher', raw)) === 'control'
        );
      }),
    );
  });
});

describe('chooseVariant and flagd', () => {
  function flagdChooses(core: FlagdCore, flag: string, targetingKey: string): unknown {
    return core.resolveStringEvaluation(flag, 'none', { targetingKey }, silent).value;
  }

  it.each([0.01, 0.5, 1, 5, 12.5, 25, 50, 99.99, 100])('decide alike at %d percent', (percent) => {
    const generation = generationAt('canary', percent);
    const core = new FlagdCore(undefined, silent);
    core.setConfigurations(JSON.stringify(generation));
    for (let index = 0; index < 2_000; index += 1) {
      const targetingKey = targetingKeyOf('hasher', `user ${percent} ${index}`);
      expect(chooseVariant(generation, targetingKey)).toBe(
        flagdChooses(core, 'manifest_hasher', targetingKey),
      );
    }
  });

  it('decide alike for any key, hash or not', () => {
    const keys = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789abcdefA') }));
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 10_000 }), (targetingKey, hundredths) => {
        const generation = generationAt('canary', hundredths / 100);
        const core = new FlagdCore(undefined, silent);
        core.setConfigurations(JSON.stringify(generation));
        expect(chooseVariant(generation, targetingKey)).toBe(
          flagdChooses(core, 'manifest_hasher', targetingKey),
        );
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
  it('is the hex SHA-256 of the flag, a zero byte and the UTF-8 text', () => {
    // printf 'hasher\0é' | sha256sum
    expect(targetingKeyOf('hasher', 'é')).toBe(
      'eb722d4b7d0d229be215d90e951ab911ef7c79e7f67444395ff62a09060d56e4',
    );
    expect(targetingKeyOf('hasher', Buffer.from('é'))).toBe(targetingKeyOf('hasher', 'é'));
  });

  it('takes bytes that are no text as they are', () => {
    // printf 'hasher\0\xff' | sha256sum
    expect(targetingKeyOf('hasher', Uint8Array.of(0xff))).toBe(
      '39046743eade06e5af5ff8a33d5493f2ed831f42770749a06e30b2a15829c582',
    );
  });

  it('is empty for an empty value, which no share takes in', () => {
    expect([targetingKeyOf('hasher', ''), targetingKeyOf('hasher', new Uint8Array())]).toEqual(['', '']);
    expect(chooseVariant(generationAt('canary', 99.99), '')).toBe('control');
  });
});
