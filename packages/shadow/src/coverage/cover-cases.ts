import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Runner } from '@strangler/process';
import type { Case } from '../corpus/case.ts';
import type { CaseSource } from '../corpus/case-source.ts';
import { loadCase } from '../corpus/load-case.ts';
import { createTreeCache } from '../corpus/tree-cache.ts';
import type { Implementation } from '../implementation/implementation.ts';
import { Observer } from '../observe/observer.ts';
import { OutputStore } from '../observe/output-store.ts';
import { removeTreeQuietly } from '../workspace/remove-tree.ts';
import { makeScratchDirectory } from '../workspace/scratch-directory.ts';
import { Workspace } from '../workspace/workspace.ts';
import { CoverageTally } from './coverage-tally.ts';

/** Outputs are of no interest here. */
const maxOutputBytes = 1 << 20;

/** Which cases to run on which build of the control. */
export interface CoverOptions {
  readonly cases: Iterable<CaseSource>;
  /** The control, built so that each run writes what it reached into the directory that GOCOVERDIR names. */
  readonly control: Implementation;
  /** What the control sees as its own name. */
  readonly argv0: string | null;
  /** The numbers of the blocks that a directory of counts tells of; null where it holds none. */
  readonly readReached: (counters: string) => Promise<Uint32Array | null>;
  readonly runner: Runner;
  readonly jobs: number;
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly searchPath: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/**
 * Runs each distinct case once, each in a fresh copy of its files as in a shadow run, and collects what they reach.
 *
 * Throws CASE_INVALID for a case that cannot be used, and what reading the counts throws.
 */
export async function coverCases(options: CoverOptions): Promise<CoverageTally> {
  const scratch = makeScratchDirectory(process.env);
  try {
    return await coverIn(scratch, options);
  } finally {
    removeTreeQuietly(scratch);
  }
}

async function coverIn(scratch: string, options: CoverOptions): Promise<CoverageTally> {
  const { runner, timeoutMs, argv0, searchPath, signal, jobs } = options;
  const outputs = new OutputStore(join(scratch, 'blobs'));
  const observer = new Observer(runner, outputs, { timeoutMs, maxOutputBytes, argv0, searchPath, signal });
  const tally = new CoverageTally();
  const queue = distinct(options.cases);
  let done = 0;
  const work = async (_: unknown, slot: number): Promise<void> => {
    const workspace = new Workspace(join(scratch, `${slot}`));
    const counters = join(scratch, `counters-${slot}`);
    for (const each of queue) {
      signal.throwIfAborted();
      tally.add(each.id, each.source, await reachedBy(each, { observer, workspace, counters, options }));
      options.onProgress(++done);
    }
    workspace.remove();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return tally;
}

function* distinct(sources: Iterable<CaseSource>): Generator<Case> {
  const cache = createTreeCache();
  const seen = new Set<string>();
  for (const source of sources) {
    const loaded = loadCase(source, cache);
    if (seen.has(loaded.id)) continue;
    seen.add(loaded.id);
    yield loaded;
  }
}

interface Place {
  readonly observer: Observer;
  readonly workspace: Workspace;
  readonly counters: string;
  readonly options: CoverOptions;
}

async function reachedBy(
  each: Case,
  { observer, workspace, counters, options }: Place,
): Promise<Uint32Array | null> {
  removeTreeQuietly(counters);
  mkdirSync(counters);
  const { control } = options;
  const implementation = { ...control, env: { ...control.env, GOCOVERDIR: counters } };
  await observer.observe({ case: each, implementation, pass: 'compare', attempt: 1 }, workspace);
  return options.readReached(counters);
}
