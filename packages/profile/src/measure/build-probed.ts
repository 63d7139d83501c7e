import { basename } from 'node:path';
import { isMigrateError } from '@strangler/core';
import type { OperationSite, Unmeasured } from '../instrument/operation-site.ts';
import { buildInstrumented } from './build-instrumented.ts';
import type { MeasuredProgram } from './program.ts';

/** The program with a probe at the entry of each operation; the slot of an operation is its index. */
export interface ProbedProgram {
  readonly binary: string;
  readonly operations: readonly OperationSite[];
}

/** Builds that fail one after another, each with fewer files in it, until the error is the caller's. */
const maxFailures = 4;

/**
 * Builds the program with probes, and without those in files that do not compile with them.
 *
 * Throws TOOL_FAILED where the compiler's words name no file of an operation.
 */
export async function buildProbed(
  program: MeasuredProgram,
  operations: readonly OperationSite[],
  name: string,
): Promise<{ readonly probed: ProbedProgram; readonly unprobed: readonly Unmeasured[] }> {
  const unprobed: Unmeasured[] = [];
  let kept = operations;
  for (let failures = 0; ; failures++) {
    const attempt = failures === 0 ? name : `${name}-${failures}`;
    try {
      const binary = await buildInstrumented(program, {
        operations: kept,
        instrument: 'probe',
        name: attempt,
      });
      return { probed: { binary, operations: kept }, unprobed };
    } catch (error) {
      if (!isMigrateError(error) || error.code !== 'TOOL_FAILED' || failures >= maxFailures) throw error;
      const named = kept.filter(({ file }) => isNamed(file, error.why));
      if (named.length === 0) throw error;
      unprobed.push(...named.map((operation) => unbuilt(operation, error.why)));
      kept = kept.filter((operation) => !named.includes(operation));
    }
  }
}

/** The compiler names a file that was replaced by its own path, or by that of what replaced it. */
function isNamed(file: string, words: string): boolean {
  return words.split('\n').some((line) => {
    const path = /^\s*(\S.*?\.go):\d+/.exec(line)?.[1] ?? '';
    return basename(path).replace(/^\d+-/, '') === basename(file).replace(/^\d+-/, '');
  });
}

function unbuilt({ name, file }: OperationSite, words: string): Unmeasured {
  const line = words.split('\n').find((each) => isNamed(file, each)) ?? '';
  return { name, reason: `the program does not build with a probe in it: ${line.trim()}` };
}
