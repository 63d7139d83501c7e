import { relative, resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { createRunner } from '@strangler/process';
import { renderMinimisedText } from '@strangler/report';
import { minimiseCase, RunStore } from '@strangler/shadow';
import { cacheDirectory } from '../config/cache-directory.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';
import { namedRun } from './shadow-show.ts';

/** The options of `migrate shadow minimise`. */
export interface MinimiseCommandOptions extends GlobalOptions {
  readonly run?: string;
  readonly out?: string;
  /** Milliseconds. */
  readonly budget: number;
  readonly jobs?: number;
}

/** `migrate shadow minimise <case|group>`: makes a case smaller while the same difference shows, and writes it to a file. */
export async function shadowMinimiseCommand(
  context: CommandContext,
  options: MinimiseCommandOptions,
  [selector = '']: readonly string[],
): Promise<ExitCode> {
  const { cwd, io, searchPath } = context;
  const store = RunStore.open(namedRun(context, options));
  const jobs = options.jobs ?? store.readRun().settings.jobs;
  const minimised = await minimiseCase({
    store,
    selector,
    openRunner: () =>
      createRunner({
        kind: 'auto',
        cacheDir: cacheDirectory(context),
        concurrency: jobs,
        signal: io.signal,
        onFallback: () => undefined,
      }),
    jobs,
    budgetMs: options.budget,
    searchPath,
    clock: io.uptime,
    signal: io.signal,
    ...(options.out === undefined ? {} : { outFile: resolve(cwd, options.out) }),
  });
  const shown = { ...minimised, file: relative(cwd, minimised.file) || minimised.file };
  context.print(minimised, () => renderMinimisedText(shown));
  return 0;
}
