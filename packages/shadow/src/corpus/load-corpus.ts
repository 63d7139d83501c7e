import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CaseContent, MigrateError } from '@strangler/core';
import { hashBytes } from '../workspace/hash-bytes.ts';
import { hashFile } from '../workspace/hash-file.ts';
import type { ByteOrigin, Case, StdinContent } from './case.ts';
import type { CaseSource } from './case-source.ts';
import { environmentProblem } from './check-environment.ts';
import { decodeBase64 } from './decode-content.ts';
import { invalidCase } from './read-cases.ts';
import { createTreeCache, readTree, type TreeCache } from './read-tree.ts';

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
  const cache = createTreeCache();
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
    digest: `sha256:${hashBytes(cases.map((each) => each.id).join('\n'))}`,
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
