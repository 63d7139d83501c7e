import { createHash } from 'node:crypto';
import type { Output } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { compareOutputs } from '../../src/compare/compare-outputs.ts';
import { OutputReader } from '../../src/compare/output-reader.ts';
import { compileRules } from '../../src/rules/compile-rules.ts';
import { bytesInMemory } from '../../src/show/byte-source.ts';

const ignoreAll = { type: 'ignore', channel: 'stdout' } as const;
const ignorePart = { type: 'ignore', channel: 'stdout', at: '/a' } as const;

/** Compares bytes; `reads` counts how often they are asked for as a whole. */
function compare(control: Uint8Array, candidate: Uint8Array, rule?: typeof ignoreAll | typeof ignorePart) {
  const bytes = new Map<string, Uint8Array>();
  const outputOf = (content: Uint8Array): Output => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    bytes.set(sha256, content);
    return { bytes: content.length, sha256, truncated: false };
  };
  let reads = 0;
  const read = ({ sha256 }: Output): Uint8Array => {
    reads++;
    return bytes.get(sha256) ?? new Uint8Array();
  };
  const open = ({ sha256 }: Output) => bytesInMemory(bytes.get(sha256) ?? new Uint8Array());
  const rules = compileRules({ schemaVersion: 1, kind: 'rules', rules: rule === undefined ? [] : [rule] });
  const { findings, hits } = compareOutputs({
    channel: 'stdout',
    file: null,
    control: outputOf(control),
    candidate: outputOf(candidate),
    scope: rules.scopeOf('stdout', null),
    reader: new OutputReader(read, open),
  });
  return {
    found: findings.map(({ kind, location, title }) => ({ kind, location, title })),
    hits: [...hits],
    reads,
  };
}

describe('an output over 8 MiB', () => {
  const large = Buffer.alloc(9 << 20, 'some line 12 of text\n');
  const changed = Buffer.from(large);
  changed.write('X', (9 << 20) - 100);

  test('is never read as a whole, and its first difference is found', () => {
    const { found, reads } = compare(large, changed);
    expect(reads).toBe(0);
    expect(found).toEqual([
      {
        kind: 'bytes',
        location: expect.stringMatching(/^line "some line # of text"$/),
        title: expect.stringMatching(
          /^first difference at byte 9437084, line \d+; rules do not apply, since it is over 8 MiB$/,
        ),
      },
    ]);
  });

  test('is not excused by a rule on a part of it', () => {
    expect(compare(large, changed, ignorePart).found).toHaveLength(1);
  });

  test('is excused by a rule on all of it', () => {
    expect(compare(large, changed, ignoreAll)).toMatchObject({ found: [], hits: [0] });
  });

  test('differs where it only goes on', () => {
    expect(compare(large, large.subarray(0, (9 << 20) - 1)).found).toHaveLength(1);
  });
});

describe('bytes that are no text', () => {
  test.each<[number[], number[], string, string]>([
    [[0xff, 1], [0xff, 2], 'bytes', 'first difference at byte 1, line 1'],
    [[0xff, 10, 1], [0xff, 10, 1, 2], 'bytes', 'first difference at byte 3, line 2'],
    [[0x61, 0], [0x62, 0], 'bytes', 'first difference at byte 0, line 1'],
    [[0xff], [0x61], 'type', 'candidate wrote text, control none'],
    [[0x61], [0xc3], 'type', 'candidate wrote what is no text'],
  ])('%j against %j', (control, candidate, kind, title) => {
    expect(compare(Uint8Array.from(control), Uint8Array.from(candidate)).found).toMatchObject([
      { kind, title },
    ]);
  });
});

describe('outputs of two formats', () => {
  const text = (value: string) => Buffer.from(value);
  test.each<[string, string, string, string]>([
    ['{"a":1}', 'oops', 'type', '$: candidate is not JSON'],
    ['oops', '{"a":1}', 'type', '$: control is not JSON'],
    ['{"a":1}\n', '{"a":1}\n{"a":2}\n', 'extra', '$[*]'],
    ['1\n2\n', '1\nx\n', 'value', 'line "#" word 1'],
    ['', '{"a":1}', 'extra', 'control wrote nothing'],
    ['{"a":1}', '', 'missing', 'candidate wrote nothing'],
  ])('%j against %j', (control, candidate, kind, location) => {
    expect(compare(text(control), text(candidate)).found).toMatchObject([{ kind, location }]);
  });
});
