import { expect, test } from 'vitest';
import { compareContracts } from '../../src/contract/compare-contracts.ts';
import { parseContract } from '../../src/contract/read-contract.ts';
import { closed, contractText, open } from './contract-text.ts';

const text = { type: 'string' };
const short = { type: 'string', maxLength: 3 };
const int = (format: string, more: object = {}) => ({ type: 'integer', format, ...more });
const property = (schema: unknown) => closed({ a: schema }, ['a']);
const branch = (kind: string) => closed({ kind: { const: kind } }, ['kind']);
const union = (...kinds: string[]) =>
  property({ oneOf: kinds.map((kind) => ({ title: `Of${kind}`, ...branch(kind) })) });
const list = (more: object) => property({ type: 'array', items: text, ...more });

function kindOf(types: [object, object]): string {
  const [before, after] = types.map((type) => parseContract(type as unknown as string, 'contract'));
  return compareContracts(before!, after!).kind;
}

/** What a change of a type means in a request, and in a response. */
test.each([
  ['new optional property, closed', closed({}), closed({ a: text }), 'compatible', 'breaking'],
  ['new optional property, open', open({}), open({ a: text }), 'breaking', 'compatible'],
  ['new required property, closed', closed({}), property(text), 'breaking', 'breaking'],
  ['new required property, open', open({}), open({ a: text }, ['a']), 'breaking', 'compatible'],
  ['property taken away, closed', closed({ a: text }), closed({}), 'breaking', 'compatible'],
  ['optional becomes required', closed({ a: text }), property(text), 'breaking', 'compatible'],
  ['required becomes optional', property(text), closed({ a: text }), 'compatible', 'breaking'],
  ['null is allowed', property(text), property({ type: ['string', 'null'] }), 'compatible', 'breaking'],
  ['longer text', property(short), property(text), 'compatible', 'breaking'],
  ['shorter text', property(text), property(short), 'breaking', 'compatible'],
  ['wider format', property(int('int32')), property(int('int64')), 'compatible', 'breaking'],
  [
    'narrower bounds',
    property(int('int64')),
    property(int('int64', { minimum: 0 })),
    'breaking',
    'compatible',
  ],
  ['unsigned', property(int('int64')), property(int('uint64')), 'breaking', 'breaking'],
  ['pattern added', property(text), property({ ...text, pattern: 'a' }), 'breaking', 'compatible'],
  [
    'another pattern',
    property({ ...text, pattern: 'b' }),
    property({ ...text, pattern: 'a' }),
    'breaking',
    'breaking',
  ],
  ['new enum value', property({ enum: ['a'] }), property({ enum: ['a', 'b'] }), 'compatible', 'breaking'],
  ['enum becomes text', property({ enum: ['a'] }), property(text), 'compatible', 'breaking'],
  ['new branch', union('A'), union('A', 'B'), 'compatible', 'breaking'],
  ['branch taken away', union('A', 'B'), union('B'), 'breaking', 'compatible'],
  ['closed becomes open', closed({}), open({}), 'compatible', 'breaking'],
  ['longer list', list({ maxItems: 1 }), list({ maxItems: 2 }), 'compatible', 'breaking'],
  ['another kind', property(text), property({ type: 'boolean' }), 'breaking', 'breaking'],
  ['another const', property({ const: 'a' }), property({ const: 'b' }), 'breaking', 'breaking'],
  [
    'number bounds',
    property({ type: 'number' }),
    property({ type: 'number', maximum: 1 }),
    'breaking',
    'compatible',
  ],
  [
    'a type renamed',
    property({ title: 'One', ...branch('x') }),
    property({ title: 'Two', ...branch('x') }),
    'compatible',
    'compatible',
  ],
  [
    'raw bytes',
    property({ ...text, contentEncoding: 'base64' }),
    property({ ...text, contentEncoding: 'base64', 'x-raw': true }),
    'breaking',
    'breaking',
  ],
] as const)('%s', (...[, before, after, inRequest, inResponse]) => {
  const requests = [before, after].map((Request) => contractText({ Request })) as unknown as [object, object];
  const responses = [before, after].map((Response) => contractText({ Response })) as unknown as [
    object,
    object,
  ];
  expect([kindOf(requests), kindOf(responses)]).toEqual([inRequest, inResponse]);
});

const compare = (before: string, after: string) =>
  compareContracts(parseContract(before, 'before'), parseContract(after, 'after'));
const method = {
  request: { $ref: '#/$defs/Request' },
  response: { $ref: '#/$defs/Response' },
  effects: 'none',
};

test('contracts that differ in words only are equal', () => {
  expect(compare(contractText({}), contractText({}, { description: 'New.' }))).toEqual({ kind: 'equal' });
});

test('methods may come, and not go; effects may not reach further; errors may not come', () => {
  const one = contractText({}, { methods: { run: method } });
  const two = contractText({}, { methods: { run: method, stop: method } });
  expect(compare(one, two)).toEqual({ kind: 'compatible' });
  expect(compare(two, one)).toEqual({
    kind: 'breaking',
    reasons: [{ place: '/methods/stop', why: 'the method is gone' }],
  });
  const further = contractText({}, { methods: { run: { ...method, effects: 'external' } } });
  expect(compare(one, further)).toEqual({
    kind: 'breaking',
    reasons: [{ place: '/methods/run/effects', why: 'external reaches further than none' }],
  });
  expect(compare(further, one)).toEqual({ kind: 'compatible' });
  const failing = contractText({}, { methods: { run: { ...method, error: { $ref: '#/$defs/Response' } } } });
  expect(compare(one, failing).kind).toBe('breaking');
  expect(compare(failing, one).kind).toBe('compatible');
});

test('a reason names the place in the message, also inside a recursion', () => {
  const tree = (value: object) => ({
    Request: closed({ value, children: { type: 'array', items: { $ref: '#/$defs/Request' } } }),
  });
  expect(compare(contractText(tree(text)), contractText(tree(short)))).toEqual({
    kind: 'breaking',
    reasons: [{ place: '/methods/run/request/value', why: 'it may be longer than is read' }],
  });
});
