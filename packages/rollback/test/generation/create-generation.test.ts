import { checkDocument } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRule } from '../../src/flag/share-rule.ts';
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
  it('writes a canary as a rule, with control as the default', () => {
    expect(createGeneration(content)).toEqual({
      $schema: 'https://flagd.dev/schema/v0/flags.json',
      flags: {
        manifest_hasher: {
          state: 'ENABLED',
          variants: { control: 'control', candidate: 'candidate' },
          defaultVariant: 'control',
          targeting: shareRule(25),
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
        sample: 0.1,
        reason: 'ramp',
        createdAt: '2026-03-01T12:00:00.000Z',
      },
    });
  });

  it('writes no null, for which flagd refuses the whole file', () => {
    const generation = createGeneration({ ...content, control: null, auditHead: null });
    expect(JSON.stringify(generation)).not.toContain('null');
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
