import type { Rule } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/documents/document.ts';
import { readAny, readAs } from '../../src/documents/read-document.ts';
import { compare, differences } from './differences.ts';

describe('without rules every byte counts', () => {
  test.each([
    ['{"a":{"b":1}}', '{"a":{"b":2}}', ['value $.a.b']],
    ['{"a":[{"m":1},{"m":2}]}', '{"a":[{"m":1},{"m":3}]}', ['value $.a[*].m']],
    ['{"a":1}', '{"a":"1"}', ['type $.a']],
    ['{"a":null}', '{"a":[]}', ['type $.a']],
    ['{"a":true}', '{"a":false}', ['value $.a']],
    ['{"a":1,"b":2}', '{"a":1}', ['missing $.b']],
    ['{"a":1}', '{"a":1,"odd key":2}', ['extra $["odd key"]']],
    ['{"a":1.0}', '{"a":1}', ['notation $.a: number spelling']],
    ['{"a":1e2}', '{"a":100}', ['notation $.a: number spelling']],
    ['{"a":12345678901234567890}', '{"a":12345678901234567891}', ['value $.a']],
    ['{"a":0}', '{"a":-0}', ['value $.a']],
    ['{"a":"<"}', '{"a":"\\u003c"}', ['notation $.a: escapes']],
    ['{"a":1}', '{"\\u0061":1}', ['notation $.a: spelling of the key']],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', ['notation $: key order']],
    ['{"a":1}', '{"a": 1}', ['notation $: white space']],
    ['{"a":1}\n', '{"a":1}', ['notation $: trailing newline']],
    ['{"a":1}\n', '{"a":1}\r\n', ['notation $: line endings']],
    ['{"a":1}', '\ufeff{"a":1}', ['notation $: byte order mark']],
    ['{"a":1,"a":2}', '{"a":2}', ['value $.a', 'missing $.a']],
    ['[1,2,3]', '[3,1,2]', ['order $']],
    ['[1,2,3]', '[1,3]', ['missing $[*]']],
    ['[]', '[ ]', ['notation $: white space']],
    ['{"a":[]}', '{"a":[1]}', ['extra $.a[*]']],
  ])('%s against %s', (control, candidate, expected) => {
    expect(differences(control, candidate)).toEqual(expected);
    expect(differences(candidate, control)).toHaveLength(expected.length);
  });

  test('an item that is missing in the middle does not make all that follow differ', () => {
    const items = Array.from({ length: 50 }, (_, index) => ({ id: index, name: `n${index}` }));
    const { differences, paths } = compare(JSON.stringify(items), JSON.stringify(items.toSpliced(20, 1)));
    expect(differences).toEqual(['missing $[*]']);
    expect(paths).toEqual(['$/20']);
  });

  test('nor does it where every other record also holds another time', () => {
    const items = (time: number) =>
      Array.from({ length: 50 }, (_, index) => ({
        name: `n${'x'.repeat(index)}`,
        at: 1_790_000_000 + time + index,
      }));
    const { differences } = compare(JSON.stringify(items(0)), JSON.stringify(items(900).toSpliced(20, 1)));
    expect(differences).toEqual(['value $[*].at', 'missing $[*]']);
  });
});

describe('a text', () => {
  test.each([
    [
      'scanned 12 files in 5ms\n',
      'scanned 13 files in 5ms\n',
      ['value line "scanned # files in #ms" word 2'],
    ],
    ['a\nb\nc\n', 'a\nc\n', ['missing line "b"']],
    ['a\nc\n', 'a\nb\nc\n', ['extra line "b"']],
    ['x\ny\nz\n', 'z\nx\ny\n', ['order $']],
    ['x\ny\n', 'x\ny', ['notation $: trailing newline']],
    ['x\r\ny\r\n', 'x\ny\n', ['notation $: line endings']],
    ['x  y\n', 'x y\n', ['notation line "x  y": white space']],
    [
      'open /tmp/tmpab12cd34/x: no\n',
      'open /tmp/tmpab12cd34/y: no\n',
      ['value line "open #tmp/#/x: no" word 2'],
    ],
  ])('%j against %j', (control, candidate, expected) => {
    expect(differences(control, candidate)).toEqual(expected);
  });
});

describe('comma-separated values', () => {
  const table = 'name,size\na,1\nb,2\n';
  test.each([
    [table, 'name,size\na,1\nb,3\n', ['value $.rows[*].size']],
    [table, 'name,size\na,1\n', ['missing $.rows[*]']],
    [table, 'name,size\nb,2\na,1\n', ['order $.rows']],
    [table, 'name,size\n"a",1\nb,2\n', ['notation $.rows[*].name: escapes']],
    [table, 'name,size\na,1\nb,2', ['notation $: trailing newline']],
    [table, 'name,size\r\na,1\r\nb,2\r\n', ['notation $: line endings']],
    [table, 'name,length\na,1\nb,2\n', ['value $.columns[*]']],
    [table, 'name,size\na,1,\nb,2\n', ['type $.rows[*]']],
  ])('%j against %j', (control, candidate, expected) => {
    expect(differences(control, candidate, [], 'csv')).toEqual(expected);
  });
});

describe('YAML', () => {
  test.each([
    ['a: 1\nb: x\n', 'a: 2\nb: x\n', ['value $.a']],
    ['a: 1\nb: x\n', 'a: 1\nb: "x"\n', ['notation $.b: escapes']],
    ['a: 1\nb: x\n', 'b: x\na: 1\n', ['notation $: key order']],
    ['a: 1 # one\nb: x\n', 'a: 1 # two\nb: x\n', ['notation $: comments']],
    ['a: yes\n', 'a: true\n', ['type $.a']],
    ['a: 1.0\n', 'a: 1\n', ['notation $.a: number spelling']],
    ['a: 1\n---\nb: 2\n', 'a: 1\n---\nb: 3\n', ['value $[*].b']],
    ['a: &x 1\nb: *x\n', 'a: &x 1\nb: 1\n', ['type $.b']],
  ])('%j against %j', (control, candidate, expected) => {
    expect(differences(control, candidate, [], 'yaml')).toEqual(expected);
  });
});

const json = fc.jsonValue({ maxDepth: 4 });

test('a document against itself gives nothing', () => {
  fc.assert(
    fc.property(fc.string(), json, (text, value) => {
      expect(differences(text, text)).toEqual([]);
      expect(differences(JSON.stringify(value), JSON.stringify(value))).toEqual([]);
    }),
  );
});

test('any two texts that are not the same differ, in whatever format they are read', () => {
  const unit = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', 'a', 'b', '1', '0', '.', '-', ' ', '\n', '\r\n', '#'],
  );
  fc.assert(
    fc.property(
      fc.array(unit),
      fc.array(unit),
      fc.constantFrom<Format>('text', 'csv', 'yaml', 'json'),
      (a, b, format) => {
        const [control, candidate] = [a.join(''), b.join('')];
        if (!readAs(format, control).ok || !readAs(format, candidate).ok) return;
        expect(differences(control, candidate, [], format).length > 0).toBe(control !== candidate);
      },
    ),
    { numRuns: 3000 },
  );
});

test('one character planted anywhere is found, from either side', () => {
  fc.assert(
    fc.property(
      json,
      fc.constantFrom(undefined, 2),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (value, space, seed, character) => {
        const text = JSON.stringify(value, null, space);
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + character + text.slice(at);
        if (changed === text) return;
        const [ours, theirs] = [readAny(text), readAny(changed)];
        if (ours.format !== theirs.format) return;
        expect(differences(text, changed)).not.toEqual([]);
        expect(differences(changed, text)).not.toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a rule excuses no place that it does not name', () => {
  const types: readonly Partial<Rule>[] = [
    { type: 'ignore' },
    { type: 'presence' },
    { type: 'timestamp' },
    { type: 'uuid' },
    { type: 'float', absolute: 1e9 },
    { type: 'set' },
    { type: 'keyed', key: '/id' },
    { type: 'temp-path' },
    { type: 'pattern', match: '.*' },
    { type: 'notation' },
    { type: 'key-order' },
  ];
  fc.assert(
    fc.property(json, json, json, fc.constantFrom(...types), (named, other, changed, type) => {
      const [control, candidate] = [
        JSON.stringify({ named, other }),
        JSON.stringify({ named: other, other: changed }),
      ];
      if (JSON.stringify(other) === JSON.stringify(changed)) return;
      const found = differences(control, candidate, [{ ...type, at: '/named' }]);
      expect(found.some((each) => each.includes('$.other'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe('hostile input comes to an end', () => {
  const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
  test.each<[string, string, string]>([
    ['lists in lists', deep, deep.replace('1', '2')],
    ['one line of 5 MB', 'x '.repeat(2_500_000), `${'x '.repeat(2_500_000)}y`],
    ['one word of 5 MB', 'x'.repeat(5_000_000), `y${'x'.repeat(4_999_999)}`],
    ['a string of 5 MB of digits', `"${'1'.repeat(5_000_000)}"`, `"${'1'.repeat(4_999_999)}2"`],
    ['a number of a million digits', `[${'1'.repeat(1_000_000)}]`, `[${'1'.repeat(999_999)}2]`],
    ['numbers beyond any float', '[1e400,-1e999999999999]', '[1e401,-1e999999999998]'],
    ['lone surrogates', '["\\ud800"]', '["\\udfff"]'],
    ['a million empty lines', '\n'.repeat(1_000_000), '\n'.repeat(1_000_001)],
    [
      'lists of which every item differs',
      JSON.stringify(Array.from({ length: 100_000 }, (_, i) => i)),
      JSON.stringify(Array.from({ length: 100_000 }, (_, i) => -i - 1)),
    ],
    [
      'a long list in reverse',
      JSON.stringify(Array.from({ length: 100_000 }, (_, i) => `k${i}`)),
      JSON.stringify(Array.from({ length: 100_000 }, (_, i) => `k${100_000 - i - 1}`)),
    ],
    [
      'many keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]))),
      JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`j${i}`, i]))),
    ],
  ])('%s', (_, control, candidate) => {
    expect(differences(control, candidate)).not.toEqual([]);
  });

  test.each(['- '.repeat(50_000), '['.repeat(100_000), `${'a: &a [x]\n'}${'b: [*a,*a,*a]\n'.repeat(1000)}`])(
    'as YAML: %#',
    (text) => {
      expect(readAs('yaml', `${text}\n`).ok || readAs('text', text).ok).toBe(true);
    },
  );
});
