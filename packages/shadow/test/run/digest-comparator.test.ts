import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFile } from '../../src/bytes/hash-file.ts';
import { digestComparator } from '../../src/run/digest-comparator.ts';

let dir: string;

function write(name: string, text: string): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comparator-'));
  mkdirSync(join(dir, 'lib'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a comparator that names no file has the digest of its bytes', () => {
  const main = write('main.mjs', "import 'node:fs'; export default () => ['./nothing'];\n");
  expect(digestComparator(main)).toBe(`sha256:${hashFile(main)}`);
});

test.each([
  ['imports', 'main.mjs', "import { f } from './lib/helper.mjs';", 'lib/helper.mjs'],
  ['imports late', 'main.mjs', "const f = () => import('./lib/helper.mjs');", 'lib/helper.mjs'],
  ['requires without an ending', 'main.cjs', "const f = require('./lib/helper');", 'lib/helper.js'],
  ['requires as a directory', 'main.cjs', "const f = require('./lib');", 'lib/index.js'],
  ['reads', 'main.mjs', "readFileSync(new URL('./lib/table.json', import.meta.url));", 'lib/table.json'],
])('a change of a file that it %s changes the digest', (_, name, text, named) => {
  write(named, '1');
  const main = write(name, text);
  const before = digestComparator(main);
  expect(digestComparator(main)).toBe(before);
  write(named, '2');
  expect(digestComparator(main)).not.toBe(before);
});

test('a change of what a named file names changes the digest, also where they name each other', () => {
  const main = write('main.mjs', "import './lib/a.mjs';");
  write('lib/a.mjs', "import '../main.mjs'; import './b.mjs';");
  write('lib/b.mjs', '1');
  const before = digestComparator(main);
  write('lib/b.mjs', '2');
  expect(digestComparator(main)).not.toBe(before);
});

test('the digest does not depend on where the comparator lies', () => {
  const main = write('main.mjs', "import './lib/helper.mjs';");
  write('lib/helper.mjs', '1');
  const before = digestComparator(main);
  mkdirSync(join(dir, 'other/lib'), { recursive: true });
  write('other/lib/helper.mjs', '1');
  expect(digestComparator(write('other/main.mjs', "import './lib/helper.mjs';"))).toBe(before);
});

test('a comparator that names too many files is refused', () => {
  for (let index = 0; index < 1_000; index++) write(`lib/${index}.json`, '');
  const names = Array.from({ length: 1_000 }, (_, index) => `'./lib/${index}.json'`);
  const main = write('main.mjs', `[${names.join(', ')}]`);
  expect(() => digestComparator(main)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
