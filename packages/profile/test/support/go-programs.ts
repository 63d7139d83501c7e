import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '@strangler/process';
import { encodeProfile } from '@strangler/profile';
import { buildProfiled } from '../../src/capture/build-profiled.ts';
import { findGo } from '../../src/capture/go-package.ts';
import { takeProfile } from './take-profile.ts';

/** The Go programs of this suite, each a module of its own. */
export type ProgramName = 'shapes' | 'ends' | 'hashing' | 'benched' | 'linked';

/** The directory of a program's module. */
export function programDir(name: ProgramName): string {
  return join(import.meta.dirname, '..', 'programs', name);
}

/** A copy of a program that a test may change. */
export function copyProgram(name: ProgramName, directory: string): string {
  const copy = join(directory, name);
  cpSync(programDir(name), copy, { recursive: true });
  return copy;
}

/** Builds a program as its author would. */
export function buildPlain(name: ProgramName, directory: string): string {
  const binary = join(directory, `plain-${name}`);
  execFileSync('go', ['build', '-o', binary, '.'], { cwd: programDir(name) });
  return binary;
}

/** Builds a program with profiling. */
export async function buildWithProfile(name: ProgramName, directory: string): Promise<string> {
  const go = await findGo({ run: runCommand, env: process.env });
  const workDir = join(directory, `profiled-${name}`);
  mkdirSync(workDir);
  const { binary } = await buildProfiled(go, {
    moduleDir: programDir(name),
    package: '.',
    directory: workDir,
  });
  return binary;
}

/** Runs the profiled shapes program several times and returns the files of its profiles. */
export async function captureShapes(runs: number, directory: string): Promise<readonly string[]> {
  const binary = await buildWithProfile('shapes', directory);
  const files = Array.from({ length: runs }, (_, at) => join(directory, `shapes-${at}.pb.gz`));
  for (const file of files) {
    const { profile } = await takeProfile(binary, { directory });
    writeFileSync(file, encodeProfile(profile));
  }
  return files;
}
