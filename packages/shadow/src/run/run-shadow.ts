import { arch, availableParallelism, platform } from 'node:os';
import { basename, join } from 'node:path';
import {
  isMigrateError,
  MigrateError,
  type RunDocument,
  type RunImplementation,
  type RunSettings,
  type ShadowReport,
} from '@strangler/core';
import type { Runner } from '@strangler/process';
import type { CaseSource } from '../corpus/case-source.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { assertLocated } from '../implementation/assert-located.ts';
import { assertUnchanged } from '../implementation/assert-unchanged.ts';
import type { Implementation } from '../implementation/implementation.ts';
import { Observer, sharedName } from '../observe/observer.ts';
import { removeTreeQuietly } from '../workspace/remove-tree.ts';
import { makeScratchDirectory } from '../workspace/scratch-directory.ts';
import { Workspace } from '../workspace/workspace.ts';
import { runComparePass } from './compare-pass.ts';
import { judgeStoredRun } from './judge-stored-run.ts';
import type { RunContext, ShadowProgress, Sides } from './run-context.ts';
import { RunStore } from './run-store.ts';
import { sealOf } from './seal.ts';
import { runTimingPass } from './timing-pass.ts';

/** Outputs past this many bytes a stream are cut, and a cut output equals nothing. */
const maxOutputBytes = 1 << 30;

/** What a shadow run is given. */
export interface ShadowOptions {
  readonly cases: readonly CaseSource[];
  /** True where the cases are those that the config names; a rollout accepts no others as evidence. */
  readonly casesFromConfig?: boolean;
  readonly sides: Sides;
  readonly settings: RunSettings;
  /** Starts programs; called once nothing is wrong with the cases, and closed at the end. */
  readonly openRunner: () => Promise<Runner>;
  /** A new or empty directory. */
  readonly runDir: string;
  /** How reports name that directory; as it is given by default. */
  readonly shownDir?: string;
  /** The PATH that the programs see. */
  readonly searchPath: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ShadowProgress) => void;
}

/**
 * Runs both sides over all cases, keeps every observation below `runDir`, and judges.
 *
 * Throws CASE_INVALID, CORPUS_EMPTY or OUTPUT_EXISTS before anything runs, INTERRUPTED after an abort, and CASE_INVALID
 * or INPUT_INVALID where a file changed meanwhile: what was observed until then is kept.
 */
export async function runShadow(options: ShadowOptions): Promise<ShadowReport> {
  const corpus = loadCorpus(options.cases);
  assertLocated(options.sides.control, corpus.cases);
  assertLocated(options.sides.candidate, corpus.cases);
  const store = RunStore.create(options.runDir);
  const runner = await options.openRunner();
  const run = describeRun(options, corpus, runner);
  store.writeRun(run);
  store.writeCases(corpus.stored);
  const scratch = makeScratchDirectory(process.env);
  try {
    await runPasses(options, { corpus, store, runner, scratch });
  } catch (error) {
    throw wasInterrupted(error, options.signal) ? interrupted(store.dir, error) : error;
  } finally {
    await runner.close();
    removeTreeQuietly(scratch);
  }
  assertUnchanged(options.sides.control);
  assertUnchanged(options.sides.candidate);
  store.writeRun({ ...run, finishedAt: options.now().toISOString(), ...sealOf(store.dir) });
  const report = judgeStoredRun(store, options.shownDir ?? options.runDir);
  store.writeReport(report);
  return report;
}

/** What one run has been given and has made. */
interface Prepared {
  readonly corpus: Corpus;
  readonly store: RunStore;
  readonly runner: Runner;
  readonly scratch: string;
}

async function runPasses(options: ShadowOptions, prepared: Prepared): Promise<void> {
  const { sides, settings, signal } = options;
  const { corpus, store, runner, scratch } = prepared;
  const observer = new Observer(runner, store.outputs, {
    timeoutMs: settings.timeoutMs,
    maxOutputBytes,
    argv0: sharedName(sides),
    searchPath: options.searchPath,
    signal,
  });
  const onProgress = options.onProgress ?? (() => undefined);
  const context: RunContext = { sides, settings, observer, store, signal, onProgress };
  const workspaces = Array.from(
    { length: settings.jobs },
    (_, slot) => new Workspace(join(scratch, `${slot}`)),
  );
  const [firstWorkspace] = workspaces;
  try {
    const equal = await runComparePass(context, corpus.cases, workspaces);
    if (firstWorkspace !== undefined) await runTimingPass(context, equal, firstWorkspace);
  } finally {
    for (const workspace of workspaces) workspace.remove();
  }
}

function describeRun(options: ShadowOptions, corpus: Corpus, runner: Runner): RunDocument {
  return {
    schemaVersion: 1,
    kind: 'run',
    runId: basename(options.runDir),
    startedAt: options.now().toISOString(),
    finishedAt: null,
    observationsDigest: null,
    casesDigest: null,
    control: describeSide(options.sides.control),
    candidate: describeSide(options.sides.candidate),
    corpus: {
      digest: corpus.digest,
      captured: corpus.captured,
      distinct: corpus.cases.length,
      sources: corpus.sources,
      fromConfig: options.casesFromConfig ?? false,
    },
    settings: options.settings,
    machine: {
      platform: platform(),
      arch: arch(),
      cpus: availableParallelism(),
      runner: runner.name,
    },
  };
}

function describeSide(side: Implementation): RunImplementation {
  const { label, command, program, args, env, answersAs, digest, files } = side;
  const argv: RunImplementation['argv'] = [program, ...args];
  return { label, command: [...command], argv, env: { ...env }, answersAs, digest, files: [...files] };
}

/** An abort shows as whatever was cut short by it; another error that came at the same time is told instead. */
function wasInterrupted(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (!isMigrateError(error) || error.code === 'INTERRUPTED');
}

function interrupted(runDir: string, cause: unknown): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the shadow run was interrupted',
    why: 'What was observed until then is kept.',
    next: `Judge what is there: migrate shadow judge ${runDir}. Or run again for a whole verdict.`,
    cause,
  });
}
