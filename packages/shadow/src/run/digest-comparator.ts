import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrateError } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';
import { hashFile } from '../bytes/hash-file.ts';
import { isFile } from '../bytes/is-file.ts';

const mostFiles = 1_000;

/** A text in quotes that is written as a path: `'./helper.mjs'`, `"../table.json"`, `'file:///srv/compare.js'`. */
const namedPath = /(['"`])((?:\.{1,2}\/|\/|file:)[^'"`\n]{1,1000})\1/g;

const isModule = /\.[cm]?[jt]s$/;

/** What a CommonJS module may leave out. */
const endings = ['', '.js', '.cjs', '.mjs', '.json', '.ts', '/index.js'];

/**
 * `sha256:` and 64 hex digits over a comparator and every file that it names by a path, with those that these name: what
 * it imports and reads decides as much as it does itself. Packages that are imported by name do not count.
 *
 * Throws INPUT_INVALID past 1,000 files.
 */
export function digestComparator(path: string): string {
  const main = resolve(path);
  const digests = new Map<string, string>();
  const pending = [main];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (digests.has(file)) continue;
    if (digests.size >= mostFiles) throw tooMany(path);
    digests.set(file, hashFile(file));
    if (file === main || isModule.test(file)) pending.push(...filesNamedIn(file));
  }
  const [only] = digests.values();
  if (digests.size === 1) return `sha256:${only}`;
  const named = [...digests].map(([file, digest]) => [relative(dirname(main), file), digest]);
  return `sha256:${hashBytes(JSON.stringify(named.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))}`;
}

function filesNamedIn(file: string): string[] {
  const dir = dirname(file);
  return [...readFileSync(file, 'latin1').matchAll(namedPath)].flatMap(([, , name = '']) => {
    const place = pathOf(Buffer.from(name, 'latin1').toString(), dir);
    const found = place === null ? undefined : endings.map((ending) => place + ending).find(isFile);
    return found === undefined ? [] : [found];
  });
}

function pathOf(name: string, dir: string): string | null {
  try {
    return name.startsWith('file:') ? fileURLToPath(name) : resolve(dir, name);
  } catch {
    return null;
  }
}

function tooMany(path: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `the comparator ${path} names more than ${mostFiles} files`,
    why: 'A run keeps a digest of all that its comparator consists of.',
    next: 'Bundle the comparator into one file, or let it name fewer.',
  });
}
