import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outsideModuleCache } from '../capture/outside-module-cache.ts';
import { buildVariant, type MeasuredProgram } from './program.ts';

/** What to build with which sources in place. */
export interface OverlaidBuild {
  readonly name: string;
  readonly flags?: readonly string[];
  /** Writes the sources into a directory, given where those of Go are, and returns the path of the overlay. */
  readonly write: (goroot: string, directory: string) => Promise<string>;
}

/** Builds the program with sources of its own and of Go replaced; throws TOOL_FAILED with the compiler's words. */
export async function buildOverlaid(
  program: MeasuredProgram,
  { name, flags = [], write }: OverlaidBuild,
): Promise<string> {
  const { go, target, moduleDir } = program;
  const directory = join(program.directory, `${name}-sources`);
  await mkdir(directory, { recursive: true });
  const place = await outsideModuleCache(go, target, { moduleDir, directory });
  const overlay = await write(place.goroot, directory);
  const overlaid = [...place.flags, ...flags, '-overlay', overlay];
  return buildVariant({ ...program, go: place.go }, name, overlaid);
}
