import { countCosts, readProfile, type ViewOptions } from '@strangler/profile';
import { describe, expect, test } from 'vitest';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';

function rows(spec: ProfileSpec, options: ViewOptions = {}): Record<string, [number, number]> {
  const profile = readProfile(encodeProfile(spec), 'test');
  const { costs } = countCosts(profile, { sampleType: 'samples', ...options });
  return Object.fromEntries(costs.map(({ frame, flat, cum }) => [frame.name, [Number(flat), Number(cum)]]));
}

const stacks = profileOfStacks({
  'main.main main.a main.leaf': 3,
  'main.main main.b': 4,
  'main.main main.b main.leaf': 2,
});

describe('a broken expression', () => {
  test.each([
    ['focus', '--focus'],
    ['ignore', '--ignore'],
    ['hide', '--hide'],
    ['show', '--show'],
    ['showFrom', '--show-from'],
  ])('of %s is refused naming the option', (name, option) => {
    expect(() => rows(stacks, { [name]: 'main.(' })).toThrow(
      expect.objectContaining({ code: 'USAGE', message: `${option} "main.(" is not a regular expression` }),
    );
  });

  test('is one that JavaScript knows and RE2 does not', () => {
    expect(() => rows(stacks, { focus: '(?=main)' })).toThrow('--focus');
    expect(() => rows(stacks, { focus: '(a)\\1' })).toThrow('--focus');
  });
});

describe('a filter', () => {
  test('that is empty is none', () => {
    expect(rows(stacks, { focus: '', hide: '' })).toEqual(rows(stacks));
  });

  test('focus keeps the stacks with a match, and percentages stay of all', () => {
    const profile = readProfile(encodeProfile(stacks), 'test');
    const { total, costs } = countCosts(profile, { sampleType: 'samples', focus: 'main.a' });
    expect(total).toBe(9n);
    expect(costs.map(({ frame, cum }) => [frame.name, cum])).toEqual([
      ['main.main', 3n],
      ['main.a', 3n],
      ['main.leaf', 3n],
    ]);
  });

  test('ignore wins over focus', () => {
    expect(rows(stacks, { focus: 'main.b', ignore: 'leaf' })).toEqual({
      'main.main': [0, 4],
      'main.b': [4, 4],
    });
  });

  test('hide gives the cost of a hidden leaf to its caller', () => {
    expect(rows(stacks, { hide: 'leaf' })).toEqual({
      'main.main': [0, 9],
      'main.a': [3, 3],
      'main.b': [6, 6],
    });
  });

  test('show leaves only what matches', () => {
    expect(rows(stacks, { show: 'main.(a|main)' })).toEqual({ 'main.main': [6, 9], 'main.a': [3, 3] });
  });

  test('show-from begins at the outermost match and drops stacks without one', () => {
    expect(rows(stacks, { showFrom: 'main.b' })).toEqual({ 'main.b': [4, 6], 'main.leaf': [2, 2] });
  });

  test('looks at files and binaries too', () => {
    const spec: ProfileSpec = {
      sampleTypes: cpuTypes,
      mappings: [{ file: '/bin/tool' }, { file: '/lib/libc.so' }],
      functions: [
        { name: 'one', file: '/src/a.go' },
        { name: 'two', file: '/src/b.go' },
      ],
      locations: [
        { mapping: 0, lines: [[0, 1]] },
        { mapping: 1, lines: [[1, 1]] },
      ],
      samples: [
        { stack: [0], values: [1n, 0n] },
        { stack: [1], values: [5n, 0n] },
      ],
    };
    expect(rows(spec, { focus: 'a\\.go$' })).toEqual({ one: [1, 1] });
    expect(rows(spec, { ignore: 'libc' })).toEqual({ one: [1, 1] });
  });
});

describe('a row', () => {
  const spec: ProfileSpec = {
    sampleTypes: cpuTypes,
    mappings: [{ file: '/bin/tool' }],
    functions: [
      { name: 'inlined', file: '/src/x/../a.go', startLine: 3 },
      { name: 'outer', file: '/proc/self/cwd/b.go', startLine: 9 },
    ],
    locations: [
      {
        mapping: 0,
        address: 0x1000n,
        lines: [
          [0, 4, 7],
          [1, 12],
        ],
      },
      { mapping: 0, address: 0x2000n, lines: [] },
    ],
    samples: [{ stack: [0, 1], values: [2n, 0n] }],
  };

  test.each([
    ['functions', ['inlined', 'outer', '[tool]']],
    ['filefunctions', ['inlined /src/a.go', 'outer b.go', '[tool]']],
    ['files', ['/src/a.go', 'b.go', '[tool]']],
    ['lines', ['inlined /src/a.go:4', 'outer b.go:12', '[tool]']],
    [
      'addresses',
      ['0000000000001000 inlined /src/a.go:4:7', '0000000000001000 outer b.go:12', '0000000000002000 [tool]'],
    ],
  ] as const)('of %s is named as pprof names it', (granularity, names) => {
    expect(Object.keys(rows(spec, { granularity }))).toEqual(names);
  });

  test('without inlines holds what was inlined into it', () => {
    expect(rows(spec, { noInlines: true })).toEqual({ outer: [2, 2], '[tool]': [0, 2] });
  });
});
