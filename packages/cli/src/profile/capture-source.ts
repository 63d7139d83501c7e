import { resolve } from 'node:path';
import { MigrateError, type ProfileSettings } from '@strangler/core';
import { findTool, runCommand } from '@strangler/process';
import type { BenchmarkOptions, CaptureOptions, CaptureWorkload, PerfOptions } from '@strangler/profile';
import type { LoadedConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** What there is to profile, and what its capture needs to know about it. */
export type CaptureSource =
  | {
      readonly kind: 'program';
      readonly options: Pick<CaptureOptions, 'moduleDir' | 'package' | 'workloads' | 'cwd'>;
    }
  | {
      readonly kind: 'benchmark';
      readonly options: Pick<BenchmarkOptions, 'moduleDir' | 'package' | 'bench' | 'benchtime'>;
    }
  | {
      readonly kind: 'perf';
      readonly options: Pick<PerfOptions, 'command' | 'workloads' | 'cwd' | 'hz' | 'callGraph'>;
    }
  | { readonly kind: 'url'; readonly url: string };

/** The settings, where they stand, and the arguments of a workload that was given on the command line. */
export interface SourceRequest {
  readonly loaded: LoadedConfig;
  readonly settings: ProfileSettings;
  readonly args: readonly string[];
}

/** Finds the one thing that the settings name; throws CONFIG_INVALID for none and for several, USAGE for stray arguments. */
export async function captureSource(context: CommandContext, request: SourceRequest): Promise<CaptureSource> {
  const { settings, loaded, args } = request;
  checkSettings(request);
  const moduleDir = resolve(loaded.dir, settings.module ?? '.');
  if (settings.url !== undefined) return { kind: 'url', url: settings.url };
  if (settings.benchmark !== undefined) {
    return { kind: 'benchmark', options: { moduleDir, ...settings.benchmark } };
  }
  const workloads = args.length > 0 ? [{ args: [...args] }] : await configuredWorkloads(context, request);
  const cwd = args.length > 0 ? context.cwd : loaded.dir;
  if (settings.perf !== undefined) {
    const [program, ...rest] = settings.perf.command.map((part) =>
      part.replaceAll('{configDir}', loaded.dir),
    );
    const command = [resolve(loaded.dir, program as string), ...rest] as const;
    return { kind: 'perf', options: { ...settings.perf, command, workloads, cwd } };
  }
  return { kind: 'program', options: { moduleDir, package: settings.package as string, workloads, cwd } };
}

const sources = ['package', 'benchmark', 'perf', 'url'] as const;

function checkSettings({ settings, loaded, args }: SourceRequest): void {
  const named = sources.filter((source) => settings[source] !== undefined);
  if (named.length !== 1) {
    const found = named.length === 0 ? 'none of them' : named.join(' and ');
    throw invalid(loaded, {
      message: 'the config does not say which one thing to profile',
      why: `"profile" takes one of ${sources.join(', ')}; it has ${found}.`,
      next: 'Keep the one that is to be profiled.',
    });
  }
  const runsWorkloads = settings.package !== undefined || settings.perf !== undefined;
  if (!runsWorkloads && args.length > 0) throw strayArguments(named[0] as string, args);
  if (!runsWorkloads || args.length > 0 || settings.workloads !== undefined) return;
  throw invalid(loaded, {
    message: 'there is no workload to profile',
    why: '"profile" has no key "workloads", and no arguments were given after --.',
    next: 'Add "workloads": [{"args": []}] with the arguments of a typical run.',
  });
}

function invalid(
  { file }: LoadedConfig,
  words: { message: string; why: string; next: string },
): MigrateError {
  return new MigrateError({ code: 'CONFIG_INVALID', ...words, why: `${words.why} The config is ${file}.` });
}

function strayArguments(source: string, args: readonly string[]): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `"${args.join(' ')}" is no workload of a profile by ${source}`,
    why: 'Arguments are given to a program that is started, and here none is.',
    next: 'Leave the arguments away, or name a program in the config.',
  });
}

async function configuredWorkloads(
  context: CommandContext,
  { settings, loaded: { dir } }: SourceRequest,
): Promise<readonly CaptureWorkload[]> {
  const workloads = settings.workloads ?? [];
  const goroot = JSON.stringify(workloads).includes('{goroot}') ? await findGoroot(context) : '';
  return workloads.map(({ args, stdin, exitCodes }) => ({
    args: args.map((arg) => arg.replaceAll('{goroot}', goroot).replaceAll('{configDir}', dir)),
    ...(stdin !== undefined && { stdin: resolve(dir, stdin) }),
    ...(exitCodes !== undefined && { exitCodes }),
  }));
}

async function findGoroot({ io }: CommandContext): Promise<string> {
  const go = await findTool('go', { env: io.env, signal: io.signal });
  const { stdout } = await runCommand(go.path, ['env', 'GOROOT'], { env: io.env, signal: io.signal });
  return stdout.trim();
}
