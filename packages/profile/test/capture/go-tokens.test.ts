import { describe, expect, it } from 'vitest';
import { goTokens } from '../../src/capture/go-tokens.ts';

/** The tokens of a source, a semicolon where one is put by a line's end. */
function texts(source: string): string {
  return [...goTokens(source)]
    .map(({ text, isAfterStatement }) => (isAfterStatement ? `; ${text}` : text))
    .join(' ');
}

describe('the tokens of Go', () => {
  it.each([
    ['a name', 'a\nb', 'a ; b'],
    ['a number', '1\nb', '1 ; b'],
    ['a literal', '"x"\nb', '" ; b'],
    ['a bracket', 'f()\nb', 'f ( ) ; b'],
    ['a keyword that can end', 'return\nb', 'return ; b'],
    ['an increment', 'a++\nb', 'a + + ; b'],
    ['a comment that holds a line end', 'a /*\n*/ b', 'a ; b'],
    ['a comment to the line end', 'a // x\nb', 'a ; b'],
  ])('end a statement behind %s', (_, source, expected) => {
    expect(texts(source)).toBe(expected);
  });

  it.each([
    ['an operator', 'a +\nb', 'a + b'],
    ['a comma', 'a,\nb', 'a , b'],
    ['an opening bracket', 'f(\nb', 'f ( b'],
    ['a keyword', 'func\nb', 'func b'],
    ['a comment in a line', 'a /* */ b', 'a b'],
  ])('go on behind %s', (_, source, expected) => {
    expect(texts(source)).toBe(expected);
  });

  it('hold literals and comments of megabytes', () => {
    const long = '\\n"x'.repeat(3_000_000).replaceAll('"', '\\"');
    expect(texts(`a "${long}" /* ${long} */ // ${long}\nb`)).toBe('a " ; b');
  });

  it.each([
    ['"open', '" open'],
    ['"open\nb"', '" open ; b "'],
    ['"a\\', '" a \\'],
    ['`open', '` open'],
    ['a /* open', 'a'],
  ])('of source that breaks off are still told: %j', (source, expected) => {
    expect(texts(source)).toBe(expected);
  });
});
