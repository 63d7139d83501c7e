import { expect, test } from 'vitest';
import { insertInFunction } from '../../src/capture/insert-in-function.ts';

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
