import { isMigrateError, type Profile } from '@strangler/core';
import { readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEncoding, arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';
import { MessageWriter } from '../support/protobuf.ts';

const valid = profileOfStacks({ 'main.main main.run': 3 });
const strings = ['', 'samples', 'count'];

/** A profile written by hand: one sample type, the strings above, and what a test adds. */
function handWritten(add: (writer: MessageWriter) => MessageWriter): Uint8Array {
  const writer = new MessageWriter().message(1, new MessageWriter().int(1, 1).int(2, 2));
  for (const text of strings) writer.text(6, text);
  return add(writer).finish();
}

function refusal(bytes: Uint8Array): { message: string; why: string } {
  try {
    readProfile(bytes, 'cpu.pb');
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    expect(error.code).toBe('PROFILE_INVALID');
    return { message: error.message, why: error.why };
  }
  throw new Error('it was read');
}

const message = () => new MessageWriter();
const entry = (id: number) => message().int(1, id);

describe('refuses, with the byte and the field', () => {
  test.each<[string, string, string, Uint8Array]>([
    ['no bytes', 'it is empty', 'byte 0, field format', new Uint8Array()],
    ['text', 'it begins with "<!DOCTYPE html>"', 'field format', new TextEncoder().encode('<!DOCTYPE html>')],
    ['no sample type', 'it has no sample type', 'Profile.sample_type', message().text(6, '').finish()],
    ['no string at all', 'past the 0 strings', 'ValueType.type', message().message(1, entry(1)).finish()],
    [
      'a first string',
      'the first string must be empty',
      'Profile.string_table',
      message().text(6, 'a').int(12, 1).finish(),
    ],
    [
      'a far string',
      'past the 3 strings',
      'Function.name',
      handWritten((w) => w.message(5, entry(1).int(2, 3))),
    ],
    [
      'a negative string',
      'past the 3 strings',
      'Mapping.filename',
      handWritten((w) => w.message(3, entry(1).int(5, -1))),
    ],
    ['a far comment', 'past the 3 strings', 'Profile', handWritten((w) => w.packed(13, [9]))],
    ['a mapping of id zero', 'an id of zero', 'Mapping.id', handWritten((w) => w.message(3, message()))],
    ['a function of id zero', 'an id of zero', 'Function.id', handWritten((w) => w.message(5, message()))],
    ['a location of id zero', 'an id of zero', 'Location.id', handWritten((w) => w.message(4, message()))],
    [
      'two mappings of an id',
      'two entries of id 7',
      'Mapping.id',
      handWritten((w) => w.message(3, entry(7)).message(3, entry(7))),
    ],
    [
      'two functions of an id',
      'two entries of id 7',
      'Function.id',
      handWritten((w) => w.message(5, entry(7)).message(5, entry(7))),
    ],
    [
      'two locations of an id',
      'two entries of id 9000',
      'Location.id',
      handWritten((w) => w.message(4, entry(9000)).message(4, entry(9000))),
    ],
    [
      'a dangling mapping',
      'no mapping of this id',
      'Location.mapping_id',
      handWritten((w) => w.message(4, entry(1).int(2, 5))),
    ],
    [
      'a dangling function',
      'no function of this id',
      'Line.function_id',
      handWritten((w) => w.message(4, entry(1).message(4, entry(5)))),
    ],
    [
      'a line without function',
      'a line without a function',
      'Line.function_id',
      handWritten((w) => w.message(4, entry(1).message(4, message().int(2, 3)))),
    ],
    [
      'a dangling location',
      'no location of this id',
      'Sample.location_id',
      handWritten((w) => w.message(2, message().packed(1, [4]).packed(2, [1]))),
    ],
    [
      'too few values',
      'a sample of 0 values in a profile of 1',
      'Sample.value',
      handWritten((w) => w.message(2, message())),
    ],
    [
      'too many values',
      'a sample of 2 values in a profile of 1',
      'Sample.value',
      handWritten((w) => w.message(2, message().packed(2, [1, 2]))),
    ],
    [
      'two start times',
      'several profiles were concatenated',
      'Profile.time_nanos',
      handWritten((w) => w.int(9, 5).int(9, 6)),
    ],
    [
      'a number as a message',
      'wire type 0 where 2 belongs',
      'Profile.sample',
      handWritten((w) => w.int(2, 1)),
    ],
    [
      'a message as a number',
      'wire type 2 where 0 belongs',
      'Profile.period',
      handWritten((w) => w.text(12, '')),
    ],
    [
      'a fixed number for values',
      'wire type 5 where 0 belongs',
      'Sample.value',
      handWritten((w) => w.message(2, message().raw((2 << 3) | 5, 0, 0, 0, 0))),
    ],
    ['a group', 'wire type 3 does not exist', 'Profile.field 20', handWritten((w) => w.raw(0xa3, 0x01))],
    [
      'a varint of eleven bytes',
      'more than ten bytes',
      'Profile.period',
      handWritten((w) => w.raw(12 << 3, ...Array(10).fill(0x80), 1)),
    ],
    [
      'a varint cut off',
      'in the middle of a varint',
      'Profile.period',
      handWritten((w) => w.raw(12 << 3, 0x80)),
    ],
    [
      'a length past the end',
      'a length of 100 where 1 bytes are left',
      'Profile.sample',
      handWritten((w) => w.raw((2 << 3) | 2, 100, 0)),
    ],
    [
      'a length of 2^63',
      'bytes are left',
      'Profile.field 19',
      handWritten((w) => w.raw(0x9a, 0x01).varint(2n ** 63n)),
    ],
    [
      'a fixed number cut off',
      'in the middle of a number',
      'Profile.field 19',
      handWritten((w) => w.raw(0x99, 0x01, 1, 2)),
    ],
    [
      'a packed varint over its end',
      'in the middle of a varint',
      'Sample.value',
      handWritten((w) => w.message(2, message().raw((2 << 3) | 2, 1, 0x80, 0x01))),
    ],
  ])('%s', (_, problem, place, bytes) => {
    const { message: said, why } = refusal(bytes);
    expect(said).toContain('cpu.pb is not a valid profile');
    expect(said).toContain(problem);
    expect(why).toContain(place);
  });

  test('two concatenated files', () => {
    const bytes = encodeProfile({ ...valid, timeNanos: 5n });
    expect(refusal(new Uint8Array([...bytes, ...bytes])).message).toContain('concatenated');
  });

  test('the place of a fault counts from the start of the decoded file', () => {
    const head = handWritten((writer) => writer).length;
    expect(refusal(handWritten((writer) => writer.int(9, 5).int(9, 6))).why).toContain(`byte ${head + 2},`);
  });

  test.each([
    ['strings', (spec: ProfileSpec) => spec],
    ['functions', (spec: ProfileSpec) => ({ ...spec, locations: [], samples: [] })],
    [
      'lines',
      (spec: ProfileSpec) => ({ ...spec, locations: [{ lines: Array(99).fill([0, 1]) }], samples: [] }),
    ],
  ])('more %s than the limit', (_, change) => {
    expect(() => readProfile(encodeProfile(change(valid)), 'p', { tableEntries: 6 })).toThrow(
      /more than 6 entries/,
    );
  });

  test('a string over the limit', () => {
    expect(() => readProfile(encodeProfile(valid), 'p', { stringBytes: 5 })).toThrow(/a string of/);
  });

  test('promised values that the file is too small for, without reserving room for them', () => {
    const writer = new MessageWriter().text(6, '');
    for (let at = 0; at < 100_000; at++) writer.raw(0x0a, 0x00).raw(0x12, 0x00);
    expect(refusal(writer.finish()).message).toContain('a sample of 0 values in a profile of 100000');
  });
});

/** What a profile says, in the terms of its own model, without indices that depend on the layout. */
function meaning(profile: Profile): unknown {
  const { samples, locations, sampleTypes } = profile;
  return Array.from({ length: samples.length }, (_, at) => ({
    values: [...samples.values.subarray(at * sampleTypes.length, (at + 1) * sampleTypes.length)],
    labels: profile.labelSets[samples.labelSets[at] ?? 0],
    stack: [...samples.stacks.subarray(samples.stackOffsets[at], samples.stackOffsets[at + 1])].map(
      (index) => ({
        address: locations[index]?.address,
        mapping: profile.mappings[locations[index]?.mappingIndex ?? -1]?.file,
        lines: locations[index]?.lines.map((line) => [
          profile.functions[line.functionIndex]?.name,
          line.line,
        ]),
      }),
    ),
  }));
}

function meaningOfSpec({ samples, locations, functions, mappings = [] }: ProfileSpec): unknown {
  return samples.map(({ stack, values, labels = {} }) => ({
    values: [...values],
    labels: Object.entries(labels).map(([key, text]) => ({ key, text, number: 0n, unit: '' })),
    stack: stack.map((index) => ({
      address: locations[index]?.address ?? 0n,
      mapping: mappings[locations[index]?.mapping ?? -1]?.file,
      lines: locations[index]?.lines.map(([at, line]) => [functions[at]?.name, line]),
    })),
  }));
}

describe('reads', () => {
  test('every valid profile back, packed or not, with unknown fields and ids past 2^53', () => {
    fc.assert(
      fc.property(arbitraryProfile, arbitraryEncoding, (spec, layout) => {
        expect(meaning(readProfile(encodeProfile(spec, layout), 'p'))).toEqual(meaningOfSpec(spec));
      }),
      { numRuns: 200 },
    );
  });

  test('the default sample type that is named, else the last', () => {
    const read = (spec: ProfileSpec) => readProfile(encodeProfile(spec), 'p').defaultSampleType;
    expect(read(valid)).toBe(1);
    expect(read({ ...valid, defaultSampleType: 'samples' })).toBe(0);
    expect(read({ ...valid, defaultSampleType: 'wall' })).toBe(1);
  });

  test('the header', () => {
    const spec = { ...valid, timeNanos: -5n, comments: ['a', 'b', 'a'], dropFrames: 'x', keepFrames: 'y' };
    expect(readProfile(encodeProfile(spec), 'p')).toMatchObject({
      timeNanos: -5n,
      comments: ['a', 'b', 'a'],
      dropFrames: 'x',
      keepFrames: 'y',
      period: 10_000_000n,
      periodType: { type: 'cpu', unit: 'nanoseconds' },
      sampleTypes: cpuTypes.map(([type, unit]) => ({ type, unit })),
    });
  });

  test('numeric labels with their unit, and drops labels that say nothing', () => {
    const labels = [
      message()
        .int(1, 1)
        .int(3, 2n ** 62n)
        .int(4, 2),
      message().int(1, 1),
    ];
    const sample = message().packed(2, [1]);
    for (const label of labels) sample.message(3, label);
    const profile = readProfile(
      handWritten((writer) => writer.message(2, sample)),
      'p',
    );
    expect(profile.labelSets).toEqual([
      [],
      [{ key: 'samples', text: null, number: 2n ** 62n, unit: 'count' }],
    ]);
  });

  test('samples of equal labels as one set', () => {
    const samples = Array.from({ length: 50 }, (_, at) => ({
      stack: [0],
      values: [1n, 1n],
      labels: { job: `${at % 3}`, long: 'x'.repeat(200) },
    }));
    expect(readProfile(encodeProfile({ ...valid, samples }), 'p').labelSets).toHaveLength(4);
  });
});
