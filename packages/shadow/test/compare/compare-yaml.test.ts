import type { Rule } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAlias, isCollection, isPair, isScalar, parseAllDocuments } from 'yaml';
import { readYaml } from '../../src/documents/read-yaml.ts';
import { compare } from './differences.ts';

const space: Partial<Rule> = { type: 'notation', of: ['white-space'] };
const escapes: Partial<Rule> = { type: 'notation', of: ['escapes'] };
const numbers: Partial<Rule> = { type: 'notation', of: ['numbers'] };

type Row = readonly [control: string, candidate: string, rules: readonly Partial<Rule>[], found: string[]];

/** Compares from both sides; the findings of the first are given. */
function found(control: string, candidate: string, rules: readonly Partial<Rule>[]): string[] {
  const { differences } = compare(control, candidate, rules, 'yaml');
  const back = compare(candidate, control, rules, 'yaml').differences;
  expect(back.length > 0).toBe(differences.length > 0);
  return differences;
}

describe('a tag and an anchor are a part of the value', () => {
  test.each<Row>([
    ['a: !Public foo\n', 'a: !Secret foo\n', [space], ['type $.a: tag or anchor']],
    ['a: !Public foo\n', 'a: foo\n', [space], ['type $.a: tag or anchor']],
    ['a: !a [x]\n', 'a: !b [x]\n', [space], ['type $.a: tag or anchor']],
    ['a: !a\nb: 1\n', 'a: !b\nb: 1\n', [space], ['type $.a: tag or anchor']],
    ['!a foo\n', '!b foo\n', [space], ['type $: tag or anchor']],
    ['!a k: v\n', '!b k: v\n', [space], ['type $.k: tag or anchor']],
    ['!a k: v\n', '!a\nk: v\n', [space], ['type $: tag or anchor', 'type $.k: tag or anchor']],
    ['--- !a x\n--- y\n', '--- !b x\n--- y\n', [space], ['type $[*]: tag or anchor']],
    ['---\n!a k: x\n--- y\n', '---\n!b k: x\n--- y\n', [space], ['type $[*].k: tag or anchor']],
    ['x: &a 1\ny: &a 2\nz: *a\n', 'x: &a 1\ny: 2\nz: *a\n', [space], ['type $.y: tag or anchor']],
    [
      'x: &a 1\ny: &b 2\nz: *a\n',
      'x: &b 1\ny: &a 2\nz: *a\n',
      [space],
      ['type $.x: tag or anchor', 'type $.y: tag or anchor'],
    ],
    ['- !a x\n- !b y\n', '- !a y\n- !b x\n', [{ type: 'set', at: '' }], ['type $[*]: tag or anchor']],
    [
      'k: !a x\nl: !b y\n',
      'l: !a y\nk: !b x\n',
      [{ type: 'key-order' }, space],
      ['type $.k: tag or anchor', 'type $.l: tag or anchor'],
    ],
    ['k: !a x\nl: !b y\n', 'l: !b y\nk: !a x\n', [{ type: 'key-order' }], []],
    ['k: !a x\n', 'k: !b 1\n', [{ type: 'ignore', at: '/k' }], []],
    ['k: !a  x\nl: 1\n', 'k:  !a x\nl: 2\n', [{ type: 'ignore', at: '/l' }], ['notation $: white space']],
    ['k: &x !a x\nl: 1\n', 'k: !a &x x\nl: 2\n', [{ type: 'ignore', at: '/l' }], ['type $.k: tag or anchor']],
    ['a: !t &x  foo\nb: *x\n', 'a:   !t &x foo # why\nb: *x\n', [space], []],
    ['a: !<t[,]> x\n', 'a: !<t[,]>  x\n', [space], []],
    ['a: {k: !a 1}\n', 'a: {k: !b 1}\n', [{ type: 'ignore', at: '/a/k' }, space], []],
    [
      'debug: !s 5\na: x\n',
      'a: !s x\n',
      [{ type: 'presence', at: '/debug' }, space],
      ['type $.a: tag or anchor'],
    ],
  ])('%j against %j, %j', (control, candidate, rules, expected) => {
    expect(found(control, candidate, rules)).toEqual(expected);
  });
});

describe('white space is not what begins or ends a document', () => {
  test.each<Row>([
    ['a: 1\n', '%YAML 1.1\n---\na: 1\n', [space], ['notation $: document markers']],
    ['a: 1\n', '---\na: 1\n', [space], ['notation $: document markers']],
    ['a: 1\n', 'a: 1\n...\n', [space], ['notation $: document markers']],
    ['- 1\n- 2\n', '1\n---\n2\n', [space], ['type $']],
    ['- 1\n', '1\n---\n2\n', [space, { type: 'presence', at: '/1' }], ['type $']],
    ['...\n---\na\n', ' ...\n---\na\n', [space], ['type $[*]', 'notation $: document markers']],
    ['%YAML 1.2\n---\na: 1\n', '%YAML 1.2\n\n---\n\na:   1 # --- one\n', [space], []],
    ['a: [1, 2]\nb: {c: 3}\n', 'a:\n  - 1\n  - 2\nb:\n  c: 3\n', [space], []],
  ])('%j against %j, %j', (control, candidate, rules, expected) => {
    expect(found(control, candidate, rules)).toEqual(expected);
  });
});

describe('other types and other words are not escapes', () => {
  test.each<Row>([
    ['{1: a}\n', '{"1": a}\n', [escapes], ['type $["1"]: key']],
    ['true: a\n', '"true": a\n', [escapes], ['type $.true: key']],
    ['null: a\n', '~: a\n', [escapes], ['notation $.null: spelling of the key']],
    ['True: a\n', 'true: a\n', [{ type: 'notation' }], ['notation $.true: spelling of the key']],
    [
      '12345678901234567890: a\n',
      '12345678901234567891: a\n',
      [{ type: 'notation' }],
      ['notation $["##"]: spelling of the key'],
    ],
    ['1.0: a\n', '1: a\n', [escapes], ['notation $["1"]: spelling of the key']],
    ['1.0: a\n', '1: a\n', [numbers], []],
    ['a: True\n', 'a: true\n', [escapes], ['notation $.a: spelling']],
    ['a: ~\n', 'a: null\n', [{ type: 'notation' }], ['notation $.a: spelling']],
    ['? k a: 1\n', '? k  a: 1\n', [space], ['missing $["k a: 1\\n"]', 'extra $["k  a: 1\\n"]']],
    ['? !a k: 1\n', '? !b k: 1\n', [space], ['type $["k: 1\\n"]: tag or anchor']],
    ['b: a\n', '"b": "\\u0061"\n', [escapes], []],
  ])('%j against %j, %j', (control, candidate, rules, expected) => {
    expect(found(control, candidate, rules)).toEqual(expected);
  });
});

describe('an alias stands for what its anchor holds', () => {
  const ignore = (at: string) => ({ type: 'ignore', at }) as const;
  const differs = (place: string) => [`value ${place}: what the alias stands for`];
  test.each<Row>([
    ['t: &x 1\na: *x\n', 't: &x 99\na: *x\n', [ignore('/t')], differs('$.a')],
    ['t: &x 1\na: *x\n', 't: &x 99\na: *x\n', [ignore('/t'), ignore('/a')], []],
    ['t: &x 1\na: *x\n', 't: &x 99\na: *x\n', [ignore('/*')], []],
    ['t: &x 1\na: &y b\nc: *y\n', 't: &x 99\na: &y b\nc: *y\n', [ignore('/t')], []],
    ['t: {u: &x 1}\na: [*x]\n', 't: {u: &x 2}\na: [*x]\n', [ignore('/t')], differs('$.a[*]')],
    ['t: &x {u: 1, v: 2}\na: *x\n', 't: &x {u: 3, v: 2}\na: *x\n', [ignore('/t/u')], differs('$.a')],
    ['t: &x {u: 1, v: 2}\na: *x\n', 't: &x {u: 3, v: 2}\na: *x\n', [ignore('/**/u')], []],
    ['t: &x {u: 1}\na:\n  <<: *x\n', 't: &x {u: 3}\na:\n  <<: *x\n', [ignore('/t')], differs('$.a["<<"]')],
    [
      't: &x 1\na: &y [*x]\nb: *y\n',
      't: &x 2\na: &y [*x]\nb: *y\n',
      [ignore('/t'), ignore('/a')],
      differs('$.b'),
    ],
    ['t: &x 1\n*x : a\n', 't: &x 2\n*x : a\n', [ignore('/t')], differs('$["*x"]')],
    ['x: &a 1\ny: &a 2\nz: *a\n', 'x: &a 1\nz: *a\n', [{ type: 'presence', at: '/y' }], differs('$.z')],
    ['x: &a 1\ny: &b 2\nz: *a\n', 'x: &a 1\nz: *a\n', [{ type: 'presence', at: '/y' }], []],
    ['l: [&a 1, &a 2]\nz: *a\n', 'l: [&a 2, &a 1]\nz: *a\n', [{ type: 'set', at: '/l' }], differs('$.z')],
    ['l: [&a 1, &b 2]\nz: *a\n', 'l: [&b 2, &a 1]\nz: *a\n', [{ type: 'set', at: '/l' }, space], []],
    ['t: &x   [1]\na: *x\n', 't: &x [1]\na: *x # one\n', [space], []],
  ])('%j against %j, %j', (control, candidate, rules, expected) => {
    expect(found(control, candidate, rules)).toEqual(expected);
  });

  test('as many of them as there may be take no more time than the text is long', () => {
    const text = (t: number) =>
      `t: &x {u: ${t}, v: [${'1,'.repeat(10_000)}]}\na: [${'*x ,'.repeat(10_000)}]\n`;
    expect(found(text(1), text(2), [ignore('/t/u')])).toEqual(differs('$.a[*]'));
  });
});

/** What a YAML text means, with its tags and anchors; null where it is none. */
function meaningOf(text: string): string | null {
  const parsed = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, schema: 'core' });
  const documents = Array.isArray(parsed) ? parsed : [];
  if (documents.length === 0 || documents.some(({ errors }) => errors.length > 0)) return null;
  const describeNode = (node: unknown): unknown => {
    if (isAlias(node)) return ['alias', node.source];
    if (isPair(node)) return [describeNode(node.key), describeNode(node.value)];
    if (isCollection(node))
      return [node.constructor.name, node.tag, node.anchor, node.items.map(describeNode)];
    if (isScalar(node)) return [typeof node.value, String(node.value), node.tag, node.anchor];
    return ['object', 'null', undefined, undefined];
  };
  return JSON.stringify(documents.map(({ contents }) => describeNode(contents)));
}

test('white space excuses no text that means something else', () => {
  const unit = fc.constantFrom(
    ...[
      '!a ',
      '!b ',
      '! ',
      '&x ',
      '&y ',
      '*x',
      'k',
      'l: ',
      ': ',
      '- ',
      '? ',
      '\n',
      '\n  ',
      ' ',
      '[',
      ']',
      '{',
      '}',
    ],
    ...[
      ', ',
      '---\n',
      '--- ',
      '...\n',
      '# c\n',
      ' # c\n',
      '1',
      '"s"',
      '|\n  t\n',
      '%YAML 1.2\n---\n',
      '\nm: ',
    ],
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 9 }), unit, fc.nat(), fc.nat(2), (units, other, seed, length) => {
      const changed = units.toSpliced(seed % (units.length + 1), length, ...(length === 2 ? [] : [other]));
      const [control, candidate] = [units.join(''), changed.join('')];
      const meanings = [meaningOf(control), meaningOf(candidate)];
      if (control === candidate || meanings.includes(null)) return;
      expect([readYaml(control).ok, readYaml(candidate).ok]).toEqual([true, true]);
      if (meanings[0] !== meanings[1]) expect(found(control, candidate, [space])).not.toEqual([]);
      expect(found(control, candidate, [])).not.toEqual([]);
    }),
    { numRuns: 5000 },
  );
});
