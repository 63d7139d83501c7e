import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CaseDocument } from '@strangler/core';

/** Calls as people make them on files such as these; `FILE` stands for the file. */
const calls: readonly (readonly string[])[] = [
  ['.', 'FILE'],
  ['-c', '.', 'FILE'],
  ['-S', '.', 'FILE'],
  ['keys', 'FILE'],
  ['-r', '.name, .version', 'FILE'],
  ['-r', '(.dependencies // {}) | to_entries[] | "\\(.key)@\\(.value)"', 'FILE'],
  ['[paths(scalars)] | length', 'FILE'],
  ['-c', '[.. | numbers]', 'FILE'],
  ['-c', 'to_entries | map({(.key): (.value | type)}) | add', 'FILE'],
  ['-r', '[.. | strings] | sort | unique | .[:20] | @csv', 'FILE'],
  ['-e', '.scripts.test', 'FILE'],
  ['--tab', 'with_entries(select(.value | type == "object"))', 'FILE'],
  ['--arg', 'field', 'license', '.[$field]', 'FILE'],
  ['-c', '.files |= (. // [] | length)', 'FILE'],
  ['-j', '.. | strings | ascii_downcase | test("^h") | select(.)', 'FILE'],
  ['tojson | length', 'FILE'],
];

const callsAFile = 4;
const maxBytes = 256 * 1024;

/** Tools keep caches in hidden directories, and those change while the cases run. */
const isHidden = (name: string): boolean => name.startsWith('.');

/** Cases over the distinct JSON files below some directories: each file with four of the calls, in turn. */
export function realCases(roots: readonly string[]): CaseDocument[] {
  return distinctFiles(roots).flatMap(({ root, path }, index) =>
    Array.from({ length: callsAFile }, (_, turn) => {
      const call = calls[(index + turn * callsAFile) % calls.length] ?? [];
      const name = path.split('/').at(-1) ?? '';
      return {
        source: path,
        args: call.map((word) => (word === 'FILE' ? name : word)),
        files: { [name]: { file: join(root, path) } },
      };
    }),
  );
}

interface Found {
  readonly root: string;
  readonly path: string;
}

function distinctFiles(roots: readonly string[]): Found[] {
  const seen = new Set<string>();
  return roots
    .flatMap((root) => jsonFiles(root).map((file) => ({ root, path: relative(root, file) })))
    .filter(({ root, path }) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex');
      return !seen.has(hash) && seen.add(hash);
    });
}

function jsonFiles(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name);
    if (isHidden(entry.name)) return [];
    if (entry.isDirectory()) return jsonFiles(path);
    if (!entry.isFile() || !entry.name.endsWith('.json')) return [];
    return statSync(path).size <= maxBytes ? [path] : [];
  });
}
