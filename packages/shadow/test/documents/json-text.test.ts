import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutJsonText, parseJsonText, printJsonText } from '../../src/documents/json-text.ts';

function printed(text: string): string | null {
  const parsed = parseJsonText(text);
  return parsed === null ? null : printJsonText(parsed);
}

test.each([
  ['{"a": 1.0, "b": [1e16, -0.0] }', '{"a":1.0,"b":[1e16,-0.0]}'],
  ['[ "\\u003c", "\\"" , "a,]}b" ]\n', '["\\u003c","\\"","a,]}b"]\n'],
  ['{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2}\n'],
  ['{ }', '{}'],
  ['[\n]', '[]'],
  ['{"a":{"b":{}},"a":[]}', '{"a":{"b":{}},"a":[]}'],
  ['[12345678901234567890, true, null]', '[12345678901234567890,true,null]'],
])('%j keeps how its values are written', (text, compact) => {
  expect(printed(text)).toBe(compact);
});

test.each(['', 'text', '"a string"', '17', '{"a":1', '[1]\nno JSON\n', '{"a":1}{"a":2}'])(
  '%j is no text of objects or lists',
  (text) => {
    expect(printed(text)).toBeNull();
  },
);

test('a value of thousands of levels stays as it is written below some of them', () => {
  const text = `${'['.repeat(3000)} ${']'.repeat(3000)}`;
  expect(printed(text)).toBe(text);
});

test('laid out, every member and item has a line of its own', () => {
  const parsed = parseJsonText('{"a":[1,{"b":2.50}],"c":{}}');
  expect(parsed && layOutJsonText(parsed)).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": 2.50\n    }\n  ],\n  "c": {}\n}\n',
  );
});

describe('laws', () => {
  test('what is printed is the same value', () => {
    const values = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(printed(text)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('any text is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '\\', ' ', '\n', 'a') }),
        (text) => {
          expect(['string', 'object']).toContain(typeof printed(text));
        },
      ),
    );
  });
});
