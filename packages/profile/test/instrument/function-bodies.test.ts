import { describe, expect, it } from 'vitest';
import { findFunctionBodies } from '../../src/instrument/function-bodies.ts';

function bodiesOf(source: string) {
  return findFunctionBodies(source).map((body) => ({
    ...body,
    rest: source.slice(body.insertAt).split('\n')[0]?.trim(),
    parameters: body.parameters.map(({ name, type }) => `${name} ${type}`.trim()),
  }));
}

describe('the bodies of Go functions', () => {
  it.each([
    ['a plain function', 'func f() { A }', [], false],
    [
      'a method with a generic receiver',
      'func (r *T[K]) f(a, b string, c []byte) error { A }',
      ['a string', 'b string', 'c []byte'],
      false,
    ],
    [
      'type parameters',
      'func f[T any, U ~[]T](in map[string]T) (out U, err error) { A }',
      ['in map[string]T'],
      false,
    ],
    ['result types that hold braces', 'func f() map[string]struct{} { A }', [], false],
    ['an interface as the result', 'func f(x int) interface{ M() } { A }', ['x int'], false],
    ['a channel as the result', 'func f() <-chan struct{} { A }', [], false],
    ['a function as the result', 'func f(a int) func(int) (string, error) { A }', ['a int'], false],
    [
      'parameters without names',
      'func f(int, pkg.Type, ...string) { A }',
      ['int', 'pkg.Type', '...string'],
      false,
    ],
    [
      'a parameter that is a function',
      'func f(visit func(a, b int) error, n int) { A }',
      ['visit func(a, b int) error', 'n int'],
      false,
    ],
    [
      'a signature over several lines',
      'func f(\n\ta string, // first\n\tb int,\n) (\n\terror,\n) { A }',
      ['a string', 'b int'],
      false,
    ],
    ['a literal', 'var v = func(a int) T { A }', ['a int'], true],
    ['a literal with a single result in parentheses', 'var v = func(a int) (pkg.T) { A }', ['a int'], true],
    [
      'comments and strings that look like functions',
      '// func x() {\nvar s = "func y() {"\nvar r = `func z() {`\nfunc f() { A }',
      [],
      false,
    ],
  ])('are found behind %s', (_, source, parameters, isLiteral) => {
    const bodies = bodiesOf(source).map((body) => ({ ...body, isLiteral: body.name === '' }));
    expect(bodies).toMatchObject([{ rest: expect.stringMatching(/^A }/), parameters, isLiteral }]);
  });

  it.each([
    ['a function type', 'type F func(a int) error'],
    ['a declaration without a body', 'func asm(x int) int\nvar y = 1'],
    ['a field', 'type T struct { f func() }'],
    ['source that breaks off', 'func f(a int'],
    ['nothing', ''],
  ])('are not found in %s', (_, source) => {
    expect(bodiesOf(source)).toEqual([]);
  });

  it.each([
    ['a function type', 'type F func(args string) error'],
    ['a function type without a result', 'type F func(int)'],
    ['a variable of a function type', 'var hook func(int)'],
    ['a comment behind a function type', 'type F func(int) /* over\nlines */'],
    ['a declaration without a body', 'func asm(x int) int // in assembly'],
    ['a line that ends with an index', 'var first = list[0]'],
    ['the element type of a list', 'var list = []func(){}'],
  ])('are those of what follows %s', (_, before) => {
    const source = `${before}\nfunc (w *W[T]) work(n int) error { A }`;
    expect(bodiesOf(source)).toMatchObject([
      { name: 'work', receiver: { name: 'w', type: '*W[T]' }, parameters: ['n int'] },
    ]);
  });

  it('are not those of a call behind a function type', () => {
    const source = 'func f() {\n\tvar hook func(int)\n\twork(3)\n\tif true { A }\n}';
    expect(bodiesOf(source).map(({ name }) => name)).toEqual(['f']);
  });

  it('have the columns of their braces in bytes', () => {
    const [body] = bodiesOf('package x\n\nfunc größe(ä string) { A }');
    expect(body).toMatchObject({ line: 3, braceLine: 3, braceColumn: 25 });
  });

  it('lie in each other in the order of the text', () => {
    const source = 'func outer() {\n\tgo func() {\n\t\tinner()\n\t}()\n}\nfunc next() { }';
    expect(bodiesOf(source).map(({ line, endLine, name }) => [line, endLine, name])).toEqual([
      [1, 5, 'outer'],
      [2, 4, ''],
      [6, 6, 'next'],
    ]);
  });
});
