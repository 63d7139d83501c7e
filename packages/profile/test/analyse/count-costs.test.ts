import { countCosts, type ProfileCosts, readProfile, sortCosts } from '@strangler/profile';
import { describe, expect, test } from 'vitest';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';

function count(spec: ProfileSpec, sampleType?: string): ProfileCosts {
  const profile = readProfile(encodeProfile(spec), 'test');
  return countCosts(profile, sampleType === undefined ? {} : { sampleType });
}

function rows(spec: ProfileSpec, sampleType = 'samples'): Record<string, [bigint, bigint]> {
  const { costs } = count(spec, sampleType);
  return Object.fromEntries(costs.map(({ frame, flat, cum }) => [frame.name, [flat, cum]]));
}

describe('a sample type', () => {
  const spec = profileOfStacks({ 'main.main': 2 });

  test('that the profile lacks is refused, with the ones that it has', () => {
    expect(() => count(spec, 'cpuu')).toThrow(/no sample type "cpuu"/);
    expect(() => count(spec, '2')).toThrow(/no sample type "2"/);
  });

  test('is found by name, by number, and by the name that older heap profiles use', () => {
    expect(count(spec, 'samples').total).toBe(2n);
    expect(count(spec, '0').total).toBe(2n);
    expect(count(spec).total).toBe(20_000_000n);
    const heap = {
      ...spec,
      sampleTypes: [
        ['objects', 'count'],
        ['space', 'bytes'],
      ] as const,
    };
    expect(count(heap, 'inuse_space').sampleType).toEqual({ type: 'space', unit: 'bytes' });
  });
});

describe('flat and cum', () => {
  test('count a function once a sample however often it recurs', () => {
    const spec = profileOfStacks({ 'main.main main.fib main.fib main.fib': 3, 'main.main main.fib': 1 });
    expect(rows(spec)).toEqual({ 'main.main': [0n, 4n], 'main.fib': [4n, 4n] });
  });

  test('take inlined lines for frames, the innermost for the leaf', () => {
    const spec: ProfileSpec = {
      sampleTypes: cpuTypes,
      functions: [{ name: 'inlined' }, { name: 'physical' }],
      locations: [
        {
          lines: [
            [0, 1],
            [1, 9],
          ],
        },
      ],
      samples: [{ stack: [0], values: [5n, 0n] }],
    };
    expect(rows(spec)).toEqual({ inlined: [5n, 5n], physical: [0n, 5n] });
  });

  test('merge functions of one name in different files, and keep binaries of one name apart', () => {
    const spec: ProfileSpec = {
      sampleTypes: cpuTypes,
      mappings: [{ file: '/a/lib.so' }, { file: '/b/lib.so' }, { file: '' }],
      functions: [
        { name: 'main.init', file: 'a.go' },
        { name: 'main.init', file: 'b.go' },
      ],
      locations: [
        { lines: [[0, 1]] },
        { lines: [[1, 1]] },
        { lines: [], mapping: 0 },
        { lines: [], mapping: 1 },
        { lines: [], mapping: 2 },
      ],
      samples: [0, 1, 2, 3, 4].map((location) => ({ stack: [location], values: [1n, 1n] })),
    };
    const sorted = sortCosts(count(spec, 'samples').costs, 'flat');
    const named = sorted.map(({ frame, flat }) => [frame.name, flat]);
    expect(named).toEqual([
      ['main.init', 2n],
      ['<unknown>', 1n],
      ['[lib.so]', 1n],
      ['[lib.so]', 1n],
    ]);
  });

  test('stay exact past 2^53 and wrap at 2^64 as Go does', () => {
    const base = profileOfStacks({ 'main.main main.a': 1, 'main.main main.b': 1 });
    const spec = (first: bigint, second: bigint) => ({
      ...base,
      samples: base.samples.map((sample, at) => ({ ...sample, values: [at === 0 ? first : second, 0n] })),
    });
    expect(rows(spec(2n ** 60n + 1n, -3n))['main.main']).toEqual([0n, 2n ** 60n - 2n]);
    expect(rows(spec(2n ** 62n, 2n ** 62n))['main.main']).toEqual([0n, -(2n ** 63n)]);
    expect(rows(spec(2n ** 53n, 1n))['main.main']).toEqual([0n, 2n ** 53n + 1n]);
  });

  test('leave out functions whose costs cancel', () => {
    const spec = profileOfStacks({ 'main.a': 1, 'main.b': 1, 'main.b main.b': -1 });
    expect(rows(spec)).toEqual({ 'main.a': [1n, 1n] });
    expect(count(spec, 'samples').total).toBe(3n);
  });
});

describe('the total', () => {
  test('holds samples without a stack', () => {
    const base = profileOfStacks({ 'main.main': 1 });
    const spec = { ...base, samples: [...base.samples, { stack: [], values: [9n, 0n] }] };
    expect(count(spec, 'samples').total).toBe(10n);
  });

  test("is that of the base in a difference, as long as the base isn't zero", () => {
    const base = profileOfStacks({ 'main.a': 7, 'main.b': -4 });
    const labelled = (value: bigint) => ({
      ...base,
      samples: [
        base.samples[0]!,
        { ...base.samples[1]!, values: [value, 0n], labels: { 'pprof::base': 'true' } },
      ],
    });
    expect(count(labelled(-4n), 'samples').total).toBe(4n);
    expect(count(labelled(0n), 'samples').total).toBe(7n);
  });
});

describe('drop_frames', () => {
  const base = profileOfStacks({
    'main.main main.alloc runtime.new runtime.fill': 4,
    'runtime.new main.cb': 1,
  });

  test('drops a matching frame with all beneath it, but never before the first that stays', () => {
    expect(rows({ ...base, dropFrames: 'runtime\\..*' })).toEqual({
      'main.main': [0n, 4n],
      'main.alloc': [4n, 4n],
      'runtime.new': [0n, 1n],
      'main.cb': [1n, 1n],
    });
  });

  test('is anchored, and gives way to keep_frames', () => {
    expect(rows({ ...base, dropFrames: 'runtime' })).toEqual(rows(base));
    const kept = rows({ ...base, dropFrames: 'runtime\\..*', keepFrames: 'runtime\\.new' });
    expect(kept['runtime.new']).toEqual([4n, 5n]);
  });

  test('drops nothing where an expression is broken or no RE2', () => {
    expect(rows({ ...base, dropFrames: '(' })).toEqual(rows(base));
    expect(rows({ ...base, dropFrames: 'runtime\\..*', keepFrames: '(?=x)' })).toEqual(rows(base));
  });
});

describe('the number of samples', () => {
  test('comes from the samples column', () => {
    const { sampleCount, costs } = count(profileOfStacks({ 'main.main main.a': 3, 'main.main': 2 }));
    expect(sampleCount).toBe(5);
    expect(costs.map(({ frame, samples }) => [frame.name, samples])).toEqual([
      ['main.main', 5],
      ['main.a', 3],
    ]);
  });

  test('comes from the period where there is no such column', () => {
    const base = profileOfStacks({ 'main.main': 3 });
    const spec: ProfileSpec = {
      ...base,
      sampleTypes: [['cpu', 'nanoseconds']],
      samples: [{ stack: [0], values: [30_000_000n] }],
    };
    expect(count(spec).sampleCount).toBe(3);
    expect(count({ ...spec, period: ['cpu', 'nanoseconds', 7n] }).sampleCount).toBeNull();
  });

  test('is not known for heap profiles and for differences', () => {
    const base = profileOfStacks({ 'main.main': 3 });
    const heap = {
      ...base,
      sampleTypes: [
        ['alloc_objects', 'count'],
        ['alloc_space', 'bytes'],
      ] as const,
    };
    expect(count(heap).sampleCount).toBeNull();
    expect(count(profileOfStacks({ 'main.main': -3 })).sampleCount).toBeNull();
  });
});
