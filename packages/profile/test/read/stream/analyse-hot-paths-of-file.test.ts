import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ProfileReport } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseHotPaths, type HotPathOptions } from '../../../src/analyse/analyse-hot-paths.ts';
import { defaultReadLimits } from '../../../src/read/read-limits.ts';
import { readProfile } from '../../../src/read/read-profile.ts';
import { analyseHotPathsOfFile, analyseStream } from '../../../src/read/stream/analyse-hot-paths-of-file.ts';
import { ProfileStream } from '../../../src/read/stream/profile-stream.ts';
import { arbitraryCount, arbitraryEncoding, arbitraryProfile } from '../../support/arbitrary-profile.ts';
import { encodeProfile } from '../../support/encode-profile.ts';
import { profileOfStacks } from '../../support/minimal-profile.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();

const encoded = fc
  .tuple(arbitraryProfile, arbitraryEncoding)
  .map(([spec, layout]) => encodeProfile(spec, layout));
const chunkSizes = fc.constantFrom(1, 2, 3, 7, 64, 100_000);
const options: fc.Arbitrary<HotPathOptions> = fc
  .tuple(arbitraryCount, fc.constantFrom(1, 20))
  .map(([count, thresholdPercent]) => ({ ...count, thresholdPercent }));

async function streamed(bytes: Uint8Array, size: number, given: HotPathOptions): Promise<ProfileReport> {
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  return analyseStream(await ProfileStream.of(chunks, 'test', defaultReadLimits), given);
}

function inMemory(bytes: Uint8Array, given: HotPathOptions): ProfileReport | Error {
  try {
    return analyseHotPaths(readProfile(bytes, 'test'), given);
  } catch (error) {
    return error as Error;
  }
}

/** The profile with its top-level fields the other way round: strings first, samples last. */
function reversed(bytes: Uint8Array): Uint8Array {
  const fields: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    const [tag, content] = varintAt(bytes, at);
    const [length, end] = varintAt(bytes, content);
    if (tag % 8 === 2) at = end + length;
    else at = tag % 8 === 0 ? end : content + (tag % 8 === 1 ? 8 : 4);
    fields.push(bytes.slice(start, at));
  }
  const strings = fields.filter(([tag]) => tag === 0x32);
  const others = fields.filter(([tag]) => tag !== 0x32);
  return Buffer.concat([...strings, ...others.reverse()]);
}

function varintAt(bytes: Uint8Array, start: number): readonly [value: number, end: number] {
  let value = 0;
  let at = start;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return [value, at];
  }
}

describe('reading in passing', () => {
  test('never accepts what the reader of whole files refuses', async () => {
    const damage = fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(encoded, damage, chunkSizes, async (whole, { at, byte, cut }, size) => {
        const place = at % whole.length;
        const bytes = cut ? whole.slice(0, place) : Uint8Array.from(whole).fill(byte, place, place + 1);
        const expected = inMemory(bytes, {});
        const result = await streamed(bytes, size, {}).catch((error: Error) => error);
        if (!(result instanceof Error)) expect(result).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same report for any profile, layout, order of fields, chunks and view', async () => {
    await fc.assert(
      fc.asyncProperty(encoded, fc.boolean(), chunkSizes, options, async (bytes, isReversed, size, given) => {
        const laidOut = isReversed ? reversed(bytes) : bytes;
        const expected = inMemory(laidOut, given);
        const result = await streamed(laidOut, size, given).catch((error: Error) => error);
        if (expected instanceof Error) expect(result).toBeInstanceOf(Error);
        else expect(result).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a large file', () => {
  /** Large enough that it is not read at once, and not to be compressed away. */
  const padding = Array.from(
    { length: 9000 },
    (_, at) => `comment ${at} ${(at * 7919) % 104729}, of no use at all`,
  );
  const spec = { ...profileOfStacks({ 'main.main main.run': 30, 'main.main': 2 }), comments: padding };
  const bytes = encodeProfile(spec);

  test.each([
    ['that is truncated', bytes.slice(0, -3)],
    [
      'with a sample that points nowhere',
      encodeProfile({ ...spec, samples: [{ stack: [99], values: [1n, 1n] }] }),
    ],
    ['with a sample of one value', encodeProfile({ ...spec, samples: [{ stack: [0], values: [1n] }] })],
    ['that is a text', new TextEncoder().encode('no profile, '.repeat(40_000))],
    ['of two profiles one behind the other', Buffer.concat([bytes, bytes])],
    ['whose gzip stream is cut off', gzipSync(bytes, { level: 0 }).subarray(0, -20)],
  ])('%s is refused with the error of the reader of whole files', async (name, broken) => {
    const file = join(directory, `${name.replaceAll(' ', '-')}.pb`);
    writeFileSync(file, broken);
    let expected: unknown = null;
    try {
      readProfile(broken, file);
    } catch (error) {
      expected = error;
    }
    expect(expected).toMatchObject({ code: 'PROFILE_INVALID' });
    await expect(analyseHotPathsOfFile(file)).rejects.toEqual(expected);
  });

  test.each([
    ['plain', bytes],
    ['compressed', gzipSync(bytes, { level: 0 })],
    [
      'in two gzip members',
      Buffer.concat([gzipSync(bytes.slice(0, 999)), gzipSync(bytes.slice(999), { level: 0 })]),
    ],
  ])('%s gives the same report as in memory', async (name, content) => {
    const file = join(directory, `${name.replaceAll(' ', '-')}.pb.gz`);
    writeFileSync(file, content);
    expect(content.length).toBeGreaterThan(2 ** 18);
    expect(await analyseHotPathsOfFile(file)).toEqual(analyseHotPaths(readProfile(bytes, file)));
    await expect(analyseHotPathsOfFile(file, { sampleType: 'wall' })).rejects.toMatchObject({
      code: 'USAGE',
    });
    await expect(analyseHotPathsOfFile(file, { focus: '(' })).rejects.toMatchObject({
      code: 'USAGE',
      message: '--focus "(" is not a regular expression',
    });
  });

  test('that is not there is an input that was not found', async () => {
    await expect(analyseHotPathsOfFile(join(directory, 'none.pb'))).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
    });
  });

  test('over the limit is refused as in memory', async () => {
    const file = join(directory, 'limit.pb');
    writeFileSync(file, bytes);
    await expect(
      analyseHotPathsOfFile(file, {}, { limits: { decodedBytes: 300_000 } }),
    ).rejects.toMatchObject({
      code: 'PROFILE_INVALID',
      message: expect.stringContaining('the limit for reading'),
    });
  });
});
