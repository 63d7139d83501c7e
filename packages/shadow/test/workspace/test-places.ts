import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRunner, type PlacedChange, type PlacedRun, type Runner } from '@strangler/process';
import type { CaseTree, StdinContent } from '../../src/corpus/case.ts';
import { Workspace, type WorkspacePaths } from '../../src/workspace/workspace.ts';

/** Where tests keep the built runner, so that only the first run of them has to build it. */
export const testCacheDir = fileURLToPath(
  new URL('../../../process/runner/target/test-cache', import.meta.url),
);

/** A place in which the test itself is the program: what it does between the two calls is what a run did. */
export interface TestPlace {
  readonly paths: WorkspacePaths;
  prepare(tree: CaseTree, stdin: StdinContent | null): Promise<void>;
  collect(): Promise<readonly PlacedChange[]>;
  /** Gives up on what was prepared without looking at it. */
  abandon(): Promise<void>;
  remove(): Promise<void>;
}

/** The place that this process lays out and looks at. */
export async function openTypeScriptPlace(outer: string): Promise<TestPlace> {
  const workspace = new Workspace(outer);
  const spillDir = mkdtempSync(join(tmpdir(), 'spill-'));
  return {
    paths: workspace.paths,
    prepare: async (tree, stdin) => workspace.prepare(tree, stdin),
    collect: async () => workspace.collectChanges(spillDir),
    abandon: async () => undefined,
    remove: async () => {
      workspace.remove();
      rmSync(spillDir, { recursive: true, force: true });
    },
  };
}

/** The place that the measured runner lays out; its program says that it has started, and waits to be let go. */
export async function openMeasuredPlace(outer: string): Promise<TestPlace> {
  const workspace = new Workspace(outer);
  const aside = mkdtempSync(join(tmpdir(), 'aside-'));
  const runner = await createRunner({ kind: 'measured', cacheDir: testCacheDir, concurrency: 1 });
  const waiting = new WaitingRun(runner, outer, aside);
  return {
    paths: workspace.paths,
    prepare: (tree, stdin) => waiting.start(tree, stdin),
    collect: async () => (await waiting.finish()).files,
    abandon: () => waiting.abort(),
    remove: async () => {
      await waiting.abort();
      await runner.close();
      workspace.remove();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

class WaitingRun {
  readonly #runner: Runner;
  readonly #outer: string;
  readonly #aside: string;
  #count = 0;
  #abort = new AbortController();
  #run: Promise<readonly PlacedRun[]> | null = null;

  constructor(runner: Runner, outer: string, aside: string) {
    this.#runner = runner;
    this.#outer = outer;
    this.#aside = aside;
  }

  async start(tree: CaseTree, stdin: StdinContent | null): Promise<void> {
    this.#abort = new AbortController();
    const [started, go] = this.#files(++this.#count);
    const script = `: >${started}; while [ ! -e ${go} ]; do /bin/sleep 0.005; done`;
    const run = {
      command: ['/bin/sh', '-c', script],
      env: {},
      timeoutMs: 20_000,
      maxOutputBytes: 1,
    } as const;
    const request = { place: this.#outer, tree, stdin, spillDir: this.#aside, runs: [run] };
    this.#run = this.#runner.runCase?.(request, this.#abort.signal) ?? null;
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    this.#run?.then(over, over);
    while (!isOver && !existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 2));
    if (isOver) await this.#run;
  }

  async finish(): Promise<PlacedRun> {
    const [, go] = this.#files(this.#count);
    writeFileSync(go, '');
    const [run] = (await this.#run) ?? [];
    this.#run = null;
    if (run === undefined) throw new Error('nothing was prepared');
    return run;
  }

  async abort(): Promise<void> {
    this.#abort.abort();
    await this.#run?.catch(() => undefined);
    this.#run = null;
  }

  #files(count: number): [string, string] {
    return [join(this.#aside, `started-${count}`), join(this.#aside, `go-${count}`)];
  }
}
