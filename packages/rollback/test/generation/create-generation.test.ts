import { checkDocument } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeneration, flagOf, type GenerationContent } from '../../src/generation/create-generation.ts';

const content: GenerationContent = {
  flag: 'manifest_hasher',
  generation: 17,
  stage: 'canary',
  percent: 25,
  latched: false,
  control: `sha256:${'a'.repeat(64)}`,
  candidate: null,
  sample: 0.1,
  reason: 'ramp',
  createdAt: '2026-03-01T12:00:00.000Z',
};

describe('createGeneration', () => {
  it('writes a canary as whole percents, the candidate first, with control as the default', () => {
    expect(createGeneration(content)).toEqual({
      $schema: 'https://flagd.dev/schema/v0/flags.json',
      flags: {
        manifest_hasher: {
          state: 'ENABLED',
          variants: { control: 'control', candidate: 'candidate' },
          defaultVariant: 'control',
          targeting: {
            fractional: [
              ['candidate', 25],
              ['control', 75],
            ],
          },
        },
      },
      metadata: {
        schemaVersion: 1,
        kind: 'generation',
        generation: 17,
        stage: 'canary',
        percent: 25,
        latched: false,
        control: `sha256:${'a'.repeat(64)}`,
        candidate: null,
        sample: 0.1,
        reason: 'ramp',
        createdAt: '2026-03-01T12:00:00.000Z',
      },
    });
  });

  it.each([
    [0.01, 1],
    [0.07, 7],
    [12.5, 1250],
    [33.33, 3333],
    [99.99, 9999],
  ])('writes %d percent as %d of 10,000', (percent, weight) => {
    const { targeting } = createGeneration({ ...content, percent }).flags.manifest_hasher!;
    expect(targeting).toEqual({
      fractional: [
        ['candidate', weight],
        ['control', 10_000 - weight],
      ],
    });
  });

  it.each([
    ['off', 'control', 0],
    ['shadow', 'control', 0],
    ['live', 'candidate', 100],
    ['complete', 'candidate', 100],
  ] as const)('needs no targeting in stage %s, where the default is %s', (stage, variant, percent) => {
    const generation = createGeneration({ ...content, stage });
    expect(generation.flags.manifest_hasher).toMatchObject({ defaultVariant: variant });
    expect(generation.flags.manifest_hasher).not.toHaveProperty('targeting');
    expect(generation.metadata.percent).toBe(percent);
  });

  it('fits the schema for every share and every flag name', () => {
    const hundredths = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(hundredths, fc.string({ minLength: 1 }), (share, flag) => {
        const generation = createGeneration({ ...content, flag, percent: share / 100 });
        expect(checkDocument('Generation', generation).ok).toBe(true);
        expect(flagOf(generation)).toBe(flag);
      }),
    );
  });
});
