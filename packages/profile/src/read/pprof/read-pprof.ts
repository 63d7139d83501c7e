import type { Profile, ProfileFunction, ProfileLocation, ProfileMapping, ValueType } from '@strangler/core';
import type { ProfileTables } from '../../analyse/sample-batch.ts';
import { invalidProfile } from '../invalid-profile.ts';
import type { ReadLimits } from '../read-limits.ts';
import { defaultSampleType } from './default-sample-type.ts';
import { shapes } from './message-shapes.ts';
import { type Identified, readFunctions } from './read-functions.ts';
import { readLocations } from './read-locations.ts';
import { readMappings } from './read-mappings.ts';
import { readSamples } from './read-samples.ts';
import { findSections, type Ranges, type Sections } from './sections.ts';
import { StringTable } from './string-table.ts';
import { WireReader } from './wire-reader.ts';

/** The tables of a profile, and what its samples and its plain fields are read with. */
export interface PprofTables {
  readonly sampleTypes: readonly ValueType[];
  readonly functions: readonly ProfileFunction[];
  readonly mappings: readonly ProfileMapping[];
  readonly locations: Identified<ProfileLocation>;
  readonly strings: StringTable;
  readonly sections: Sections;
  readonly reader: WireReader;
}

/**
 * Reads an uncompressed pprof protobuf (google/pprof, proto/profile.proto).
 *
 * Throws PROFILE_INVALID for all that google/pprof's `profile.Parse` refuses, and for mapping ids that point nowhere.
 */
export function readPprof(bytes: Uint8Array, origin: string, limits: ReadLimits): Profile {
  const read = readTables(bytes, origin, limits);
  const samples = readSamples(read.reader, read.sections.samples, {
    locationIds: read.locations.ids,
    strings: read.strings,
    valueCount: read.sampleTypes.length,
    labelSetLimit: limits.tableEntries,
  });
  return { ...samples, ...completeTables(read) };
}

/** Reads the tables; throws PROFILE_INVALID where one breaks a rule. */
export function readTables(bytes: Uint8Array, origin: string, limits: ReadLimits): PprofTables {
  const reader = new WireReader(bytes, origin, shapes.profile);
  const sections = findSections(reader, limits);
  const strings = new StringTable(reader, sections.strings, limits);
  const sampleTypes = readValueTypes(reader, sections.sampleTypes, strings);
  if (sampleTypes.length === 0) {
    const problem = 'it has no sample type';
    throw invalidProfile({ origin, offset: 0, field: 'Profile.sample_type', problem });
  }
  const mappings = readMappings(reader, sections.mappings, strings);
  const functions = readFunctions(reader, sections.functions, strings);
  const lineLimit = limits.tableEntries;
  const locations = readLocations(reader, sections.locations, { mappings, functions, lineLimit });
  return {
    sampleTypes,
    functions: functions.entries,
    mappings: mappings.entries,
    locations,
    strings,
    sections,
    reader,
  };
}

/** Adds the plain fields to the tables; throws PROFILE_INVALID for an index past the strings. */
export function completeTables(read: PprofTables): ProfileTables {
  const { sampleTypes, functions, mappings, locations, strings, sections, reader } = read;
  return {
    ...readHeader(reader, sections, strings),
    sampleTypes,
    defaultSampleType: defaultSampleType(sampleTypes, strings.get(sections.defaultSampleType, 0)),
    functions,
    locations: locations.entries,
    mappings,
  };
}

type Header = Pick<
  Profile,
  | 'periodType'
  | 'period'
  | 'timeNanos'
  | 'durationNanos'
  | 'comments'
  | 'docUrl'
  | 'dropFrames'
  | 'keepFrames'
>;

function readHeader(reader: WireReader, sections: Sections, strings: StringTable): Header {
  reader.enter(shapes.profile, 0, 0);
  reader.field = -1;
  return {
    dropFrames: strings.get(sections.dropFrames, 0),
    keepFrames: strings.get(sections.keepFrames, 0),
    docUrl: strings.get(sections.docUrl, 0),
    comments: Array.from(sections.comments.finish(), (index) => strings.get(index, 0)),
    timeNanos: sections.timeNanos,
    durationNanos: sections.durationNanos,
    period: sections.period,
    periodType: readValueTypes(reader, sections.periodType, strings).at(-1) ?? null,
  };
}

function readValueTypes(reader: WireReader, ranges: Ranges, strings: StringTable): readonly ValueType[] {
  const entries: ValueType[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.valueType, ranges.at(at), ranges.at(at + 1));
    const entry = { type: '', unit: '' };
    while (reader.next()) {
      if (reader.field === 1) entry.type = strings.read();
      else if (reader.field === 2) entry.unit = strings.read();
      else reader.skip();
    }
    entries.push(entry);
  }
  return entries;
}
