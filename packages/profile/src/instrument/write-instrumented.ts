import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goTokens } from '../capture/go-tokens.ts';
import { writeOverlay } from '../capture/write-overlay.ts';
import type { OperationSite } from './operation-site.ts';
import { goroutineSource, probePackage, probeSource } from './probe-sources.ts';

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
    [join(goroot, 'src', probePackage, 'probe.go'), probeSource],
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

function codeFor(instrument: Instrument, slot: number, { parameters }: OperationSite): string {
  if (instrument === 'delay') return ` ${probePackage}.Delay(${slot});`;
  const sizes = parameters.filter(isMeasured).map(({ name }) => `len(${name})`);
  const size = sizes.length === 0 ? '0' : sizes.join('+');
  return ` defer ${probePackage}.Leave(${slot}, ${probePackage}.Enter(${slot}, ${size}));`;
}

/** Whether the size of a parameter is known at run time without looking into it. */
export function isMeasured({ name, type }: OperationSite['parameters'][number]): boolean {
  return name !== '' && name !== '_' && (type === 'string' || type === '[]byte');
}

/** No line moves: the import follows the package clause, and each call the brace. */
function instrumentSource(source: string, edits: readonly Edit[]): string {
  const imported = { at: endOfPackageClause(source), code: `; import ${probePackage} "${probePackage}"` };
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
