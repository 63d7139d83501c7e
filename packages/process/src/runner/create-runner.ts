import { availableParallelism } from 'node:os';
import { isMigrateError, MigrateError } from '@strangler/core';
import { buildRunner } from './build-runner.ts';
import { LimitedRunner } from './limited-runner.ts';
import { MeasuredRunner } from './measured-runner.ts';
import { NodeRunner } from './node-runner.ts';
import { interruptedRun } from './run-fault.ts';
import type { Runner } from './runner.ts';

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
  const inner = await chooseRunner(options);
  const runner = new LimitedRunner(inner, options.concurrency ?? availableParallelism());
  const { signal } = options;
  if (signal?.aborted) {
    await runner.close();
    throw interruptedRun(signal.reason);
  }
  signal?.addEventListener('abort', () => void runner.close(), { once: true });
  return runner;
}

async function chooseRunner(options: CreateRunnerOptions): Promise<Runner> {
  switch (options.kind) {
    case 'node':
      return new NodeRunner();
    case 'measured':
      return measuredRunner(options);
    case 'auto':
      return measuredRunner(options).catch((error: MigrateError) => fallBack(error, options));
  }
}

async function measuredRunner(options: CreateRunnerOptions): Promise<Runner> {
  try {
    return await MeasuredRunner.start(await buildRunner(options));
  } catch (error) {
    throw isMigrateError(error) ? error : unbuildable(error);
  }
}

function fallBack(error: MigrateError, options: CreateRunnerOptions): Runner {
  if (error.code === 'INTERRUPTED') throw error;
  options.onFallback?.(error);
  return new NodeRunner();
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
