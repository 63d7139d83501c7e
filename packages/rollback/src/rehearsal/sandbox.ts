import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { copyApart, isWithin } from './copy-apart.ts';

/** What of `.migrate` a rehearsal may change, and therefore gets a copy of. Other places are only read, and may be large. */
const copied = ['rollout', 'releases'] as const;
/** What the copy has of its own. A probe may build a launcher, whose larger file goes beside the state that it follows. */
const own: readonly string[] = [...copied, 'events', 'launcher', 'rehearsals'];

/** What a sandbox is made from. */
export interface SandboxSource {
  /** The directory of the config. */
  readonly directory: string;
  /** The text of the config: how far up its paths lead decides how much is laid out around the copy. */
  readonly configText: string;
  /** The program and arguments that `migrate` is in the sandbox. */
  readonly migrate: readonly string[];
}

/**
 * A directory that looks like that of a migration, with a copy of its state: the rest is links to the real files, so that
 * the same words of the config name the same bytes.
 */
export class Sandbox {
  readonly directory: string;
  readonly home: string;
  /** Holds `migrate`. */
  readonly programs: string;
  /** Empty, and nothing of the rehearsal's own. */
  readonly scratch: string;
  readonly #root: string;

  constructor({ directory, configText, migrate }: SandboxSource) {
    this.#root = mkdtempSync(join(tmpdir(), 'rehearsal-'));
    try {
      this.directory = mirror(directory, join(this.#root, 'place'), levelsUp(configText));
      linkEntries(directory, this.directory, ['.migrate']);
      const state = join(this.directory, '.migrate');
      mkdirSync(state);
      this.home = join(state, 'rollout');
      copyState(join(directory, '.migrate'), state);
      for (const name of copied) checkOwn(this.#root, join(state, name));
      this.programs = join(this.#root, 'programs');
      mkdirSync(this.programs);
      this.scratch = join(this.#root, 'scratch');
      mkdirSync(this.scratch);
      writeProgram(join(this.programs, 'migrate'), migrate);
    } catch (error) {
      this.remove();
      throw error;
    }
  }

  /** A path for a file that is no part of the migration. */
  file(name: string): string {
    return join(this.#root, name);
  }

  /** Keeps the state as it is now under a name. */
  keep(name: string): void {
    copyApart(this.home, this.file(name));
  }

  /** Brings back a state that was kept; says whether there is one. */
  bringBack(name: string): boolean {
    if (!existsSync(this.file(name))) return false;
    rmSync(this.home, { recursive: true, force: true });
    copyApart(this.file(name), this.home);
    return true;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** How many directories upward the paths of a config lead at most. */
function levelsUp(configText: string): number {
  const climbs = configText.match(/(?:\.\.\/)+|\.\.(?=")/g) ?? [];
  return Math.max(0, ...climbs.map((climb) => climb.split('..').length - 1));
}

/** Lays out a directory's ancestors, each with links to what else is in it, and gives the place of the directory. */
function mirror(directory: string, place: string, levels: number): string {
  if (levels === 0 || dirname(directory) === directory) {
    mkdirSync(place);
    return place;
  }
  const parent = mirror(dirname(directory), place, levels - 1);
  linkEntries(dirname(directory), parent, [basename(directory)]);
  const here = join(parent, basename(directory));
  mkdirSync(here);
  return here;
}

function linkEntries(from: string, to: string, without: readonly string[]): void {
  for (const name of readdirSync(from)) {
    if (!without.includes(name)) symlinkSync(join(from, name), join(to, name));
  }
}

function copyState(from: string, to: string): void {
  for (const name of copied) {
    if (existsSync(join(from, name))) copyApart(join(from, name), join(to, name));
  }
  if (existsSync(from)) linkEntries(from, to, own);
}

/** Whatever comes next may move what is at this path, so it must not be a link to anything outside. */
function checkOwn(root: string, path: string): void {
  const parent = realpathSync(dirname(path));
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (isWithin(realpathSync(root), parent) && (info === undefined || info.isDirectory())) return;
  throw new MigrateError({
    code: 'STATE_INVALID',
    message: `the copy of the ${basename(path)} directory would lead out of the sandbox`,
    why: 'A rehearsal moves only a copy of the state, and this one would have moved what it was copied from.',
    next: 'Make .migrate/rollout and .migrate/releases directories, or links to directories.',
  });
}

function writeProgram(path: string, command: readonly string[]): void {
  const words = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`);
  writeFileSync(path, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
}
