import { constants, createReadStream, existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MigrateError, type RunDocument } from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import { CaseBook } from '../corpus/case-book.ts';
import { createPacer } from '../corpus/pacer.ts';
import { isBlobName } from './restore-observations.ts';
import { RunStore } from './run-store.ts';
import { assertSameRun } from './same-run.ts';
import { checkSeal, digestOf, sealOf } from './seal.ts';

/** One shard that is there. */
interface Part {
  readonly store: RunStore;
  readonly run: RunDocument;
  readonly index: number;
}

/**
 * Folds shards of one corpus into a run of its own, which is judged as if it had run them all.
 *
 * Shards that are not there are named in its run.json, so that it never passes. Throws RUN_DIFFERS for runs that are
 * no shards, are there twice, or do not belong together, INPUT_NOT_FOUND, INPUT_INVALID and OUTPUT_EXISTS; then nothing
 * is written.
 */
export async function mergeRuns(runDirs: readonly string[], outDir: string): Promise<RunDocument> {
  const parts = runDirs.map(openPart).sort((a, b) => a.index - b.index);
  assertTogether(parts);
  for (const { store, run } of parts) await checkSeal(store.dir, run);
  RunStore.create(outDir);
  const scratch = join(dirname(outDir), `.${basename(outDir)}.part`);
  await rm(scratch, { recursive: true, force: true });
  try {
    await mkdir(scratch, { recursive: true });
    for (const { store } of parts) await foldIn(store, scratch);
    const run = await describeMerged(parts, outDir, scratch);
    RunStore.create(outDir);
    await rename(scratch, outDir);
    return run;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function openPart(dir: string): Part {
  const store = RunStore.open(dir);
  const run = store.readRun();
  if (run.shard) return { store, run, index: run.shard.index };
  throw notTogether(
    `the run in ${dir} is not a shard`,
    run.merged ? 'It was merged already.' : 'It took all cases, so there is nothing to merge it with.',
  );
}

function assertTogether(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  if (first === undefined) throw notTogether('there is no shard to merge', 'No directory was named.');
  for (const { store, run } of others) {
    assertSameRun(store.dir, run, first.run);
    if (run.shard?.count === first.run.shard?.count) continue;
    const why = `One corpus was cut into ${first.run.shard?.count} parts, the other into ${run.shard?.count}.`;
    throw notTogether(`the shard in ${store.dir} is of another cut`, why);
  }
  others.forEach((part, at) => {
    const before = parts[at];
    if (before?.index !== part.index) return;
    throw notTogether(
      `shard ${part.index} is there twice`,
      `It is in ${before.store.dir} and in ${part.store.dir}, and its cases would count twice.`,
    );
  });
}

async function foldIn(store: RunStore, outDir: string): Promise<void> {
  const { dir, casesFile, observationsFile } = store;
  await appendWhole(casesFile, join(outDir, 'cases.jsonl'));
  await appendWhole(observationsFile, join(outDir, 'observations.jsonl'));
  if (existsSync(join(dir, 'rules.json')))
    await copyFile(join(dir, 'rules.json'), join(outDir, 'rules.json'));
  const blobs = join(dir, 'blobs');
  if (!existsSync(blobs)) return;
  await mkdir(join(outDir, 'blobs'), { recursive: true });
  for (const name of await readdir(blobs)) {
    const place = join(outDir, 'blobs', name);
    if (isBlobName(name) && !existsSync(place)) {
      await copyFile(join(blobs, name), place, constants.COPYFILE_FICLONE);
    }
  }
}

/** Appends one file to another up to its last line feed: a shard that died may end in half a line. */
async function appendWhole(from: string, to: string): Promise<void> {
  await appendFile(to, '');
  if (!existsSync(from)) return;
  const target = await open(to, 'a');
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 18 })) {
      const bytes = chunk as Buffer;
      const end = bytes.lastIndexOf(0x0a) + 1;
      if (end > 0) await target.writeFile(Buffer.concat([rest, bytes.subarray(0, end)]));
      rest = end > 0 ? Buffer.from(bytes.subarray(end)) : Buffer.concat([rest, bytes]);
    }
  } finally {
    await target.close();
  }
}

async function describeMerged(parts: readonly Part[], outDir: string, scratch: string): Promise<RunDocument> {
  const [first] = parts;
  if (first === undefined) throw new Error('there is no shard');
  const count = first.run.shard?.count ?? 1;
  const lost = Array.from({ length: count }, (_, at) => at + 1).filter(
    (index) => !parts.some((part) => part.index === index),
  );
  const isFinished = parts.every(({ run }) => run.finishedAt !== null);
  const times = parts.map(({ run }) => run);
  const run: RunDocument = {
    ...first.run,
    runId: basename(outDir),
    startedAt: times.map((each) => each.startedAt).sort()[0] ?? first.run.startedAt,
    finishedAt: isFinished
      ? (times
          .map((each) => each.finishedAt ?? '')
          .sort()
          .at(-1) ?? null)
      : null,
    observationsDigest: null,
    casesDigest: await digestOf(join(scratch, 'cases.jsonl')),
    shard: null,
    merged: { count, lost },
    corpus: await mergeCorpora(parts, lost, scratch),
  };
  const sealed = isFinished ? { ...run, ...(await sealOf(scratch)) } : run;
  // The directory becomes a run by this file alone, and by its name only once it is whole.
  await writeRun(scratch, sealed);
  return sealed;
}

async function writeRun(dir: string, run: RunDocument): Promise<void> {
  const file = await open(join(dir, 'run.json'), 'wx');
  try {
    await file.writeFile(`${JSON.stringify(run, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Counts add up over shards. With none of them lost, their cases have to be those of the corpus, all of them. */
async function mergeCorpora(
  parts: readonly Part[],
  lost: readonly number[],
  scratch: string,
): Promise<RunDocument['corpus']> {
  const file = join(scratch, 'cases.jsonl');
  const { table } = await CaseBook.open(file);
  const corpora = parts.map(({ run }) => run.corpus);
  const [first] = corpora;
  const digest = await table.digest(createPacer());
  if (first !== undefined && lost.length === 0 && digest !== first.digest) {
    throw invalidRunFile(
      file,
      `The shards together hold cases of the digest ${digest}, not ${first.digest}.`,
    );
  }
  const sum = (of: (corpus: RunDocument['corpus']) => number): number =>
    corpora.reduce((total, corpus) => total + of(corpus), 0);
  return {
    digest: first?.digest ?? digest,
    captured: sum(({ captured }) => captured),
    distinct: table.size,
    sources: table.sourceCount,
    fromConfig: corpora.every(({ fromConfig }) => fromConfig),
    seenBefore: sum(({ seenBefore }) => seenBefore ?? 0),
    lost: mostLost(corpora),
  };
}

/** Each shard read the losses of the whole corpus when it began, and there may have been more by then. */
function mostLost(corpora: readonly RunDocument['corpus'][]): Record<string, number> {
  const most = new Map<string, number>();
  for (const { lost = {} } of corpora) {
    for (const [reason, count] of Object.entries(lost)) {
      most.set(reason, Math.max(count, most.get(reason) ?? 0));
    }
  }
  return Object.fromEntries([...most].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function notTogether(message: string, why: string): MigrateError {
  return new MigrateError({
    code: 'RUN_DIFFERS',
    message,
    why,
    next: 'Name each shard of one run once: migrate shadow merge <dir 1> <dir 2> …',
  });
}
