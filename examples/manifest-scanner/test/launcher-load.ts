import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InvocationEvent } from '@strangler/core';

/** One start of the tool, as its caller saw it. */
export interface SeenStart {
  readonly tree: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It ended with 0, printed exactly what the tool prints without a launcher, and said nothing on standard error. */
  readonly isRight: boolean;
}

/** How many starts run at the same time. */
const atOnce = 4;

/** Callers of a tool, a few at a time, which remember everything that they saw. */
export class LauncherLoad {
  readonly seen: SeenStart[] = [];
  readonly #tool: string;
  readonly #expected: ReadonlyMap<string, string>;

  /** `expected` is what the tool prints for each tree. */
  constructor(tool: string, expected: ReadonlyMap<string, string>) {
    this.#tool = tool;
    this.#expected = expected;
  }

  /** Starts the tool once for each tree, and gives what the callers saw. */
  async run(trees: readonly string[]): Promise<readonly SeenStart[]> {
    const waiting = [...trees];
    const seen: SeenStart[] = [];
    const caller = async (): Promise<void> => {
      for (let tree = waiting.pop(); tree !== undefined; tree = waiting.pop()) {
        seen.push(await this.#start(tree));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, caller));
    this.seen.push(...seen);
    return seen;
  }

  #start(tree: string): Promise<SeenStart> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.#tool, ['scan', tree], { stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk));
      child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk));
      child.once('error', reject);
      child.once('close', (code, signal) => {
        const isRight = code === 0 && said.stdout === this.#expected.get(tree) && said.stderr === '';
        resolve({ tree, code, signal, isRight });
      });
    });
  }
}

/** Everything that was written below `.migrate/events` of a migration, in the order of the files. */
export function readEvents(dir: string): InvocationEvent[] {
  const events = join(dir, '.migrate/events');
  const files = readdirSync(events).filter((name) => name.endsWith('.jsonl'));
  return files
    .sort()
    .flatMap((file) => readFileSync(join(events, file), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line));
}
