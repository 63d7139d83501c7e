import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrateConfig } from '@strangler/core';

/** The directory of the example. */
export const example = fileURLToPath(new URL('..', import.meta.url));
/** The built command line. */
export const migrateProgram = fileURLToPath(new URL('../../../packages/cli/bin/migrate.js', import.meta.url));

/** What a program left behind. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A migration of the example in a directory of its own, so that tests do not share state. */
export class TemporaryMigration {
  readonly dir = mkdtempSync(join(tmpdir(), 'migration-'));

  constructor(changes: Partial<MigrateConfig> = {}) {
    if (!existsSync(`${example}bin/manifest`)) throw new Error('bin/ is empty: npm run build comes first');
    this.configure(changes);
  }

  /** Writes the example's config with absolute paths, and with some keys replaced. */
  configure(changes: Partial<MigrateConfig>): void {
    const text = readFileSync(`${example}migrate.config.json`, 'utf8')
      .replaceAll('"bin/', `"${example}bin/`)
      .replaceAll('{configDir}/', example)
      .replace('"module": "go"', `"module": "${example}go"`)
      .replace('"corpus/', `"${example}corpus/`)
      .replace('"sh scripts/probe.sh"', `"sh '${example}scripts/probe.sh'"`);
    const config = { ...JSON.parse(text), ...changes };
    writeFileSync(join(this.dir, 'migrate.config.json'), JSON.stringify(config));
  }

  /** Builds the Go tool so that it follows the state of this migration. */
  buildTool(): string {
    const tool = join(this.dir, 'manifest');
    const home = `-X 'example.com/manifest/internal/cli.rolloutHome=${join(this.dir, '.migrate/rollout')}'`;
    const built = run('go', ['build', '-ldflags', home, '-o', tool, './cmd/manifest'], {
      cwd: `${example}go`,
    });
    if (built.status !== 0) throw new Error(built.stderr);
    return tool;
  }

  /** The cases of the corpus that satisfy a condition, as a file. */
  casesWhere(fits: (line: string, index: number) => boolean, name = 'cases.jsonl'): string {
    if (!existsSync(`${example}corpus/cases.jsonl`)) writeCorpus();
    const file = join(this.dir, name);
    const lines = readFileSync(`${example}corpus/cases.jsonl`, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.filter(fits).join('\n')}\n`);
    return file;
  }

  /** Runs the built command line in this migration's directory. */
  migrate(...args: readonly string[]): Ended {
    return runMigrate(this.dir, ...args);
  }

  /** Runs it with --json and parses what it printed. */
  migrateJson<T>(...args: readonly string[]): { readonly status: number | null; readonly document: T } {
    const { status, stdout } = this.migrate(...args, '--json');
    return { status, document: JSON.parse(stdout) as T };
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Runs the built command line in a directory. */
export function runMigrate(cwd: string, ...args: readonly string[]): Ended {
  return run(process.execPath, [migrateProgram, ...args], { cwd });
}

/** Writes the example's corpus from the trees of this machine. */
export function writeCorpus(): void {
  const written = run(process.execPath, [`${example}scripts/write-corpus.ts`]);
  if (written.status !== 0) throw new Error(written.stderr);
}

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 280_000,
    ...options,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
