import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InvocationEvent } from '@strangler/core';
import { LauncherLoad, readEvents } from './launcher-load.ts';
import { type Ended, example, run, TemporaryMigration } from './temporary-migration.ts';

/** How many runs of a stage its gate wants to see. */
export const minEvents = 20;

/** The example as whole programs behind a launcher: the Go tool, and drop-ins for it. */
export class LaunchedMigration {
  readonly #migration = new TemporaryMigration();
  readonly dir = this.#migration.dir;
  readonly load: LauncherLoad;
  /** Small trees, which every candidate scans as the control does. */
  readonly usual = [1, 2, 3].map((number) => this.#writeTree(`usual-${number}`, number * 1000));
  /** A tree with a file that is larger than any of the corpus. */
  readonly large = this.#writeTree('large', 1_600_000);

  constructor() {
    const built = run('go', ['build', '-o', this.#file('installed'), './cmd/manifest'], {
      cwd: `${example}go`,
    });
    if (built.status !== 0) throw new Error(built.stderr);
    this.#migration.casesWhere((_, index) => index % 10 === 0);
    const expected = [...this.usual, this.large].map((tree): [string, string] => {
      return [tree, run(this.#file('installed'), ['scan', tree]).stdout];
    });
    this.load = new LauncherLoad(this.#file('manifest'), new Map(expected));
  }

  /** Makes a program of the example's bin/ the candidate; its gates and limits are small, none of them is off. */
  takeCandidate(program: string): void {
    copyFileSync(`${example}bin/${program}`, this.#file(program));
    const config = {
      schemaVersion: 1,
      name: 'manifest-scanner',
      flag: 'manifest',
      control: { label: 'go', command: [this.#file('installed')] },
      candidate: { label: 'rust', command: [this.#file(program)] },
      launcher: { control: this.#file('installed'), out: 'manifest', effects: 'none', holdMs: 120_000 },
      shadow: { cases: 'cases.jsonl', minCases: 100, timingCases: 0 },
      rollout: { minEvents, minHours: 0, owners: ['the platform team'], probe: this.#probe() },
      // On a machine with other work the two arms get processors of different speed.
      guard: { minEvents, intervalSeconds: 0.2, latency: { slackMs: 60_000 } },
    };
    writeFileSync(this.#file('migrate.config.json'), JSON.stringify(config));
  }

  /** Runs `migrate`. */
  migrate(...args: readonly string[]): Ended {
    return this.#migration.migrate(...args);
  }

  /** Runs `migrate` with --json. */
  migrateJson<T>(...args: readonly string[]): { readonly status: number | null; readonly document: T } {
    return this.#migration.migrateJson<T>(...args);
  }

  /** The events of the launcher in one stage of a rollout. */
  eventsOf(generation: number): readonly InvocationEvent[] {
    return this.events().filter((event) => event.generation === generation);
  }

  /** All events of the launcher. */
  events(): readonly InvocationEvent[] {
    return readEvents(this.dir);
  }

  /** So many trees, of which every nth is the large one. */
  trees(count: number, everyNthIsLarge = Number.POSITIVE_INFINITY): readonly string[] {
    return Array.from({ length: count }, (_, index) => {
      const isLarge = (index + 1) % everyNthIsLarge === 0;
      return isLarge ? this.large : (this.usual[index % this.usual.length] ?? this.large);
    });
  }

  remove(): void {
    this.#migration.remove();
  }

  #file(name: string): string {
    return join(this.dir, name);
  }

  #writeTree(name: string, bytes: number): string {
    const dir = this.#file(`trees/${name}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'one'), Buffer.alloc(bytes, name));
    writeFileSync(join(dir, 'two'), name);
    return dir;
  }

  /** Builds a launcher for the copied state, and asks it. */
  #probe(): string {
    const migrate = `'${process.execPath}' '${example}../../packages/cli/bin/migrate.js'`;
    const tool = '"$STRANGLER_SCRATCH/manifest"';
    const build = `${migrate} launcher --quiet --cwd "$STRANGLER_HOME/../.." --out ${tool}`;
    return `[ -x ${tool} ] || ${build} && ${tool} scan trees/usual-1 >"$STRANGLER_SCRATCH/out"`;
  }
}
