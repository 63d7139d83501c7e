import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { MigrateError, type ShadowCoverage } from '@strangler/core';
import { createRunner, runCommand } from '@strangler/process';
import { buildCovered, type CoveredFunction, type CoveredProgram } from '@strangler/profile';
import { renderShadowCoverageText } from '@strangler/report';
import {
  type CaseSource,
  type CoverageTally,
  coverCases,
  type Implementation,
  pickCases,
  resolveImplementation,
  summariseCoverage,
} from '@strangler/shadow';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
import { implementationEnv } from '../profile/implementation-env.ts';
import { type CoverageCaseOptions, coverageCases } from '../shadow/coverage-cases.ts';
import { newestHotFunctions } from '../shadow/newest-profile.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';
import { startProgress } from '../terminal/progress.ts';

/** The options of `migrate shadow coverage`. */
export interface CoverageOptions extends GlobalOptions, CoverageCaseOptions {
  readonly top: number;
  readonly write?: string;
  readonly jobs?: number;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** `migrate shadow coverage`: says how much of the control the cases reach, and which few reach the same. */
export async function shadowCoverageCommand(context: CommandContext, options: CoverageOptions): Promise<0> {
  const { cwd } = context;
  const target = options.write === undefined ? null : newFile(resolve(cwd, options.write));
  const config = loadConfig(cwd, context.config);
  const directory = makeBuildDirectory(context);
  try {
    const program = await build(context, config, directory);
    const control = coveredControl(context, config, program.binary);
    const cases = await coverageCases(options, config, control, cwd);
    const { tally, functions } = await cover({ context, config, options, program, control, cases });
    const hot = newestHotFunctions(migrationDir(cwd, context.config), cwd);
    const { importPath, blocks } = program;
    const report = summariseCoverage({ program: importPath, blocks, functions, hot, tally });
    if (target !== null) writeSubset(target, cases, report);
    context.print(report, () => renderShadowCoverageText(report, { top: options.top }));
    return 0;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function newFile(path: string): string {
  if (!existsSync(path)) return path;
  throw new MigrateError({
    code: 'OUTPUT_EXISTS',
    message: `${path} is there already`,
    why: 'A corpus must not be overwritten by a part of it.',
    next: 'Give --write another file, or move this one away.',
  });
}

function makeBuildDirectory(context: CommandContext): string {
  const cache = cacheDirectory(context);
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(realpathSync(cache), 'coverage-'));
}

function build(context: CommandContext, loaded: LoadedConfig, directory: string): Promise<CoveredProgram> {
  const { module = '.', package: name } = loaded.config.profile ?? {};
  if (name === undefined) throw noPackage(loaded);
  context.tell(`building ${name} with coverage`);
  const env = implementationEnv(context, loaded, 'control');
  const { signal } = context.io;
  const moduleDir = resolve(loaded.dir, module);
  return buildCovered({ moduleDir, package: name, directory, env, run: runCommand, signal });
}

function noPackage({ file }: LoadedConfig): MigrateError {
  return new MigrateError({
    code: 'CONFIG_INVALID',
    message: 'the config does not say which Go package the control is built from',
    why: `${file} has no "profile" with a "package".`,
    next: 'Add "profile": {"module": ".", "package": "./cmd/tool"}.',
  });
}

/** The control as the config starts it, with the covered program in place of its own. */
function coveredControl(
  context: CommandContext,
  { config, dir }: LoadedConfig,
  binary: string,
): Implementation {
  const { command, env = {}, artifacts = [] } = config.control;
  const spec = { role: 'control', label: 'control', answersAs: null, build: null } as const;
  return resolveImplementation(
    { ...spec, command: [binary, ...command.slice(1)], env, artifacts, baseDir: dir },
    context.searchPath,
  );
}

interface Covering {
  readonly context: CommandContext;
  readonly config: LoadedConfig;
  readonly options: CoverageOptions;
  readonly program: CoveredProgram;
  readonly control: Implementation;
  readonly cases: Iterable<CaseSource>;
}

async function cover(
  covering: Covering,
): Promise<{ readonly tally: CoverageTally; readonly functions: readonly CoveredFunction[] }> {
  const { context, config, options, program, control, cases } = covering;
  const { io, searchPath } = context;
  const settings = config.config.shadow ?? {};
  const jobs = options.jobs ?? settings.jobs ?? availableParallelism();
  const timeoutMs = options.timeout ?? settings.timeoutMs ?? 30_000;
  const cacheDir = cacheDirectory(context);
  const runner = await createRunner({ kind: 'auto', cacheDir, concurrency: jobs, signal: io.signal });
  const progress = startProgress(context, 'covering');
  let functions: Promise<readonly CoveredFunction[]> | null = null;
  const readReached = async (counters: string): Promise<Uint32Array | null> => {
    const reached = await program.readReached(counters);
    if (reached !== null) functions ??= program.readFunctions(counters);
    await functions;
    return reached;
  };
  const total = countCases(cases);
  const onProgress = (done: number): void => progress.update(done, total);
  const argv0 = basename(config.config.control.command[0]);
  const shared = { cases, control, argv0, readReached, runner, jobs, timeoutMs, searchPath };
  try {
    const tally = await coverCases({ ...shared, signal: io.signal, onProgress });
    return { tally, functions: (await functions) ?? [] };
  } finally {
    progress.stop();
    await runner.close();
  }
}

function countCases(cases: Iterable<CaseSource>): number {
  let count = 0;
  for (const _ of cases) count++;
  return count;
}

function writeSubset(file: string, cases: Iterable<CaseSource>, { subset }: ShadowCoverage): void {
  const ids = new Set(subset.map(({ caseId }) => caseId));
  const lines = [...pickCases(cases, ids, dirname(file))].map((document) => `${JSON.stringify(document)}\n`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join(''), { flag: 'wx' });
}
