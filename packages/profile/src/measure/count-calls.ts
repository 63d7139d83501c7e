import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGo } from '../capture/go-package.ts';
import { writeOverlay } from '../capture/write-overlay.ts';
import { type Coverage, readCoverage } from '../instrument/read-coverage.ts';
import { buildOverlaid } from './build-overlaid.ts';
import { coverageOverlay } from './coverage-overlay.ts';
import { type MeasuredProgram, runProgram } from './program.ts';

/** How often every block ran, and sentences about what was not counted. */
export interface CountedCalls {
  readonly coverage: Coverage;
  readonly notes: readonly string[];
}

/**
 * Counts how often every block of the program's own packages runs, by a coverage build that runs each workload once.
 * Children of the program do not count.
 *
 * Counts are exact with goroutines too (`-covermode=atomic`). A workload that a panic or a signal ends leaves none.
 * Throws TOOL_FAILED.
 */
export async function countCalls(program: MeasuredProgram): Promise<CountedCalls> {
  const { go, moduleDir, directory, target } = program;
  const packages = [target.importPath, './...'].join(',');
  const binary = await buildOverlaid(program, {
    name: 'coverage',
    flags: ['-cover', '-covermode=atomic', `-coverpkg=${packages}`],
    write: async (goroot, sources) => writeOverlay(await coverageOverlay(goroot), sources),
  });
  const places: string[] = [];
  const notes: string[] = [];
  for (const [index, workload] of program.workloads.entries()) {
    const counters = join(directory, 'coverage-counters', `${index}`);
    await mkdir(counters, { recursive: true });
    await runProgram(program, binary, { workload, env: { GOCOVERDIR: counters } });
    if (!(await hasCounters(counters))) notes.push(withoutCounters(workload.args));
    places.push(counters);
  }
  const text = join(directory, 'coverage.txt');
  await runGo(go, moduleDir, ['tool', 'covdata', 'textfmt', `-i=${places.join(',')}`, `-o=${text}`]);
  return { coverage: readCoverage(await readFile(text, 'utf8')), notes };
}

async function hasCounters(directory: string): Promise<boolean> {
  return (await readdir(directory)).some((name) => name.startsWith('covcounters.'));
}

function withoutCounters(args: readonly string[]): string {
  return (
    `The workload ${JSON.stringify(args.join(' '))} left no counts of calls, as a program does that a panic or a ` +
    'signal ends: known are those of the operations that were probed.'
  );
}
