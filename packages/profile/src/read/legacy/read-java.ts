import type { Profile, ValueType } from '@strangler/core';
import { type LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { readAddresses } from './address.ts';
import { NumberLabels } from './label-numbers.ts';
import { buildLegacyProfile } from './legacy-profile.ts';
import { parseInteger } from './parse-integer.ts';
import { readJavaSymbols } from './read-java-symbols.ts';
import { scaleHeapSample } from './scale-heap.ts';
import { openLegacyText, pushFrames, splitSample } from './text-sections.ts';

/** Whether a text begins as a heap or contention profile of Java; that of C++ has no format or resolution. */
export function isLegacyJava(firstLine: string, start: string): boolean {
  const header = firstLine.trim();
  if (header === '--- heapz 1 ---') return true;
  return header === '--- contentionz 1 ---' && /^[ \t]*(?:format|resolution)[ \t]*=/m.test(start);
}

/** Reads a heap or contention profile of Java: attributes, one line `value count @ addresses` a stack, then symbols. */
export function readLegacyJava(source: TextSource): Profile {
  const text = openLegacyText(source, 2);
  const { reader, table, columns, refuse } = text;
  const labels = new NumberLabels('bytes', source.limits.tableEntries, refuse);
  reader.next();
  const isHeap = reader.text.includes('heapz');
  const attributes = readAttributes(reader, isHeap);
  for (let more = true; more; more = reader.next()) {
    if (reader.text.trim() === '') continue;
    const sample = readSample(reader);
    if (sample === null) break;
    reader.checkLineEnd();
    const { count, size, stack } = sample;
    pushFrames(text, readAddresses(stack, reader));
    if (isHeap) columns.finishSample(scaleHeap(reader, count, size), labels.indexOf(size / count));
    else columns.finishSample(scaleContention(count, size, attributes.period));
  }
  if (attributes.sampleTypes.length === 0) {
    throw reader.fault('resolution', 'no attribute "resolution", which says in what unit samples are');
  }
  const symbols = readJavaSymbols(reader, table);
  return buildLegacyProfile({
    ...attributes,
    samples: columns.finish(),
    addresses: table.addresses,
    labelSets: labels.sets,
    mappings: [],
    symbols,
    refuse,
  });
}

interface Attributes {
  sampleTypes: readonly ValueType[];
  periodType: ValueType;
  period: bigint;
  durationNanos: bigint;
}

/** Reads the lines `name = value` and leaves the reader at the first other one. */
function readAttributes(reader: LineReader, isHeap: boolean): Attributes {
  const found: Attributes = {
    sampleTypes: [],
    periodType: { type: '', unit: '' },
    period: 0n,
    durationNanos: 0n,
  };
  while (reader.next()) {
    if (reader.text.trim() === '') continue;
    const attribute = findAttribute(reader.text.trim());
    if (attribute === null) break;
    reader.checkLineEnd();
    noteAttribute(reader, isHeap, attribute, found);
  }
  return found;
}

function noteAttribute(
  reader: LineReader,
  isHeap: boolean,
  { name, value }: Attribute,
  found: Attributes,
): void {
  if (name === 'format' && value === 'java') return;
  if (name === 'resolution') found.sampleTypes = sampleTypes(isHeap, value);
  else if (!isHeap && name === 'sampling period') {
    found.periodType = { type: 'contentions', unit: 'count' };
    found.period = integerOf(reader, value);
  } else if (!isHeap && name === 'ms since reset') {
    found.durationNanos = BigInt.asIntN(64, integerOf(reader, value) * 1_000_000n);
  } else throw reader.fault('attribute', `the unknown attribute ${quoteLine(`${name}=${value}`)}`);
}

function sampleTypes(isHeap: boolean, unit: string): readonly ValueType[] {
  if (isHeap) {
    return [
      { type: 'inuse_objects', unit: 'count' },
      { type: 'inuse_space', unit },
    ];
  }
  return [
    { type: 'contentions', unit: 'count' },
    { type: 'delay', unit },
  ];
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** The first `name=value` of a line, each of words and blanks; null for none. */
function findAttribute(line: string): Attribute | null {
  for (let equals = line.indexOf('='); equals >= 0; equals = line.indexOf('=', equals + 1)) {
    let start = equals;
    while (start > 0 && /[\w ]/.test(line.charAt(start - 1))) start--;
    const value = /^[\w ]+/.exec(line.slice(equals + 1))?.[0];
    if (start < equals && value !== undefined) {
      return { name: line.slice(start, equals).trim(), value: value.trim() };
    }
  }
  return null;
}

function integerOf(reader: LineReader, text: string): bigint {
  const value = parseInteger(text);
  if (value === null) throw reader.fault('attribute', `no 64-bit integer: ${quoteLine(text)}`);
  return value;
}

interface JavaSample {
  readonly count: bigint;
  readonly size: bigint;
  readonly stack: string;
}

/** A sample of a line, whose value stands before its count; null for a line that is none. */
function readSample(reader: LineReader): JavaSample | null {
  const line = splitSample(reader.text.trim(), '@');
  const match = line && /([0-9]+) +([0-9]+) +$/.exec(line.values);
  if (!match || !line?.stack.startsWith(' ')) return null;
  const size = parseInteger(match[1] ?? '');
  const count = parseInteger(match[2] ?? '');
  if (size === null || count === null) {
    throw reader.fault('sample', `no 64-bit integers: ${quoteLine(reader.text)}`);
  }
  return { count, size, stack: line.stack };
}

/** Java samples one allocation in 512 KiB. */
const heapSamplingRate = 524_288n;

function scaleHeap(reader: LineReader, count: bigint, size: bigint): readonly bigint[] {
  if (count === 0n) throw reader.fault('sample', 'a count of zero');
  const scaled = scaleHeapSample({ count, size }, heapSamplingRate);
  if (scaled === null) throw reader.fault('sample', 'a scaled number of over 64 bits');
  return [scaled.count, scaled.size];
}

function scaleContention(count: bigint, size: bigint, period: bigint): readonly bigint[] {
  const factor = period === 0n ? 1n : period;
  return [BigInt.asIntN(64, count * factor), BigInt.asIntN(64, size * factor)];
}
