import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltLauncher, buildLauncher, type LauncherSettings } from '../../src/index.ts';
import { testFile } from '../runtime/build-programs.ts';

/** Launchers in a directory, with the programs behind them and, in `test`, the Go tests that start them. */
export interface Launchers {
  /** Of the launcher whose effects are none; the others are `external` and `asked`. */
  readonly settings: LauncherSettings;
  readonly built: readonly BuiltLauncher[];
}

/** Builds all that the Go tests of launchers need. `env` is the environment that Go is run in. */
export async function layOutLaunchers(
  dir: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Launchers> {
  const compile = [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-Wno-unused-result',
    testFile('programs/ender.c'),
    '-o',
  ];
  execFileSync('cc', [...compile, join(dir, 'ender')]);
  execFileSync('cc', [...compile, join(dir, 'candidate'), '-DNAME="candidate"']);
  const settings: LauncherSettings = {
    flag: 'tool',
    home: join(dir, '.migrate/rollout'),
    control: join(dir, 'ender'),
    effects: 'none',
    captureEnv: ['KEPT'],
    redact: ['customer-[0-9]+'],
    holdBytes: 1_048_576,
    holdMs: 1000,
  };
  const kinds: Readonly<Record<string, Partial<LauncherSettings>>> = {
    launcher: {},
    external: { effects: 'external' },
    // Nobody answers at this port.
    asked: { source: 'http://127.0.0.1:9' },
  };
  const built: BuiltLauncher[] = [];
  for (const [name, own] of Object.entries(kinds)) {
    built.push(await buildLauncher({ settings: { ...settings, ...own }, out: join(dir, name), env }));
  }
  cpSync(testFile('launcher/go'), join(dir, 'test'), { recursive: true });
  return { settings, built };
}
