import type { Rule } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/documents/document.ts';
import { differences } from './differences.ts';

const debug = { type: 'presence', at: '/debug' } as const;
const everyRow = { type: 'presence', at: '/rows/*' } as const;
const debugLines = { type: 'presence', line: '^DEBUG' } as const;
const space: Partial<Rule> = { type: 'notation', of: ['white-space'] };

type Row = readonly [...texts: [string, string], rules: readonly Partial<Rule>[], Format, found: string[]];

describe('what stands around parts that only one side has goes with them, and the rest is compared in order', () => {
  test.each<Row>([
    ['{"debug":1, "a":1,"b":2,"c":3}', '{"a":1,"b":2, "c":3}', [debug], 'json', ['notation $: white space']],
    ['{"debug":1, "a":1,"b":2,"c":3}', '{"a":1,"b":2,"c":3}', [debug], 'json', []],
    ['{"a":1, "debug":1,"b":2}', '{"a":1, "b":2}', [debug], 'json', []],
    ['{"a":1, "debug":1,"b":2}', '{"a":1,"b":2}', [debug], 'json', []],
    ['{"a":1, "debug":1,"b":2}', '{"a":1,\n"b":2}', [debug], 'json', ['notation $: white space']],
    ['{"a":1, "debug":1,"b":2}', '{"a":1,\n"b":2}', [debug, space], 'json', []],
    ['{"a":1,"debug": 1}', '{"a": 1}', [debug], 'json', ['notation $: white space']],
    ['{\n  "a": 1,\n  "debug": 1\n}', '{\n  "a": 1\n}', [debug], 'json', []],
    ['{\n  "debug": 1,\n  "a": 1\n}', '{\n  "a": 1\n}', [debug], 'json', []],
    ['{\n  "debug": 1\n}', '{}', [debug], 'json', []],
    ['{"debug":1}', '{\t}', [debug], 'json', ['notation $: white space']],
    ['[1, 2,3]', '[1,3]', [{ type: 'presence', at: '/1' }], 'json', []],
    ['[1, 2,3, 4]', '[1,3,4]', [{ type: 'presence', at: '/1' }], 'json', ['notation $: white space']],
    ['{"a":1,"t":1, "b":2}\n1\n', '{"a":1, "b":2}\n1\n', [{ type: 'presence', at: '/0/t' }], 'ndjson', []],
    ['1\r\n2\n3\n', '1\n3\n', [{ type: 'presence', at: '/1' }], 'ndjson', ['notation $: line endings']],
    ['a: 1\ndebug: 2\n', 'a: 1\n', [debug], 'yaml', []],
    ['a:\n  x: 1\ndebug: 2\n', 'a:\n  x: 1\n', [debug], 'yaml', []],
    ['a: 1 # one\ndebug: 2 # two\nb: 3\n', 'a: 1 # one\nb: 3\n', [debug], 'yaml', []],
    ['a: 1 # one\ndebug: 2\nb: 3\n', 'a: 1 # two\nb: 3\n', [debug], 'yaml', ['notation $: comments']],
    ['h\n1\n2\n', 'h\n2\n', [everyRow], 'csv', []],
    ['h\n1\r\n2\n3\n', 'h\n1\n3\n', [everyRow], 'csv', ['notation $: line endings']],
    ['DEBUG x\r\na\nb\nc\n', 'a\r\nb\nc\n', [debugLines], 'text', ['notation $: line endings']],
    ['DEBUG x\r\na\nb\nc\n', 'a\nb\nc\n', [debugLines], 'text', []],
    ['a\nDEBUG x\r\nb\n', 'a\nb\n', [debugLines], 'text', []],
    ['a\r\nDEBUG x\nb\n', 'a\nb\n', [debugLines], 'text', ['notation $: line endings']],
    ['a\nDEBUG x', 'a\n', [debugLines], 'text', []],
    ['a\nDEBUG x\n', 'a', [debugLines], 'text', ['notation $: trailing newline']],
  ])('%j against %j, %j, %s', (...[control, candidate, rules, format, found]) => {
    expect(differences(control, candidate, rules, format)).toEqual(found);
    expect(differences(candidate, control, rules, format)).toEqual(found);
  });
});
