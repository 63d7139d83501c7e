import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InvocationEvent } from '@strangler/core';

/** The directory of the example. */
export const example = fileURLToPath(new URL('..', import.meta.url));
const migrate = fileURLToPath(new URL('../../../packages/cli/bin/migrate.js', import.meta.url));

/** A migration of the example in a directory of its own, with a tool that follows its state. */
export class TemporaryMigration {
  readonly dir = mkdtempSync(join(tmpdir(), 'line-counter-'));
  readonly tool = join(this.dir, 'loc');

  constructor() {
    if (!existsSync(`${example}bin/count-lines`)) throw new Error('bin/ is empty: npm run build comes first');
    buildTool(join(this.dir, '.migrate/rollout'), this.tool);
    execFileSync(process.execPath, [`${example}scripts/write-corpus.ts`]);
    const text = readFileSync(`${example}migrate.config.json`, 'utf8')
      .replaceAll('"bin/loc"', JSON.stringify(this.tool))
      .replaceAll('"bin/', `"${example}bin/`)
      .replaceAll('{configDir}/', example)
      .replace('"corpus/', `"${example}corpus/`);
    writeFileSync(join(this.dir, 'migrate.config.json'), text);
  }

  /** Runs the built command line in this migration's directory and parses what it printed. */
  migrate<T>(...args: readonly string[]): { readonly status: number | null; readonly document: T } {
    const options = { cwd: this.dir, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    const { status, stdout } = spawnSync(process.execPath, [migrate, ...args, '--json'], options);
    return { status, document: JSON.parse(stdout) as T };
  }

  /** What tools wrote down, oldest first. */
  events(): readonly InvocationEvent[] {
    const dir = join(this.dir, '.migrate/events');
    if (!existsSync(dir)) return [];
    const files = readdirSync(dir).filter((file) => file.endsWith('.jsonl'));
    return files.sort().flatMap((file) => readEvents(join(dir, file)));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** The lines of an event file. */
export function readEvents(file: string): readonly InvocationEvent[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as InvocationEvent);
}

/** Builds the tool as quickly as a test wants it. */
function buildTool(home: string, out: string): void {
  const env = { ...process.env, LINE_COUNTER_ROLLOUT: home, CARGO_PROFILE_DEV_STRIP: 'symbols' };
  const cwd = `${example}rust`;
  const built = spawnSync('cargo', ['build', '--locked', '--quiet'], { cwd, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  copyFileSync(join(cwd, 'target/debug/line-counter'), out);
}
