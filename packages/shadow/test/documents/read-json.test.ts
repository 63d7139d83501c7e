import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../src/documents/document.ts';
import { readJson, readNdjson } from '../../src/documents/read-json.ts';

/** What `JSON.parse` would have made of a node. */
function toValue(node: DocumentNode): unknown {
  switch (node.type) {
    case 'list':
      return node.items.map(toValue);
    case 'object': {
      const made: Record<string, unknown> = {};
      for (const { key, value } of node.entries) {
        Object.defineProperty(made, key, {
          value: toValue(value),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return made;
    }
    case 'number':
      return Number(node.value);
    case 'boolean':
      return node.value === 'true';
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('it reads every JSON value as JSON.parse does, however it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      const read = readJson(text);
      expect(read.ok && toValue(read.document.root)).toEqual(JSON.parse(text));
    }),
  );
});

test('it takes exactly the texts that JSON.parse takes', () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '\\',
      '0',
      '-',
      '01',
      '1.',
      '.5',
      '1e5',
      '1E+',
      '-0',
    ],
    ...[
      'true',
      'tru',
      'null',
      'NaN',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '"\n"',
      '"\u007f"',
      '\ud800',
      '"\\ud800"',
      'Infinity',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(readJson(text).ok, JSON.stringify(text)).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test('one character changed in a document makes it invalid exactly where it does for JSON.parse', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom(...'{}[],:"\\0-.eE tn'),
      (value, seed, character) => {
        const text = JSON.stringify(value);
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        expect(readJson(changed).ok, changed).toBe(parses(changed));
      },
    ),
    { numRuns: 3000 },
  );
});

test('it keeps number lexemes, the order of keys and duplicate keys', () => {
  const read = readJson('{"b": 1.00, "a": 1E400, "b": 12345678901234567890}');
  expect(read.ok && read.document.root.type === 'object' && read.document.root.entries).toMatchObject([
    { key: 'b', value: { type: 'number', value: '1.00' } },
    { key: 'a', value: { type: 'number', value: '1E400' } },
    { key: 'b', value: { type: 'number', value: '12345678901234567890' } },
  ]);
});

test.each([
  ['[1, 2', 5, 'the text ends too early'],
  ['{"a" 1}', 5, '"1" is unexpected'],
  ['[1] x', 4, 'something follows the value'],
  ['["a\nb"]', 3, 'a control character stands in a string'],
  ['"open', 5, 'a string has no end'],
  ['[1.]', 3, 'a number lacks a digit'],
])('it says where %j goes wrong', (text, offset, why) => {
  expect(readJson(text)).toEqual({ ok: false, offset, why });
});

test('what is nested over 200 levels is checked but not looked into', () => {
  const read = readJson(`${'['.repeat(100_000)}1${']'.repeat(100_000)}`);
  expect(read.ok).toBe(true);
  expect(readJson('['.repeat(100_000)).ok).toBe(false);
  expect(readJson('{"a":'.repeat(100_000)).ok).toBe(false);
});

describe('several values', () => {
  test('are one list, also where a value takes several lines', () => {
    const read = readNdjson('{"a":\n1}\n\n2\r\n"x"\n');
    expect(read.ok && toValue(read.document.root)).toEqual([{ a: 1 }, 2, 'x']);
  });

  test('that share a line are none', () => {
    expect(readNdjson('1 2\n')).toEqual({ ok: false, offset: 1, why: 'no line ending follows the value' });
  });
});
