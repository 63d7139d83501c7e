import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFlameTree, encodeSpeedscope, readProfile } from '@strangler/profile';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';

const schemaFile = fileURLToPath(import.meta.resolve('speedscope/dist/release/file-format-schema.json'));
const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

interface SpeedscopeFile {
  readonly shared: { readonly frames: readonly { readonly name: string; readonly file?: string }[] };
  readonly profiles: readonly {
    readonly unit: string;
    readonly endValue: number;
    readonly samples: readonly (readonly number[])[];
    readonly weights: readonly number[];
  }[];
}

function speedscopeOf(spec: ProfileSpec, sampleType = 'cpu'): SpeedscopeFile {
  const tree = buildFlameTree(readProfile(encodeProfile(spec), 'test'), { sampleType });
  return JSON.parse([...encodeSpeedscope(tree, 'test.pb.gz')].join(''));
}

test('negative costs are refused', () => {
  const spec = profileOfStacks({ 'main.main': -1 });
  expect(() => speedscopeOf(spec)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

test("generated profiles fit speedscope's own schema", () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const file = speedscopeOf(spec, 'samples');
      expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
      const { samples, weights, endValue } = file.profiles[0]!;
      expect(samples).toHaveLength(weights.length);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(endValue);
    }),
    { numRuns: 200 },
  );
});

test('a distinct stack is one sample, root first, weighted by its cost', () => {
  const file = speedscopeOf(profileOfStacks({ 'main.main runtime.mallocgc': 2, 'main.main': 1 }));
  const stacks = file.profiles[0]?.samples.map((stack) =>
    stack.map((frame) => file.shared.frames[frame]?.name),
  );
  expect(stacks).toEqual([['main.main'], ['main.main', 'runtime.mallocgc']]);
  expect(file.profiles[0]?.weights).toEqual([10_000_000, 20_000_000]);
});

test('inlined functions are frames', () => {
  const file = speedscopeOf({
    sampleTypes: cpuTypes,
    functions: [{ name: 'main.main', file: 'main.go', startLine: 3 }, { name: 'main.inner' }],
    locations: [
      {
        lines: [
          [1, 5],
          [0, 9],
        ],
      },
    ],
    samples: [{ stack: [0], values: [1n, 10n] }],
  });
  expect(file.shared.frames).toEqual([
    { name: 'main.inner' },
    { name: 'main.main', file: 'main.go', line: 3 },
  ]);
  expect(file.profiles[0]?.samples).toEqual([[1, 0]]);
});

test('a unit that speedscope does not know is a plain number to it', () => {
  const units = ['cpu', 'samples'].map(
    (type) => speedscopeOf(profileOfStacks({ f: 1 }), type).profiles[0]?.unit,
  );
  expect(units).toEqual(['nanoseconds', 'none']);
});
