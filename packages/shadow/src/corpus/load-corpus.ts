import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CaseContent, MigrateError } from '@strangler/core';
import type { ByteOrigin, Case } from './case.ts';
import type { CaseSource } from './case-source.ts';
import { invalidCase } from './read-cases.ts';
import { type DirectoryCache, readTree } from './read-tree.ts';

/** A case as a run keeps it, so that it can be laid out again later. */
export interface StoredCase extends CaseSource {
  readonly caseId: string;
}

/** The distinct cases of a run, sorted by id. */
export interface Corpus {
  readonly cases: readonly Case[];
  /** Where each of the cases came from, in the same order. */
  readonly stored: readonly StoredCase[];
  /** Cases read, duplicates included. */
  readonly captured: number;
  readonly sources: number;
  /** `sha256:` and the hash over the sorted ids of the cases. */
  readonly digest: string;
}

/** Reads the files of all cases and drops duplicates: two cases that programs cannot tell apart are one. */
export function loadCorpus(sources: readonly CaseSource[]): Corpus {
  const cache: DirectoryCache = new Map();
  const byId = new Map<string, { readonly loaded: Case; readonly stored: StoredCase }>();
  for (const source of sources) {
    const loaded = loadCase(source, cache);
    if (!byId.has(loaded.id)) byId.set(loaded.id, { loaded, stored: { caseId: loaded.id, ...source } });
  }
  if (byId.size === 0) throw emptyCorpus();
  const distinct = [...byId.values()].sort((a, b) => (a.loaded.id < b.loaded.id ? -1 : 1));
  const cases = distinct.map((each) => each.loaded);
  return {
    cases,
    stored: distinct.map((each) => each.stored),
    captured: sources.length,
    sources: new Set(cases.map((each) => each.source)).size,
    digest: `sha256:${sha256(cases.map((each) => each.id).join('\n'))}`,
  };
}

function emptyCorpus(): MigrateError {
  return new MigrateError({
    code: 'CORPUS_EMPTY',
    message: 'there is no case to run',
    why: 'The cases file holds no case.',
    next: 'Give cases by --cases <file.jsonl> or --inputs <glob>.',
  });
}

/** Reads the files of one case. Throws CASE_INVALID. */
export function loadCase(source: CaseSource, cache: DirectoryCache = new Map()): Case {
  const { document, input } = source;
  const tree = readTree(source, cache);
  const stdin = locateStdin(document.stdin, source.baseDir);
  const args = document.args ?? [];
  const env = document.env ?? {};
  const stdinHash = hashStdin(stdin, source.where);
  const id = sha256(JSON.stringify([args, input, stdinHash, sortedEntries(env), tree.digest]));
  return { id, name: document.id ?? null, source: document.source ?? id, args, input, stdin, env, tree };
}

function locateStdin(content: CaseContent | undefined, baseDir: string): ByteOrigin | null {
  if (content === undefined) return null;
  if (typeof content === 'string') return { kind: 'bytes', bytes: Buffer.from(content) };
  if ('base64' in content) return { kind: 'bytes', bytes: Buffer.from(content.base64, 'base64') };
  return { kind: 'file', path: resolve(baseDir, content.file) };
}

function hashStdin(stdin: ByteOrigin | null, where: string): string | null {
  if (stdin === null) return null;
  try {
    return sha256(stdin.kind === 'bytes' ? stdin.bytes : readFileSync(stdin.path));
  } catch (error) {
    throw invalidCase(where, `stdin: ${(error as Error).message}`);
  }
}

function sortedEntries(env: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
