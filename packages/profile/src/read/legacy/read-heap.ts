import type { Profile, ValueType } from '@strangler/core';
import { type LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { beforeAddress, readAddresses } from './address.ts';
import { NumberLabels } from './label-numbers.ts';
import { buildLegacyProfile } from './legacy-profile.ts';
import { isMemoryMapStart, readAdditionalSections, refuseSecondProfile } from './memory-map.ts';
import { parseDecimal } from './parse-integer.ts';
import { type Allocated, scaleHeapSample } from './scale-heap.ts';
import { isSpaceOrComment, openLegacyText, pushFrames, splitSample } from './text-sections.ts';

/** Whether a text begins as a heap, growth or fragmentation profile. */
export function isLegacyHeap(firstLine: string): boolean {
  return firstLine.includes('heap profile:');
}

/**
 * Reads the heap profile of tcmalloc and Go, one line `objects: bytes [objects: bytes] @ addresses` a stack, what is in use
 * first and what was ever allocated in brackets. Sampled profiles are scaled to what they stand for.
 */
export function readLegacyHeap(source: TextSource): Profile {
  const header = readHeader(source);
  const sampleTypes = header.hasAllocated ? [...typesOf('alloc_'), ...typesOf('inuse_')] : typesOf('');
  const text = openLegacyText(source, sampleTypes.length);
  const { reader, table, columns, refuse } = text;
  const labels = new NumberLabels('bytes', source.limits.tableEntries, refuse);
  reader.next();
  while (reader.next() && !isMemoryMapStart(reader.text)) {
    if (isSpaceOrComment(reader.text)) continue;
    refuseSecondProfile(reader);
    const { values, blockSize, stack } = readSample(reader, header);
    // A caller's address is where the call returns to; one byte before lies in the call.
    pushFrames(text, readAddresses(stack, reader).map(beforeAddress));
    columns.finishSample(values, labels.indexOf(blockSize));
  }
  const mappings = readAdditionalSections(reader);
  return buildLegacyProfile({
    sampleTypes,
    periodType: { type: 'space', unit: 'bytes' },
    period: header.period,
    samples: columns.finish(),
    addresses: table.addresses,
    labelSets: labels.sets,
    mappings,
    refuse,
  });
}

function typesOf(prefix: string): readonly ValueType[] {
  return [
    { type: `${prefix}objects`, unit: 'count' },
    { type: `${prefix}space`, unit: 'bytes' },
  ];
}

interface HeapHeader {
  readonly period: bigint;
  readonly isSampled: boolean;
  readonly hasAllocated: boolean;
}

const headerLine =
  /heap profile: *([0-9]+): *([0-9]+) *\[ *([0-9]+): *([0-9]+) *\] *@ *(heap[_a-z0-9]*|growthz?|fragmentationz?)\/?([0-9]*)/;

function readHeader(source: TextSource): HeapHeader {
  const { reader } = openLegacyText(source, 2);
  reader.next();
  const match = headerLine.exec(reader.text);
  if (match === null) throw reader.fault('header', `no header of a heap profile: ${quoteLine(reader.text)}`);
  const [, objects, bytes, allObjects, allBytes, kind = '', rate = ''] = match;
  if (!kind.startsWith('heap')) return { period: 1n, isSampled: false, hasAllocated: false };
  const hasAllocated =
    (allObjects !== objects && allObjects !== '0') || (allBytes !== bytes && allBytes !== '0');
  const period = rate === '' ? 0n : parseDecimal(rate);
  if (period === null) throw reader.fault('header', `a sampling rate of over 64 bits, ${rate.slice(0, 40)}`);
  if (kind === 'heapprofile') return { period: 1n, isSampled: false, hasAllocated };
  if (kind === 'heap') return { period: period / 2n, isSampled: true, hasAllocated };
  if (kind === 'heapz_v2' || kind === 'heap_v2') return { period, isSampled: true, hasAllocated };
  throw reader.fault('header', `a heap profile of the unknown kind "${kind.slice(0, 40)}"`);
}

interface HeapSample {
  readonly values: readonly bigint[];
  /** Bytes of one object. */
  readonly blockSize: bigint;
  readonly stack: string;
}

const sampleValues = /(-?[0-9]+): *(-?[0-9]+) *\[ *([0-9]+): *([0-9]+) *$/;

function readSample(reader: LineReader, header: HeapHeader): HeapSample {
  const line = splitSample(reader.text, '] @');
  const match = line && sampleValues.exec(line.values);
  if (!match) throw reader.fault('sample', `no sample of a heap profile: ${quoteLine(reader.text)}`);
  const inUse = numbersOf(reader, match, 1);
  const pairs = header.hasAllocated ? [numbersOf(reader, match, 3), inUse] : [inUse];
  const scaled = pairs.map((pair) => (header.isSampled ? scale(reader, pair, header.period) : pair));
  const last = pairs.findLast(({ count }) => count !== 0n);
  return {
    values: scaled.flatMap(({ count, size }) => [count, size]),
    blockSize: last === undefined ? 0n : BigInt.asIntN(64, last.size / last.count),
    stack: line?.stack ?? '',
  };
}

function numbersOf(reader: LineReader, match: RegExpExecArray, group: number): Allocated {
  const count = parseDecimal(match[group] ?? '');
  const size = parseDecimal(match[group + 1] ?? '');
  if (count === null || size === null) throw reader.fault('sample', 'a number of over 64 bits');
  if (count === 0n && size !== 0n) throw reader.fault('sample', `no object, but ${size} bytes`);
  return { count, size };
}

function scale(reader: LineReader, pair: Allocated, rate: bigint): Allocated {
  const scaled = scaleHeapSample(pair, rate);
  if (scaled === null) throw reader.fault('sample', 'a scaled number of over 64 bits');
  return scaled;
}
