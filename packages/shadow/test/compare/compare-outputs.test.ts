import { createHash } from 'node:crypto';
import type { Output, Rule } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/bytes/byte-source.ts';
import { compareOutputs } from '../../src/compare/compare-outputs.ts';
import { OutputReader } from '../../src/compare/output-reader.ts';
import { compileRules } from '../../src/rules/compile-rules.ts';

const ignoreAll = { type: 'ignore', channel: 'stdout' } as const;
const ignorePart = { type: 'ignore', channel: 'stdout', at: '/a' } as const;

/** Compares bytes; `reads` counts how often they are asked for as a whole. */
function compare(control: Uint8Array, candidate: Uint8Array, ...of: readonly Rule[]) {
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
  const rules = compileRules({ schemaVersion: 1, kind: 'rules', rules: [...of] });
  const [channel, file] =
    of[0]?.channel === 'files' ? (['files', 'out/f'] as const) : (['stdout', null] as const);
  const { findings, hits } = compareOutputs({
    channel,
    file,
    control: outputOf(control),
    candidate: outputOf(candidate),
    scope: rules.scopeOf(channel, file),
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

describe('what cannot be read in its format is compared by lines, under the rules that lines can have', () => {
  const broken = '{bad\n  x\n';
  const deep = `x: ${'['.repeat(120)}${']'.repeat(120)}\na:\n  b: 1\n`;
  const large = `${'k: 12345\n'.repeat(30_000)}a:\n  b: 1\n`;
  const rules: readonly Omit<Rule, 'channel' | 'format'>[] = [
    { type: 'notation' },
    { type: 'notation', of: ['white-space'] },
    { type: 'notation', at: '/a' },
    { type: 'key-order' },
    { type: 'ignore', at: '/a' },
    { type: 'presence', at: '/0' },
  ];
  test.each([
    ['json', broken],
    ['yaml', deep],
    ['yaml', large],
  ] as const)('%s %#', (format, text) => {
    const changed = text.replace('\n  ', '\n');
    for (const rule of rules) {
      const found = compare(Buffer.from(text), Buffer.from(changed), { ...rule, channel: 'stdout', format });
      expect(found, JSON.stringify(rule)).toMatchObject({ found: [{}], hits: [] });
    }
  });

  test('no order of its lines is free, and the format of another rule does not make it so', () => {
    const [ours, theirs] = [Buffer.from('{bad\nx\ny\n'), Buffer.from('{bad\ny\nx\n')];
    const json = { channel: 'stdout', type: 'ignore', at: '/a', format: 'json' } as const;
    expect(compare(ours, theirs, json, { channel: 'stdout', type: 'set' }).found).toHaveLength(1);
    expect(compare(ours, theirs, json, { channel: 'stdout', type: 'set', line: '^[xy]' }).found).toEqual([]);
  });

  test('a rule on any text of any output still applies', () => {
    const [ours, theirs] = [Buffer.from('{bad v1\n'), Buffer.from('{bad v2\n')];
    const json = { channel: 'stdout', type: 'ignore', at: '/a', format: 'json' } as const;
    const version = { channel: 'stdout', type: 'pattern', match: 'v[0-9]' } as const;
    expect(compare(ours, theirs, json, version)).toMatchObject({ found: [], hits: [1] });
    expect(compare(ours, theirs, { ...version, format: 'json' }).found).toHaveLength(1);
  });
});

describe('an empty file is there', () => {
  const [empty, full] = [new Uint8Array(), Buffer.from('EVIL\n')];
  test.each([
    [empty, full],
    [full, empty],
  ])('so that a rule on the presence of the file does not excuse its content: %#', (control, candidate) => {
    expect(compare(control, candidate, { type: 'presence', channel: 'files' }).found).toHaveLength(1);
    expect(compare(control, candidate, { type: 'presence', channel: 'stdout' }).found).toEqual([]);
  });
});
