import type { Profile } from '@strangler/core';
import { LineReader, type TextSource } from '../line-reader.ts';
import { SampleColumns } from '../sample-columns.ts';
import { type Address, beforeAddress } from './address.ts';
import { AddressTable } from './address-table.ts';
import { buildLegacyProfile, type LegacyDraft } from './legacy-profile.ts';
import { readMemoryMap } from './memory-map.ts';
import { readJavaSymbols } from './read-java-symbols.ts';
import { withoutHandlerFrames, withoutRepeatedLeaf } from './second-frames.ts';
import { type WordLayout, WordReader } from './word-reader.ts';

const layouts: readonly WordLayout[] = [
  { size: 4, littleEndian: true },
  { size: 4, littleEndian: false },
  { size: 8, littleEndian: true },
  { size: 8, littleEndian: false },
];

/** Whether bytes begin as a CPU profile of gperftools and early Go does: the words 0, 3, 0 or 1, a period, 0. */
export function isLegacyCpu(bytes: Uint8Array): boolean {
  return readHeader(bytes, '') !== null;
}

/**
 * Reads the binary CPU profile of gperftools, early Go and Java: samples of a count, a depth and a stack, an end
 * marker, then a memory map or Java's symbols as text. Throws PROFILE_INVALID also where the end marker is missing.
 */
export function readLegacyCpu(source: TextSource): Profile {
  const header = readHeader(source.bytes, source.origin);
  if (header === null) throw new Error('readLegacyCpu was called for another format');
  const { words, isJava } = header;
  const period = BigInt.asIntN(64, BigInt(header.period) * 1000n);
  const refuse = (problem: string) => words.fault('sample', problem);
  const table = new AddressTable(source.limits.tableEntries, refuse);
  const columns = new SampleColumns(2, source.limits, refuse);
  readSamples(words, { table, columns, period, adjust: !isJava });
  const reader = new LineReader(source, words.position);
  const draft = { ...cpuTypes, period, samples: columns.finish(), addresses: table.addresses, refuse };
  if (isJava) {
    return buildLegacyProfile({ ...draft, mappings: [], symbols: readJavaSymbols(reader, table) });
  }
  return buildNative(draft, reader);
}

const cpuTypes = {
  sampleTypes: [
    { type: 'samples', unit: 'count' },
    { type: 'cpu', unit: 'nanoseconds' },
  ],
  periodType: { type: 'cpu', unit: 'nanoseconds' },
} as const;

function buildNative(draft: Omit<LegacyDraft, 'mappings'>, reader: LineReader): Profile {
  const samples = withoutHandlerFrames(draft.samples);
  const profile = buildLegacyProfile({ ...draft, samples, mappings: readMemoryMap(reader) });
  return { ...profile, samples: withoutRepeatedLeaf(profile) };
}

interface CpuHeader {
  readonly words: WordReader;
  readonly period: Address;
  readonly isJava: boolean;
}

function readHeader(bytes: Uint8Array, origin: string): CpuHeader | null {
  for (const layout of layouts) {
    const words = new WordReader(bytes, origin, layout);
    if (words.left < 5) continue;
    const [first, second, language, period, padding] = [
      words.read(),
      words.read(),
      words.read(),
      words.read(),
      words.read(),
    ];
    if (first !== 0 || second !== 3 || period === 0 || padding !== 0) continue;
    if (language === 0 || language === 1) return { words, period: period as Address, isJava: language === 1 };
  }
  return null;
}

interface SampleSink {
  readonly table: AddressTable;
  readonly columns: SampleColumns;
  readonly period: bigint;
  readonly adjust: boolean;
}

function readSamples(words: WordReader, sink: SampleSink): void {
  while (readSample(words, sink));
}

/** Reads one sample; false at the end marker: no hits of a stack of one zero. */
function readSample(words: WordReader, { table, columns, period, adjust }: SampleSink): boolean {
  if (words.left < 2) throw words.fault('sample', 'it ends without the end marker of a CPU profile');
  const count = words.read();
  const depth = words.read();
  if (depth > words.left) {
    throw words.fault('sample.depth', `a stack of ${depth} frames where ${words.left} words are left`);
  }
  for (let at = 0; at < Number(depth); at++) {
    const address = words.read();
    if (count === 0 && depth === 1 && address === 0) return false;
    // A caller's address is where the call returns to; one byte before lies in the call.
    columns.pushFrame(table.indexOf(adjust && at > 0 ? beforeAddress(address) : address));
  }
  const hits = BigInt(count);
  columns.finishSample([hits, hits * period]);
  return true;
}
