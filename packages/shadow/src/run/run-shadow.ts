import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSeededRandom,
  isMigrateError,
  MigrateError,
  type RunDocument,
  type ShadowReport,
} from '@strangler/core';
import type { Runner } from '@strangler/process';
import { shareOf } from '../corpus/shard.ts';
import { assertUnchanged } from '../implementation/assert-unchanged.ts';
import type { CaseLedger } from '../judge/case-ledger.ts';
import { openLedger, type RunJudging, reportOn } from '../judge/judge-run.ts';
import { Observer, sharedName } from '../observe/observer.ts';
import { removeTreeQuietly } from '../workspace/remove-tree.ts';
import { makeScratchDirectory } from '../workspace/scratch-directory.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type BegunRun, beginRun } from './begin-run.ts';
import { runComparePass } from './compare-pass.ts';
import { judgeSettings, judgeStoredRun } from './judge-stored-run.ts';
import { restoreObservations } from './restore-observations.ts';
import type { RunContext } from './run-context.ts';
import { RunRecorder } from './run-recorder.ts';
import type { RunStore } from './run-store.ts';
import { sealOf } from './seal.ts';
import type { ShadowOptions } from './shadow-options.ts';
import { indicesWhere, shuffleIndices } from './shuffle-indices.ts';
import { runTimingPass } from './timing-pass.ts';
import { traceSample } from './trace-sample.ts';

/** Outputs past this many bytes a stream are cut, and a cut output equals nothing. */
const maxOutputBytes = 1 << 30;

/**
 * Runs both sides over all cases, keeps every observation below `runDir`, and judges. With `resume` a run that died is
 * taken up where it was, and one that is finished is only judged.
 *
 * Throws CASE_INVALID, CORPUS_EMPTY, OUTPUT_EXISTS, RUN_DIFFERS or RUN_BUSY before anything runs, INTERRUPTED after an
 * abort, and CASE_INVALID or INPUT_INVALID where a file changed meanwhile: what was observed until then is kept.
 */
export async function runShadow(options: ShadowOptions): Promise<ShadowReport> {
  const begun = await beginRun(options).catch((error: unknown) => {
    throw wasInterrupted(error, options.signal) ? interruptedEarly(error) : error;
  });
  const { store, lock, run, book, runner } = begun;
  try {
    const judging = judgingOf(options, store, run);
    if (runner === null) return await judgeAgain(options, store, judging);
    const ledger = openLedger(book.table, judging);
    const traced = tracedCases(options, book.size);
    await restoreObservations(store, {
      sides: options.sides,
      settings: run.settings,
      judge: judging.settings,
      ledger,
      isTraced: (caseId) => traced.has(book.table.indexOf(caseId)),
    });
    await runPasses(options, { store, book, runner, judging, ledger, traced });
    const finished = await finishRun(options, store, run);
    const report = reportOn(ledger, book.table, { ...judging, run: finished });
    store.writeReport(report);
    return report;
  } catch (error) {
    throw wasInterrupted(error, options.signal) ? interrupted(options, error) : error;
  } finally {
    await runner?.close();
    book.close();
    store.close();
    lock.release();
  }
}

function judgingOf(options: ShadowOptions, store: RunStore, run: RunDocument): RunJudging {
  const { rules, comparator, acceptances, shownDir, runDir } = options;
  const settings = judgeSettings(store, run, {
    rules: rules ?? null,
    comparator: comparator?.compare ?? null,
  });
  return { run, settings, runDir: shownDir ?? runDir, ...(acceptances === undefined ? {} : { acceptances }) };
}

function judgeAgain(options: ShadowOptions, store: RunStore, judging: RunJudging): Promise<ShadowReport> {
  const { acceptances, comparator } = options;
  return judgeStoredRun(store, {
    shownDir: judging.runDir,
    ...(acceptances === undefined ? {} : { acceptances }),
    ...(comparator ? { comparator: comparator.compare } : {}),
  });
}

/** What the passes of one run work with: the cases, the runner, and the books that they fill. */
interface PassTools extends Pick<BegunRun, 'store' | 'book'> {
  readonly runner: Runner;
  readonly judging: RunJudging;
  readonly ledger: CaseLedger;
  readonly traced: ReadonlySet<number>;
}

async function runPasses(options: ShadowOptions, tools: PassTools): Promise<void> {
  const { sides, settings, signal } = options;
  const { store, book, runner, judging, ledger, traced } = tools;
  const scratch = makeScratchDirectory(process.env);
  const observer = new Observer(runner, store.outputs, {
    timeoutMs: settings.timeoutMs,
    maxOutputBytes,
    argv0: sharedName(sides),
    searchPath: options.searchPath,
    signal,
  });
  const context: RunContext = {
    sides,
    settings,
    observer,
    store: new RunRecorder(store, ledger, sides),
    judge: judging.settings,
    traced,
    signal,
    onProgress: options.onProgress ?? (() => undefined),
  };
  // Two for each job, so that the runner has its next case at hand while this process looks at the last one.
  const slots = Array.from(
    { length: settings.jobs * (runner.runCase ? 2 : 1) },
    (_, slot) => new Workspace(join(scratch, `${slot}`)),
  );
  const [firstSlot] = slots;
  try {
    const pending = indicesWhere(book.size, (index) => ledger.statusIn('compare', index) === null);
    await runComparePass(context, book, pending, slots);
    const timed = timingSample(options, book.size, ledger);
    if (firstSlot !== undefined) await runTimingPass(context, book, timed, firstSlot);
  } finally {
    for (const slot of slots) slot.remove();
    removeTreeQuietly(scratch);
  }
}

/** A shard takes its share of the cases that were asked for; where none were, each takes as many as a run of its size. */
function tracedCases({ settings, shard }: ShadowOptions, size: number): ReadonlySet<number> {
  const wanted = settings.traceCases ?? null;
  return traceSample(size, wanted !== null && shard ? shareOf(wanted, shard) : wanted, settings.seed);
}

/** Cases of the timing pass that are still to be timed, drawn from the equal ones; a shard takes its share of them. */
function timingSample({ settings, shard }: ShadowOptions, size: number, ledger: CaseLedger): number[] {
  const wanted = shard ? shareOf(settings.timingCases, shard) : settings.timingCases;
  const equal = indicesWhere(size, (index) => ledger.statusIn('compare', index) === 'equal');
  const drawn = shuffleIndices(equal, createSeededRandom(settings.seed)).subarray(0, wanted);
  return [...drawn].filter((index) => ledger.statusIn('timing', index) === null);
}

/** Seals the run, once both sides are known to be what they were. */
async function finishRun(options: ShadowOptions, store: RunStore, run: RunDocument): Promise<RunDocument> {
  assertUnchanged(options.sides.control);
  assertUnchanged(options.sides.candidate);
  store.close();
  // A shard may have no case at all.
  if (!existsSync(store.observationsFile)) writeFileSync(store.observationsFile, '');
  const finished = { ...run, finishedAt: options.now().toISOString(), ...(await sealOf(store.dir)) };
  store.writeRun(finished);
  return finished;
}

/** An abort shows as whatever was cut short by it; another error that came at the same time is told instead. */
function wasInterrupted(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (!isMigrateError(error) || error.code === 'INTERRUPTED');
}

function interruptedEarly(cause: unknown): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the shadow run was interrupted before it began',
    why: 'Its cases were still being read, and nothing was kept of them.',
    next: 'Call it again.',
    cause,
  });
}

function interrupted({ shownDir, runDir }: ShadowOptions, cause: unknown): MigrateError {
  const shown = shownDir ?? runDir;
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the shadow run was interrupted',
    why: 'What was observed until then is kept.',
    next: `Go on with the same call and --resume --out ${shown}. Or judge what is there: migrate shadow judge ${shown}`,
    cause,
  });
}
