import { link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Harness } from './harness.ts';
import { buildVariant, type MeasuredProgram, runProgram } from './program.ts';

/** A candidate that the program already calls as a subprocess, in the place of one of its operations. */
export interface CalledCandidate {
  /** The function that it replaces, as the profile names it. */
  readonly operation: string;
  /** The absolute path of its binary. */
  readonly binary: string;
  /** The whole environment in which the program calls it; the path of the binary stands in one of the values. */
  readonly env: Readonly<Record<string, string>>;
}

/** One recorded call, as the recorder wrote it. */
export interface RecordedCall {
  readonly args: readonly string[] | null;
  readonly cwd: string;
  readonly env: readonly string[];
  readonly stdin: string;
  readonly exitCode: number;
}

/**
 * Runs each workload once with a recorder in the place of the candidate's binary, and returns the calls.
 *
 * The recorder hands each call on to the candidate, so that the program gets its answers.
 */
export async function recordCalls(
  program: MeasuredProgram,
  harness: Harness,
  candidate: CalledCandidate,
): Promise<readonly RecordedCall[]> {
  const directory = join(program.directory, 'recorder');
  const calls = join(directory, 'calls');
  await mkdir(calls, { recursive: true });
  const recorder = join(directory, 'strangler-recorder');
  await link(harness.binary, recorder);
  await writeFile(`${recorder}.json`, JSON.stringify({ command: [candidate.binary], calls }));
  const env = Object.fromEntries(
    Object.entries(candidate.env).map(([name, value]) => [
      name,
      replacePath(value, candidate.binary, recorder),
    ]),
  );
  const binary = await buildVariant(program, 'recorded', []);
  for (const workload of program.workloads) await runProgram({ ...program, env }, binary, { workload });
  const names = (await readdir(calls)).filter((name) => name.startsWith('call-')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(calls, name), 'utf8'))));
}

/** Replaces a path where it stands as a whole: alone, or beside what separates words and list entries. */
function replacePath(value: string, path: string, by: string): string {
  return value.split(path).reduce((text, rest) => `${text}${/^$|^[\s:;,'"]/.test(rest) ? by : path}${rest}`);
}
