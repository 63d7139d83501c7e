import { describe, expect, test } from 'vitest';
import { insertBehind, insertInFunction } from '../../src/capture/insert-in-function.ts';

const insert = (source: string) => insertInFunction(source, 'func main ( )', ' stop();');

test.each([
  ['no such function', 'package main\nfunc other() {}\n'],
  ['only a method', 'package main\nfunc (t T) main() {}\n'],
  ['only words in a comment', 'package main\n// func main() {\n/* func main() { */\n'],
  ['only words in strings', 'package main\nvar a, b = "func main() {", `\nfunc main() {\n`\n'],
  ['only a function of another shape', 'package main\nfunc main(x int) {}\nfunc maine() {}\n'],
  ['only one inside another', 'package x\nfunc f() { func main() {} }\n'],
])('finds nothing in %s', (_, source) => {
  expect(insert(source)).toBeNull();
});

test.each([
  ['func main() {}', 'func main() { stop();}'],
  ['func main() {\n}', 'func main() { stop();\n}'],
  ['func /* a */ main ( ) {\n}', 'func /* a */ main ( ) { stop();\n}'],
  [
    'func f() { x := \'{\'; _ = "}}" }\nfunc main() {\n}',
    'func f() { x := \'{\'; _ = "}}" }\nfunc main() { stop();\n}',
  ],
  ["var r = '\\''\nfunc main() {}", "var r = '\\''\nfunc main() { stop();}"],
  ['func func1() {}\nfunc main() {}', 'func func1() {}\nfunc main() { stop();}'],
])('goes right behind the brace of %j', (source, expected) => {
  expect(insert(source)).toBe(expected);
});

test('moves no line', () => {
  const source = 'package main\n\nfunc main() {\n\tprintln()\n}\n';
  expect(insert(source)?.split('\n')).toHaveLength(source.split('\n').length);
});

describe('behind a statement', () => {
  const behind = (source: string) =>
    insertBehind(source, { signature: 'func main ( )', tokens: 'enable ( )' }, '; start()');

  test.each([
    ['the statement is elsewhere', 'func main() {}\nfunc other() { enable() }\n'],
    ['it stands before the function', 'func other() { enable() }\nfunc main() {}\n'],
    ['it is in a comment', 'func main() { /* enable() */ }\n'],
    ['the tokens are apart', 'func main() { enable; () }\n'],
  ])('finds nothing where %s', (_, source) => {
    expect(behind(source)).toBeNull();
  });

  test.each([
    ['func main() {\n\tenable()\n}', 'func main() {\n\tenable(); start()\n}'],
    ['func main() { if x { enable ( ) } }', 'func main() { if x { enable ( ); start() } }'],
    ['func main() { enable(); enable() }', 'func main() { enable(); start(); enable() }'],
  ])('goes behind the first one in %j', (source, expected) => {
    expect(behind(source)).toBe(expected);
  });
});
