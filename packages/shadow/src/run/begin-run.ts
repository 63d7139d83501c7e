import { rmSync } from 'node:fs';
import type { RunDocument } from '@strangler/core';
import type { Runner } from '@strangler/process';
import type { CaseBook } from '../corpus/case-book.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import type { Shard } from '../corpus/shard.ts';
import { assertLocated } from '../implementation/assert-located.ts';
import { describeRun } from './describe-run.ts';
import { RunLock } from './run-lock.ts';
import { RunStore } from './run-store.ts';
import { anotherRun, assertSameRun } from './same-run.ts';
import { checkUnfinished } from './seal.ts';
import { findSeenCases } from './seen-cases.ts';
import type { ShadowOptions } from './shadow-options.ts';

/** A run whose cases are known and whose directory is there, new or taken up again. */
export interface BegunRun {
  readonly store: RunStore;
  readonly lock: RunLock;
  readonly run: RunDocument;
  readonly book: CaseBook;
  /** Null for a run that is finished, which needs none. */
  readonly runner: Runner | null;
}

/** Begins a run, or takes up the one that is there; nothing is left of a run that cannot begin. */
export async function beginRun(options: ShadowOptions): Promise<BegunRun> {
  const resumes = options.resume === true && RunStore.isRun(options.runDir);
  return resumes ? takeUpRun(options) : makeRun(options);
}

async function makeRun(options: ShadowOptions): Promise<BegunRun> {
  const store = RunStore.create(options.runDir, { overBeginnings: options.resume === true });
  const lock = RunLock.take(store.dir);
  let runner: Runner | null = null;
  try {
    const corpus = await loadOwnCorpus(options, store.casesFile, await seenBefore(options));
    runner = await options.openRunner();
    const run = describeRun(options, corpus, runner.name);
    if (options.rules) store.writeRules(options.rules);
    store.writeRun(run);
    return { store, lock, run, book: corpus.book, runner };
  } catch (error) {
    await runner?.close();
    lock.release();
    store.discard();
    throw error;
  }
}

/** Throws RUN_DIFFERS where the run that is there is not the one that was asked for. */
async function takeUpRun(options: ShadowOptions): Promise<BegunRun> {
  const store = RunStore.open(options.runDir);
  const run = store.readRun();
  assertSamePart(store.dir, run, options.shard ?? null);
  const lock = RunLock.take(store.dir);
  try {
    await checkUnfinished(store.dir, run);
    const book = await store.openBook();
    const wasSeen = (caseId: string): boolean => book.table.seenBefore(book.table.indexOf(caseId));
    const part = `${store.casesFile}.part`;
    const corpus = await loadOwnCorpus(options, part, wasSeen);
    rmSync(part, { force: true });
    assertSameRun(store.dir, run, asked(options, corpus, run));
    const runner = run.finishedAt === null ? await options.openRunner() : null;
    return { store, lock, run, book, runner };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function assertSamePart(dir: string, { shard, merged }: RunDocument, wanted: Shard | null): void {
  if (merged) throw anotherRun(dir, 'it was merged from shards');
  if (shard?.index === wanted?.index && shard?.count === wanted?.count) return;
  throw anotherRun(dir, shard ? `it took shard ${shard.index}/${shard.count}` : 'it took all cases');
}

/** The run that would begin now; whatever its cases hold beside their ids shows in the corpus digest too. */
function asked(options: ShadowOptions, corpus: Corpus, had: RunDocument): RunDocument {
  const run = describeRun(options, corpus, had.machine.runner);
  const isSame = corpus.casesDigest === had.casesDigest && corpus.captured === had.corpus.captured;
  return isSame ? run : { ...run, corpus: { ...run.corpus, digest: corpus.casesDigest } };
}

function loadOwnCorpus(
  { cases, shard, sides, signal }: ShadowOptions,
  file: string,
  isSeen: (caseId: string) => boolean,
): Promise<Corpus> {
  return loadCorpus(cases, {
    file,
    shard: shard ?? null,
    signal,
    seenBefore: isSeen,
    check: (each) => {
      assertLocated(sides.control, each);
      assertLocated(sides.candidate, each);
    },
  });
}

function seenBefore({ earlierRuns, rules, comparator, runDir }: ShadowOptions) {
  const others = (earlierRuns ?? []).filter((dir) => dir !== runDir);
  return findSeenCases(others, { rules: rules ?? null, comparatorDigest: comparator?.digest ?? null });
}
