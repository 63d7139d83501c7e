import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goTokens } from '../capture/go-tokens.ts';
import { writeOverlay } from '../capture/write-overlay.ts';
import type { OperationSite } from './operation-site.ts';
import { goroutineSource, probeName, probePackage, probeSource } from './probe-sources.ts';
import { sizeSource } from './size-source.ts';
import { weighedParameters } from './weighed-parameters.ts';

/** What an instrumented program does at the entry of its operations: count and time them, or slow one down. */
export type Instrument = 'probe' | 'delay';

/** Where Go's sources are, what to change, and a directory of its own for what is written. */
export interface InstrumentRequest {
  readonly goroot: string;
  /** The slot of an operation is its index here. */
  readonly operations: readonly OperationSite[];
  readonly instrument: Instrument;
  readonly directory: string;
}

/** Writes the program's sources with calls at the entry of each operation, and returns the path of the overlay. */
export async function writeInstrumented(request: InstrumentRequest): Promise<string> {
  const { goroot, directory } = request;
  const contents = new Map([
    [join(goroot, 'src', probePackage.path, 'strangler_probe.go'), probeSource],
    [join(goroot, 'src', probePackage.path, 'strangler_size.go'), sizeSource],
    [join(goroot, 'src', 'runtime', 'strangler_goroutine.go'), goroutineSource],
  ]);
  for (const file of new Set(request.operations.map((operation) => operation.file))) {
    contents.set(file, instrumentSource(await readFile(file, 'utf8'), editsOf(request, file)));
  }
  return writeOverlay(contents, directory);
}

interface Edit {
  readonly at: number;
  readonly code: string;
}

function editsOf({ operations, instrument }: InstrumentRequest, file: string): readonly Edit[] {
  return operations.flatMap((operation, slot) =>
    operation.file === file ? [{ at: operation.insertAt, code: codeFor(instrument, slot, operation) }] : [],
  );
}

function codeFor(instrument: Instrument, slot: number, operation: OperationSite): string {
  if (instrument === 'delay') return ` ${probeName}.Delay(${slot});`;
  // A program may give every name of Go's own another meaning, so that nothing but the package is used.
  const sizes = weighedParameters(operation).map(
    ({ name }, position) => `${probeName}.Size(${slot}, ${position}, ${name})`,
  );
  const size = sizes.length === 0 ? '0' : sizes.join('+');
  return ` defer ${probeName}.Leave(${slot}, ${probeName}.Enter(${slot}, ${size}));`;
}

/** No line moves: the import follows the package clause, and each call the brace. */
function instrumentSource(source: string, edits: readonly Edit[]): string {
  const imported = { at: endOfPackageClause(source), code: `; import ${probeName} "${probePackage.path}"` };
  return [...edits, imported]
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, code }) => text.slice(0, at) + code + text.slice(at), source);
}

function endOfPackageClause(source: string): number {
  let isNext = false;
  for (const { text, end } of goTokens(source)) {
    if (isNext) return end;
    isNext = text === 'package';
  }
  return source.length;
}
