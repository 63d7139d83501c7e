import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches, type MatchStep as Step } from '../../codec/typescript/pattern.ts';
import { compilePattern } from '../../src/contract/compile-pattern.ts';
import { parsePattern } from '../../src/contract/parse-pattern.ts';

/** The steps of a pattern as generated TypeScript has them. */
function stepsOf(source: string): readonly Step[] {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new Error(parsed.message);
  return compilePattern(parsed.pattern).map((step): Step => {
    if (step.op === 'class') return [step.negated ? 'notIn' : 'in', ...step.ranges.flat()];
    if (step.op === 'split') return ['split', step.first, step.second];
    return step.op === 'jump' ? ['jump', step.to] : [step.op];
  });
}

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\w',
  '😀',
  '[a-c😀]',
  '\\u{1f600}',
  '\\n',
  '^',
  '$',
);
const pattern = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => a + b),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('all'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}'))
      .map(([a, many]) => `(${a})${many}`),
  ),
})).all;

test('matches as ECMAScript does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '😀', '\n', '\u2028', '-') });
  fc.assert(
    fc.property(pattern, text, (source, input) => {
      expect(matches({ source, steps: stepsOf(source) }, input)).toBe(new RegExp(source, 'u').test(input));
    }),
    { numRuns: 5000, seed: 8 },
  );
});

test('no text is slow', () => {
  const source = '^(?:a+)+$';
  expect(matches({ source, steps: stepsOf(source) }, `${'a'.repeat(50_000)}b`)).toBe(false);
});
