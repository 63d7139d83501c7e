import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGo } from '../capture/go-package.ts';
import { type Coverage, readCoverage } from '../instrument/read-coverage.ts';
import { buildVariant, type MeasuredProgram, runProgram } from './program.ts';

/**
 * Counts how often every block of the program's own packages runs, by a coverage build that runs each workload once.
 *
 * Counts are exact with goroutines too (`-covermode=atomic`). Throws TOOL_FAILED.
 */
export async function countCalls(program: MeasuredProgram): Promise<Coverage> {
  const { go, moduleDir, directory, target } = program;
  const counters = join(directory, 'coverage-counters');
  await mkdir(counters, { recursive: true });
  const packages = [target.importPath, './...'].join(',');
  const flags = ['-cover', '-covermode=atomic', `-coverpkg=${packages}`];
  const binary = await buildVariant(program, 'coverage', flags);
  for (const workload of program.workloads) {
    await runProgram(program, binary, { workload, env: { GOCOVERDIR: counters } });
  }
  const text = join(directory, 'coverage.txt');
  await runGo(go, moduleDir, ['tool', 'covdata', 'textfmt', `-i=${counters}`, `-o=${text}`]);
  return readCoverage(await readFile(text, 'utf8'));
}
