import type { Profile } from '@strangler/core';
import type { ReadLimits } from '../../read-limits.ts';
import { defaultSampleType } from '../default-sample-type.ts';
import { notPlain } from './plain-cursor.ts';
import { readPlainSamples } from './plain-samples.ts';
import { findPlainSections, type PlainSections } from './plain-sections.ts';
import { PlainStrings } from './plain-strings.ts';
import {
  readPlainEntries,
  readPlainFunction,
  readPlainLocation,
  readPlainMapping,
  readPlainValueType,
} from './plain-tables.ts';

/** Profiles of more bytes take so long that how fast their reader starts does not matter. */
const mostBytes = 2 ** 20;

/**
 * Reads a small profile as Go and pprof write them: numbered from 1 on, without labels, without negative values.
 *
 * Gives null for all else, whether it is valid or not. There is no other rule here: what is read is what the reader of
 * all profiles reads, in a third of the time where code runs for the first time.
 */
export function readPlainPprof(bytes: Uint8Array, limits: ReadLimits): Profile | null {
  // No table has more entries than there are bytes, and no string more bytes.
  const isSmall = bytes.length <= Math.min(mostBytes, limits.tableEntries, limits.stringBytes);
  if (!isSmall) return null;
  try {
    return profileOf(findPlainSections(bytes));
  } catch (error) {
    if (error === notPlain) return null;
    throw error;
  }
}

function profileOf({ cursor, ranges, numbers, comments }: PlainSections): Profile {
  const [, types = [], samples = [], mapped = [], located = [], named = [], texts = []] = ranges;
  const strings = new PlainStrings(cursor.bytes, texts);
  const text = (field: number) => strings.get(Number(numbers[field]));
  const readType = (_: unknown, end: number) => readPlainValueType(cursor, end, strings);
  const sampleTypes = readPlainEntries(cursor, types, readType);
  if (sampleTypes.length === 0) throw notPlain;
  const counts = { mappings: mapped.length / 2, functions: named.length / 2 };
  return {
    sampleTypes,
    defaultSampleType: defaultSampleType(sampleTypes, text(14)),
    mappings: readPlainEntries(cursor, mapped, (_, end, at) => readPlainMapping(cursor, end, at, strings)),
    functions: readPlainEntries(cursor, named, (_, end, at) => readPlainFunction(cursor, end, at, strings)),
    locations: readPlainEntries(cursor, located, (_, end, at) => readPlainLocation(cursor, end, at, counts)),
    samples: readPlainSamples(cursor, samples, {
      locationCount: located.length / 2,
      valueCount: sampleTypes.length,
    }),
    labelSets: [[]],
    dropFrames: text(7),
    keepFrames: text(8),
    timeNanos: numbers[9] as bigint,
    durationNanos: numbers[10] as bigint,
    periodType: readPlainEntries(cursor, ranges[11] ?? [], readType).at(-1) ?? null,
    period: numbers[12] as bigint,
    comments: comments.map((index) => strings.get(index)),
    docUrl: text(15),
  };
}
