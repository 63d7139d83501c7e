import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CaseContent } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';
import { hashFile } from '../bytes/hash-file.ts';
import type { ByteOrigin, Case, StdinContent } from './case.ts';
import type { CaseSource } from './case-source.ts';
import { environmentProblem } from './check-environment.ts';
import { decodeBase64 } from './decode-content.ts';
import { invalidCase } from './read-cases.ts';
import { readTree } from './read-tree.ts';
import { createTreeCache, type TreeCache } from './tree-cache.ts';

/** Reads the files of one case. Throws CASE_INVALID. */
export function loadCase(source: CaseSource, cache: TreeCache = createTreeCache()): Case {
  const { document, input } = source;
  const args = document.args ?? [];
  const env = document.env ?? {};
  const problem = environmentProblem(env) ?? argumentProblem(args);
  if (problem !== null) throw invalidCase(source.where, problem);
  const tree = readTree(source, cache);
  const stdin = readStdin(document.stdin, source);
  const id = hashBytes(JSON.stringify([args, input, stdin?.sha256 ?? null, sortedEntries(env), tree.digest]));
  return { id, name: document.id ?? null, source: document.source ?? id, args, input, stdin, env, tree };
}

function argumentProblem(args: readonly string[]): string | null {
  return args.some((arg) => arg.includes('\0')) ? 'args: an argument cannot hold a NUL' : null;
}

function readStdin(content: CaseContent | undefined, source: CaseSource): StdinContent | null {
  if (content === undefined) return null;
  try {
    const origin = locateStdin(content, source.baseDir);
    return { origin, sha256: origin.kind === 'bytes' ? hashBytes(origin.bytes) : hashFile(origin.path) };
  } catch (error) {
    throw invalidCase(source.where, `stdin: ${(error as Error).message}`);
  }
}

function locateStdin(content: CaseContent, baseDir: string): ByteOrigin {
  if (typeof content === 'string') return { kind: 'bytes', bytes: Buffer.from(content) };
  if ('base64' in content) {
    const bytes = decodeBase64(content.base64);
    if (bytes === null) throw new Error('its base64 is not canonical');
    return { kind: 'bytes', bytes };
  }
  const path = resolve(baseDir, content.file);
  // Opening a FIFO would wait for a writer.
  if (!statSync(path).isFile()) throw new Error(`${path} is not a regular file`);
  return { kind: 'file', path };
}

function sortedEntries(env: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1));
}
