import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RunDocument } from '@strangler/core';
import { invalidRunFile } from '../judge/invalid-run-file.ts';
import { hashFile } from '../workspace/hash-file.ts';

/** The digests that a finished run keeps of its own files. */
export type Seal = Pick<RunDocument, 'observationsDigest' | 'casesDigest'>;

const sealedFiles = { observationsDigest: 'observations.jsonl', casesDigest: 'cases.jsonl' } as const;

/** Hashes the files that a verdict is derived from. */
export function sealOf(dir: string): Seal {
  return {
    observationsDigest: digestOf(join(dir, sealedFiles.observationsDigest)),
    casesDigest: digestOf(join(dir, sealedFiles.casesDigest)),
  };
}

/** Throws INPUT_INVALID where a file is not what the finished run left; an unfinished run has no seal. */
export function checkSeal(dir: string, run: RunDocument): void {
  if (run.finishedAt === null) return;
  const found = sealOf(dir);
  for (const key of ['observationsDigest', 'casesDigest'] as const) {
    if (run[key] !== null && run[key] === found[key]) continue;
    const why = `Its digest is ${found[key] ?? 'none'}; the run left ${run[key] ?? 'no digest'}.`;
    throw invalidRunFile(join(dir, sealedFiles[key]), why);
  }
}

function digestOf(file: string): string | null {
  return existsSync(file) ? `sha256:${hashFile(file)}` : null;
}
