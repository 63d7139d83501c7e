import {
  type LocatedOperations,
  locateOperations,
  type ProfiledFunction,
} from '../instrument/operation-site.ts';
import { countCalls } from './count-calls.ts';
import { findSources } from './find-sources.ts';
import type { MeasuredProgram } from './program.ts';

/** Operations with their entries, those that were not found, and sentences about what was not counted. */
export interface CountedOperations extends LocatedOperations {
  readonly notes: readonly string[];
}

/** Finds functions in their sources and counts their calls; throws TOOL_FAILED. */
export async function countOperations(
  program: MeasuredProgram,
  functions: readonly ProfiledFunction[],
): Promise<CountedOperations> {
  const { coverage, notes } = await countCalls(program);
  const found = await findSources(program, functions);
  return { ...(await locateOperations(found, coverage, program.target.importPath)), notes };
}
