import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MigrateError } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { parseContract, readContract } from '../../src/contract/read-contract.ts';
import { closed, contractText } from './contract-text.ts';

/** The lines that say why a text is no contract. */
function problemsOf(text: string): readonly string[] {
  try {
    parseContract(text, 'contract');
  } catch (error) {
    expect(error).toBeInstanceOf(MigrateError);
    expect((error as MigrateError).code).toBe('CONTRACT_INVALID');
    return (error as MigrateError).why.split('\n');
  }
  return [];
}

const ofRequest = (schema: unknown) => contractText({ Request: closed({ a: schema }) });
const at = '/$defs/Request/properties/a';

describe('a property outside the profile is refused with its pointer and what to write instead', () => {
  test.each([
    [
      { allOf: [] },
      `${at}/allOf: allOf is not part of the profile: write one object that has all the properties`,
    ],
    [{ type: 'integer' }, `${at}: an integer needs its width: write "format": "int32", "int64" or "uint64"`],
    [
      { type: 'integer', format: 'int32', minimum: -2147483649 },
      `${at}/minimum: must be a whole number that an int32 can hold`,
    ],
    [
      { type: 'integer', format: 'uint64', minimum: 2, maximum: 1 },
      `${at}/minimum: must not be larger than maximum`,
    ],
    [
      { type: 'integer', format: 'int64', multipleOf: 2 },
      `${at}/multipleOf: multipleOf is not part of the profile: leave it out and check it in the implementation`,
    ],
    [
      { type: 'number', exclusiveMinimum: 2 },
      `${at}/exclusiveMinimum: exclusiveMinimum is not part of the profile: write minimum`,
    ],
    [
      { type: 'string', format: 'email' },
      `${at}/format: only date-time is known for a string: write a pattern, or leave the format out`,
    ],
    [{ type: 'string', minLength: -1 }, `${at}/minLength: must be a whole number from 0 to 999999999`],
    [{ type: 'string', contentEncoding: 'base16' }, `${at}/contentEncoding: must be base64`],
    [
      { type: 'string', nullable: true },
      `${at}/nullable: nullable is not part of the profile: write "type": [T, "null"]`,
    ],
    [
      { type: 'string', default: '' },
      `${at}/default: default is not part of the profile: say it in the description; a default would not be applied`,
    ],
    [
      { type: ['string', 'integer'] },
      `${at}/type: must be one type, or one type and "null": write oneOf of objects with a const property for several`,
    ],
    [
      { type: 'object', properties: {} },
      `${at}: an object says what happens to other keys: write "additionalProperties": false (an error) or true (kept)`,
    ],
    [
      { type: 'array', prefixItems: [], items: { type: 'string' } },
      `${at}/prefixItems: prefixItems is not part of the profile: write an object with one property for each place`,
    ],
    [{ type: 'array' }, `${at}/items: must be a schema, written as an object`],
    [
      { enum: ['a', 1] },
      `${at}/enum: must be a list of different texts: write a union, or nullable around it, for anything else`,
    ],
    [
      { enum: ['a', 'a'] },
      `${at}/enum: must be a list of different texts: write a union, or nullable around it, for anything else`,
    ],
    [
      { const: 1.5 },
      `${at}/const: must be a text, true, false, null, or a whole number of at most 15 digits`,
    ],
    [
      { type: 'array', items: { const: 1 } },
      '/$defs/Request: a const or null is one property of an object: write it there, or write an enum',
    ],
    [
      { oneOf: [{ type: 'string' }, { type: 'boolean' }] },
      `${at}/oneOf/0: must be an object or a $ref to one, because oneOf is told apart by a const property`,
    ],
    [
      { oneOf: [closed({}), closed({})] },
      `${at}: oneOf is told apart by one property: every branch must be an object that requires it, with another const text each`,
    ],
    [{ $ref: 'other.json#/$defs/X' }, `${at}/$ref: must be #/$defs/Name, a type of this document`],
    [{ $ref: '#/$defs/Nowhere' }, '/$defs/Request: there is no type Nowhere in $defs'],
    [
      { $ref: '#/$defs/Request', minLength: 1 },
      `${at}/minLength: minLength is not part of the profile: leave it out; here $ref may stand`,
    ],
    [{}, `${at}: says nothing about its type: write type, $ref, const, enum or oneOf`],
    [true, `${at}: must be a schema, written as an object`],
    [
      { oneOf: [{ type: 'null' }, { type: ['string', 'null'] }] },
      '/$defs/Request: may be null twice over: leave one of them out',
    ],
    [{ type: 'string', contentEncoding: 'base64', 'x-raw': 1 }, `${at}/x-raw: must be true or false`],
  ])('%j', (schema, problem) => {
    expect(problemsOf(ofRequest(schema))).toContain(problem);
  });
});

describe('a pattern that the languages would read differently is refused', () => {
  test.each([
    [
      '(?=a)',
      'has a group that starts with (?: only ( and (?: are known, no look-around, no names, no flags',
    ],
    ['(a)\\1', 'has \\1, which the languages read differently or not at all'],
    ['\\bword', 'has \\b, which the languages read differently or not at all'],
    ['\\s', 'has \\s, which the languages read differently or not at all: write [ \\t\\n\\r]'],
    ['\\p{L}', 'has \\p, which the languages read differently or not at all'],
    ['a*?', 'has a lazy repetition: leave the second ? out, a test does not need it'],
    ['a**', 'repeats a repetition: put a group around the inner one'],
    ['a{1001}', 'repeats a part more than 1000 times'],
    ['(a{100}){100}', 'repeats a part more than 1000 times'],
    ['[]', 'has an empty class'],
    ['[b-a]', 'has a range that runs backwards'],
    ['[\\w-z]', 'has a range between sets of characters'],
    ['(a', 'has a ( without )'],
    ['a)', 'has a ) too many'],
    ['a}', 'has a bare }: write \\}'],
    ['\\', 'ends too early'],
    ['\\ud800', 'names a character that does not exist: \\ud800'],
    ['^*', 'repeats ^ or $'],
    ['a{2,1}', 'has the empty repetition {2,1}'],
  ])('%s', (pattern, message) => {
    expect(problemsOf(ofRequest({ type: 'string', pattern }))).toEqual([
      `${at}/pattern: ${JSON.stringify(pattern)} ${message}`,
    ]);
  });
});

describe('a document that is no contract is refused', () => {
  const method = { request: { $ref: '#/$defs/Request' }, response: { $ref: '#/$defs/Response' } };
  test.each([
    ['[]', 'the document: must be an object'],
    ['{"a":1,"a":2}', 'the document: is not JSON: the key "a" appears twice in one object'],
    ['{"a":"\\ud800"}', 'the document: is not JSON: "\\ud800" holds half of a surrogate pair'],
    [
      `${'['.repeat(300)}${']'.repeat(300)}`,
      'the document: is not JSON: it is nested more than 200 levels deep',
    ],
    [contractText({}, { contractVersion: 2 }), '/contractVersion: must be 1'],
    [
      contractText({}, { title: '日本' }),
      '/title: must be a name for the interface, of at most 40 ASCII letters and digits, such as Hasher',
    ],
    [
      contractText({}, { title: 'request' }),
      '/title: Request is the name of something else in generated code: write another',
    ],
    [
      contractText({}, { title: 'Context' }),
      '/title: Context is the name of something else in generated code: write another',
    ],
    [contractText({}, { methods: {} }), '/methods: must be an object with at least one method'],
    [
      contractText({}, { methods: { Run: method } }),
      '/methods/Run: a method is named in camelCase, by at most 40 letters and digits of ASCII',
    ],
    [
      contractText({}, { methods: { getUrl: method, getURL: method } }),
      '/methods/getURL: another method has this name but for case',
    ],
    [
      contractText({}, { methods: { run: { ...method, effects: 'some' } } }),
      '/methods/run/effects: must be none, workdir or external',
    ],
    [
      contractText({}, { methods: { run: { ...method, request: closed({}) } } }),
      '/methods/run/request: must be {"$ref": "#/$defs/Name"}, an object or a union of this document',
    ],
    [
      contractText({ Response: { type: 'string' } }),
      '/methods/run/response: Response must be an object or a union itself',
    ],
    [
      contractText({ lower: { type: 'string' } }),
      '/$defs/lower: a type is named in PascalCase, by at most 60 letters and digits of ASCII, and not Self',
    ],
    [
      contractText({ Self: { type: 'string' } }),
      '/$defs/Self: a type is named in PascalCase, by at most 60 letters and digits of ASCII, and not Self',
    ],
    [
      contractText({ Loop: { type: 'array', items: { $ref: '#/$defs/Loop' } } }),
      '/$defs/Loop: leads round to itself without an object: put an object into the recursion',
    ],
    [
      contractText({ Endless: closed({ next: { $ref: '#/$defs/Endless' } }, ['next']) }),
      '/$defs/Endless: has no value that ends: make a step of its recursion optional, nullable, a list, a map or one branch of a union',
    ],
    [
      contractText({
        Request: closed({ a: closed({ mode: { enum: ['x'] } }) }),
        RequestA: { type: 'string' },
      }),
      '/$defs/RequestA: is named RequestA, as /$defs/Request/properties/a is: give it another title',
    ],
    [
      contractText({
        Request: closed({
          list: { type: 'array', items: { type: 'string', contentEncoding: 'base64', 'x-raw': true } },
        }),
      }),
      '/$defs/Request: x-raw is for a property of an object that is a request or a response and nothing else; leave x-raw out here',
    ],
    [
      contractText({ Request: closed({}, ['gone']) }),
      '/$defs/Request/required/0: gone is not among the properties',
    ],
  ])('%.90s', (text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });
});

test('all problems are reported at once', () => {
  const problems = problemsOf(
    contractText({ Request: closed({ a: { type: 'integer' }, b: { anyOf: [] } }) }, { contractVersion: 3 }),
  );
  expect(problems).toHaveLength(3);
});

test('bounds past 2^53 are kept exactly', () => {
  const text = ofRequest({ type: 'integer', format: 'uint64' }).replace(
    '"uint64"',
    '"uint64","maximum":18446744073709551614',
  );
  const [request] = parseContract(text, 'contract').types;
  expect(request?.shape).toMatchObject({
    properties: [{ shape: { maximum: 18446744073709551614n, minimum: 0n } }],
  });
});

test('the hash is the same for other descriptions, layout and order of types, and another for another meaning', () => {
  const hash = (text: string) => parseContract(text, 'contract').hash;
  const text = contractText({ Extra: { type: 'string' } });
  const described = JSON.stringify({ ...JSON.parse(text), description: 'Other words.' }, null, 2);
  const turned = JSON.stringify({
    ...JSON.parse(text),
    $defs: Object.fromEntries(Object.entries(JSON.parse(text).$defs).reverse()),
  });
  expect(hash(text)).toMatch(/^[0-9a-f]{64}$/);
  expect([hash(described), hash(turned)]).toEqual([hash(text), hash(text)]);
  expect(hash(contractText({ Extra: { type: 'boolean' } }))).not.toBe(hash(text));
  expect(hash(text.replace('"none"', '"workdir"'))).not.toBe(hash(text));
});

test('the contract of the manual is one', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/contract.md', import.meta.url)), 'utf8');
  const [, text = ''] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
  expect(parseContract(text, 'docs/contract.md')).toMatchObject({
    name: 'Hasher',
    methods: [{ name: 'hashTree', effects: 'none' }],
  });
});

test('a file that is not there is told from one that cannot be read', () => {
  expect(() => readContract(fileURLToPath(new URL('nowhere.json', import.meta.url)))).toThrow(
    expect.objectContaining({ code: 'INPUT_NOT_FOUND' }),
  );
  expect(() => readContract('/')).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
});
