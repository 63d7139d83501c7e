import { resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { type CaseSource, type Implementation, RunStore } from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import { collectCases } from './collect-cases.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** Where the cases of a coverage report come from. */
export interface CoverageCaseOptions extends Pick<ShadowCommandOptions, 'cases' | 'inputs' | 'corpus'> {
  readonly run?: string;
}

/** The cases of a run where one is named, else those that the call or the config names. Throws USAGE for both. */
export async function coverageCases(
  options: CoverageCaseOptions,
  config: LoadedConfig,
  control: Implementation,
  cwd: string,
): Promise<Iterable<CaseSource>> {
  const { run, cases, inputs, corpus } = options;
  if (run === undefined) return collectCases(options, config, { control, candidate: control }, cwd);
  if (cases !== undefined || inputs !== undefined || corpus !== undefined) throw twoSources();
  return casesOfRun(resolve(cwd, run));
}

async function casesOfRun(runDir: string): Promise<Iterable<CaseSource>> {
  const book = await RunStore.open(runDir).openBook();
  return {
    *[Symbol.iterator]() {
      try {
        for (let index = 0; index < book.size; index++) yield book.readStored(index);
      } finally {
        book.close();
      }
    },
  };
}

function twoSources(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: '--run was given together with other cases',
    why: 'A run has its own cases.',
    next: 'Give --run <dir>, or one of --cases, --inputs and --corpus.',
  });
}
