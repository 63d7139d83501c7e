import type { OperationSite } from '../instrument/operation-site.ts';
import { type Instrument, writeInstrumented } from '../instrument/write-instrumented.ts';
import { buildOverlaid } from './build-overlaid.ts';
import type { MeasuredProgram } from './program.ts';

/** Which instrument to put at the entry of which operations, and the name of the build. */
export interface InstrumentedBuild {
  readonly operations: readonly OperationSite[];
  readonly instrument: Instrument;
  readonly name: string;
}

/** Builds the program with an instrument at the entry of each operation; throws TOOL_FAILED. */
export async function buildInstrumented(
  program: MeasuredProgram,
  { operations, instrument, name }: InstrumentedBuild,
): Promise<string> {
  const write = (goroot: string, directory: string) =>
    writeInstrumented({ goroot, operations, instrument, directory });
  return buildOverlaid(program, { name, write });
}
