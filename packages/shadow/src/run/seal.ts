import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunDocument } from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';

/** The digests that a finished run keeps of its own files. */
export type Seal = Required<Pick<RunDocument, 'observationsDigest' | 'casesDigest' | 'rulesDigest'>>;

const sealedFiles = {
  observationsDigest: 'observations.jsonl',
  casesDigest: 'cases.jsonl',
  rulesDigest: 'rules.json',
} as const;

/** Hashes the files that a verdict is derived from. */
export async function sealOf(dir: string): Promise<Seal> {
  return {
    observationsDigest: await digestOf(join(dir, sealedFiles.observationsDigest)),
    casesDigest: await digestOf(join(dir, sealedFiles.casesDigest)),
    rulesDigest: await digestOf(join(dir, sealedFiles.rulesDigest)),
  };
}

/** Throws INPUT_INVALID where a file is not what the finished run left; of an unfinished run nothing is checked. */
export async function checkSeal(dir: string, run: RunDocument): Promise<void> {
  if (run.finishedAt === null) return;
  await checkFiles(dir, run, ['observationsDigest', 'casesDigest', 'rulesDigest']);
}

/** Throws INPUT_INVALID where a file that a run writes before it runs anything is another one now. */
export async function checkUnfinished(dir: string, run: RunDocument): Promise<void> {
  await checkFiles(dir, run, ['casesDigest', 'rulesDigest']);
}

async function checkFiles(dir: string, run: RunDocument, keys: readonly (keyof Seal)[]): Promise<void> {
  for (const key of keys) {
    const left = run[key] ?? null;
    const found = await digestOf(join(dir, sealedFiles[key]));
    if (left === found && (left !== null || key === 'rulesDigest')) continue;
    const why = `Its digest is ${found ?? 'none'}; the run left ${left ?? 'no digest'}.`;
    throw invalidRunFile(join(dir, sealedFiles[key]), why);
  }
}

/** `sha256:` and the hash of a file, or null where it is not there; other work goes on meanwhile. */
export async function digestOf(file: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  const sum = createHash('sha256');
  const handle = await open(file);
  try {
    // One buffer for all of it: a stream makes a new one each time, and those of a large file are 100 MB of waste.
    const chunk = Buffer.allocUnsafeSlow(1 << 18);
    for (let read = await handle.read(chunk); read.bytesRead > 0; read = await handle.read(chunk)) {
      sum.update(chunk.subarray(0, read.bytesRead));
    }
  } finally {
    await handle.close();
  }
  return `sha256:${sum.digest('hex')}`;
}
