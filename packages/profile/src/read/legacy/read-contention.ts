import type { Profile } from '@strangler/core';
import { type LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { beforeAddress, readAddresses } from './address.ts';
import { buildLegacyProfile } from './legacy-profile.ts';
import { readAdditionalSections, refuseSecondProfile } from './memory-map.ts';
import { parseDecimal, parseInteger } from './parse-integer.ts';
import { truncate } from './scale-heap.ts';
import { isSpaceOrComment, openLegacyText, pushFrames, splitSample } from './text-sections.ts';

/** Whether a text begins as a contention or mutex profile of C++ or Go. */
export function isLegacyContention(firstLine: string): boolean {
  return /^--- (?:contentionz |mutex:|contention:)/.test(firstLine);
}

/** Reads a contention or mutex profile: attributes, then one line `cycles count @ addresses` a stack. */
export function readLegacyContention(source: TextSource): Profile {
  const text = openLegacyText(source, 2);
  const { reader, table, columns, refuse } = text;
  reader.next();
  const attributes = readAttributes(reader);
  for (let more = true; more && !reader.text.trimStart().startsWith('---'); more = reader.next()) {
    if (isSpaceOrComment(reader.text)) continue;
    const { values, stack } = readSample(reader, attributes);
    // Every address is one that a call returns to; one byte before lies in the call.
    pushFrames(text, readAddresses(stack, reader).map(beforeAddress));
    columns.finishSample(values);
  }
  refuseSecondProfile(reader);
  return buildLegacyProfile({
    sampleTypes: [
      { type: 'contentions', unit: 'count' },
      { type: 'delay', unit: 'nanoseconds' },
    ],
    periodType: { type: 'contentions', unit: 'count' },
    period: attributes.period,
    durationNanos: attributes.durationNanos,
    mappings: readAdditionalSections(reader),
    samples: columns.finish(),
    addresses: table.addresses,
    refuse,
  });
}

interface Attributes {
  readonly period: bigint;
  /** Cycles a second, 0 where it is not known. */
  readonly hertz: bigint;
  readonly durationNanos: bigint;
}

/** Reads the lines `name = value` and leaves the reader at the first other one. */
function readAttributes(reader: LineReader): Attributes {
  const found = { period: 1n, hertz: 0n, durationNanos: 0n };
  while (reader.next()) {
    if (isSpaceOrComment(reader.text)) continue;
    const line = reader.text.trim();
    const equals = line.indexOf('=');
    if (line.startsWith('---') || equals < 0) break;
    const name = line.slice(0, equals).trim();
    const value = line.slice(equals + 1).trim();
    if (name === 'cycles/second') found.hertz = integerOf(reader, value);
    else if (name === 'sampling period') found.period = integerOf(reader, value);
    else if (name === 'ms since reset') {
      found.durationNanos = BigInt.asIntN(64, integerOf(reader, value) * 1_000_000n);
    } else if (name !== 'discarded samples') {
      throw reader.fault('attribute', `the unknown attribute ${quoteLine(name)}`);
    }
  }
  return found;
}

function integerOf(reader: LineReader, text: string): bigint {
  const value = parseInteger(text);
  if (value === null) throw reader.fault('attribute', `no 64-bit integer: ${quoteLine(text)}`);
  return value;
}

interface ContentionSample {
  readonly values: readonly bigint[];
  readonly stack: string;
}

function readSample(reader: LineReader, { period, hertz }: Attributes): ContentionSample {
  const line = splitSample(reader.text, ' @');
  const match = line && /([0-9]+) *([0-9]+)$/.exec(line.values);
  const delay = parseDecimal(match?.[1] ?? '');
  const count = parseDecimal(match?.[2] ?? '');
  if (line === null || delay === null || count === null) {
    throw reader.fault('sample', `no line "cycles count @ addresses": ${quoteLine(reader.text)}`);
  }
  if (period <= 0n) return { values: [count, delay], stack: line.stack };
  const counts = BigInt.asIntN(64, count * period);
  if (hertz <= 0n) return { values: [counts, delay], stack: line.stack };
  const nanoseconds = truncate((Number(delay) * Number(period)) / (Number(hertz) / 1e9));
  if (nanoseconds === null) throw reader.fault('sample', 'a delay of over 64 bits');
  return { values: [counts, nanoseconds], stack: line.stack };
}
