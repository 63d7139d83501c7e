import { availableParallelism } from 'node:os';
import { isMigrateError, MigrateError } from '@strangler/core';
import { buildRunner } from './build-runner.ts';
import { MeasuredRunner } from './measured-runner.ts';
import { NodeRunner } from './node-runner.ts';
import { interruptedRun } from './run-fault.ts';
import type { Runner } from './runner.ts';
import { RunnerPool } from './runner-pool.ts';

/** Which runner is wanted and what it needs. */
export interface CreateRunnerOptions {
  /** `auto` takes the measured runner where it is built or can be, and the one of Node.js otherwise. */
  readonly kind: 'auto' | 'measured' | 'node';
  /** Where the built measured runner is kept. */
  readonly cacheDir: string;
  /** How many programs run at once, one for each core by default; the others wait. */
  readonly concurrency?: number;
  /** Closes the runner when it fires. */
  readonly signal?: AbortSignal;
  /** The environment in which the measured runner is built, this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Hears why `auto` fell back to the runner of Node.js. */
  readonly onFallback?: (reason: MigrateError) => void;
}

/**
 * Makes a runner ready for use; whoever calls it closes it.
 *
 * Throws INTERRUPTED after an abort; with kind `measured` also what {@link buildRunner} throws.
 */
export async function createRunner(options: CreateRunnerOptions): Promise<Runner> {
  const runner = new RunnerPool(await chooseRunners(options));
  const { signal } = options;
  if (signal?.aborted) {
    await runner.close();
    throw interruptedRun(signal.reason);
  }
  signal?.addEventListener('abort', () => void runner.close(), { once: true });
  return runner;
}

/** As many runners as programs may run at once. */
type Runners = [Runner, ...Runner[]];

async function chooseRunners(options: CreateRunnerOptions): Promise<Runners> {
  switch (options.kind) {
    case 'node':
      return nodeRunners(options);
    case 'measured':
      return measuredRunners(options);
    case 'auto':
      return measuredRunners(options).catch((error: MigrateError) => fallBack(error, options));
  }
}

function concurrencyOf({ concurrency }: CreateRunnerOptions): number {
  return concurrency ?? availableParallelism();
}

/** One runner in this process serves them all; it cannot adopt what programs leave behind in any case. */
function nodeRunners(options: CreateRunnerOptions): Runners {
  const runner = new NodeRunner();
  return [runner, ...Array.from({ length: concurrencyOf(options) - 1 }, () => runner)];
}

async function measuredRunners(options: CreateRunnerOptions): Promise<Runners> {
  try {
    const program = await buildRunner(options);
    const first = await MeasuredRunner.start(program);
    const others = Array.from({ length: concurrencyOf(options) - 1 }, () => MeasuredRunner.start(program));
    return [first, ...(await Promise.all(others))];
  } catch (error) {
    throw isMigrateError(error) ? error : unbuildable(error);
  }
}

function fallBack(error: MigrateError, options: CreateRunnerOptions): Runners {
  if (error.code === 'INTERRUPTED') throw error;
  options.onFallback?.(error);
  return nodeRunners(options);
}

function unbuildable(cause: unknown): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: 'The measured runner could not be built',
    why: cause instanceof Error ? cause.message : String(cause),
    next: 'Name a cache directory that can be written to, or use the runner "node".',
    cause,
  });
}
