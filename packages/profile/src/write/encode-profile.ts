import { gzipSync } from 'node:zlib';
import type { Profile, ProfileLocation, ProfileMapping, SampleLabel, ValueType } from '@strangler/core';
import { ProtoWriter } from './proto-writer.ts';

/**
 * Writes a profile as gzipped pprof protobuf, which `go tool pprof` opens; field numbers are those of
 * google/pprof's profile.proto.
 */
export function encodeProfile(profile: Profile): Uint8Array {
  const strings = new StringTable();
  const writer = new ProtoWriter();
  for (const type of profile.sampleTypes) writer.message(1, valueType(type, strings));
  writeSamples(profile, writer, strings);
  profile.mappings.forEach((mapping, index) => {
    writer.message(3, (inner) => writeMapping(mapping, index, inner, strings));
  });
  profile.locations.forEach((location, index) => {
    writer.message(4, (inner) => writeLocation(location, index, inner));
  });
  writeFunctions(profile, writer, strings);
  writeFacts(profile, writer, strings);
  for (const text of strings.all()) writer.bytes(6, Buffer.from(text));
  return gzipSync(writer.finish());
}

/** Texts by their number; the first is empty, as the format demands. */
class StringTable {
  readonly #indices = new Map<string, number>([['', 0]]);

  index(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }

  all(): Iterable<string> {
    return this.#indices.keys();
  }
}

function valueType({ type, unit }: ValueType, strings: StringTable): (inner: ProtoWriter) => void {
  return (inner) => {
    inner.number(1, strings.index(type));
    inner.number(2, strings.index(unit));
  };
}

function writeSamples(
  { samples, sampleTypes, labelSets }: Profile,
  writer: ProtoWriter,
  strings: StringTable,
): void {
  const { length, stackOffsets, stacks, values } = samples;
  const width = sampleTypes.length;
  for (let sample = 0; sample < length; sample++) {
    const stack = stacks.subarray(stackOffsets[sample], stackOffsets[sample + 1]);
    writer.message(2, (inner) => {
      inner.packed(
        1,
        stack.map((location) => location + 1),
      );
      inner.packed(2, values.subarray(sample * width, (sample + 1) * width));
      for (const label of labelSets[samples.labelSets[sample] ?? 0] ?? []) writeLabel(label, inner, strings);
    });
  }
}

function writeLabel(
  { key, text, number, unit }: SampleLabel,
  inner: ProtoWriter,
  strings: StringTable,
): void {
  inner.message(3, (nested) => {
    nested.number(1, strings.index(key));
    if (text !== null) nested.number(2, strings.index(text));
    nested.number(3, number);
    nested.number(4, strings.index(unit));
  });
}

function writeMapping(
  mapping: ProfileMapping,
  index: number,
  inner: ProtoWriter,
  strings: StringTable,
): void {
  inner.number(1, index + 1);
  inner.number(2, mapping.start);
  inner.number(3, mapping.limit);
  inner.number(4, mapping.offset);
  inner.number(5, strings.index(mapping.file));
  inner.number(6, strings.index(mapping.buildId));
  inner.number(7, Number(mapping.hasFunctions));
  inner.number(8, Number(mapping.hasFilenames));
  inner.number(9, Number(mapping.hasLineNumbers));
  inner.number(10, Number(mapping.hasInlineFrames));
}

function writeLocation(location: ProfileLocation, index: number, inner: ProtoWriter): void {
  inner.number(1, index + 1);
  inner.number(2, location.mappingIndex + 1);
  inner.number(3, location.address);
  for (const { functionIndex, line, column } of location.lines) {
    inner.message(4, (nested) => {
      nested.number(1, functionIndex + 1);
      nested.number(2, line);
      nested.number(3, column);
    });
  }
  inner.number(5, Number(location.isFolded));
}

function writeFunctions({ functions }: Profile, writer: ProtoWriter, strings: StringTable): void {
  functions.forEach(({ name, systemName, file, startLine }, index) => {
    writer.message(5, (inner) => {
      inner.number(1, index + 1);
      inner.number(2, strings.index(name));
      inner.number(3, strings.index(systemName));
      inner.number(4, strings.index(file));
      inner.number(5, startLine);
    });
  });
}

function writeFacts(profile: Profile, writer: ProtoWriter, strings: StringTable): void {
  writer.number(7, strings.index(profile.dropFrames));
  writer.number(8, strings.index(profile.keepFrames));
  writer.number(9, profile.timeNanos);
  writer.number(10, profile.durationNanos);
  if (profile.periodType !== null) writer.message(11, valueType(profile.periodType, strings));
  writer.number(12, profile.period);
  writer.packed(
    13,
    profile.comments.map((comment) => strings.index(comment)),
  );
  const shown = profile.sampleTypes[profile.defaultSampleType];
  if (shown !== undefined) writer.number(14, strings.index(shown.type));
  writer.number(15, strings.index(profile.docUrl));
}
