import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outsideModuleCache } from '../capture/outside-module-cache.ts';
import type { OperationSite } from '../instrument/operation-site.ts';
import { type Instrument, writeInstrumented } from '../instrument/write-instrumented.ts';
import { buildVariant, type MeasuredProgram } from './program.ts';

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
  const { go, target, moduleDir } = program;
  const directory = join(program.directory, `${name}-sources`);
  await mkdir(directory, { recursive: true });
  const place = await outsideModuleCache(go, target, { moduleDir, directory });
  const overlay = await writeInstrumented({ goroot: place.goroot, operations, instrument, directory });
  return buildVariant({ ...program, go: place.go }, name, [...place.flags, '-overlay', overlay]);
}
