import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMigrateError, type Profile } from '@strangler/core';
import { countCosts, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pprofModuleDir } from '../../support/pprof-module.ts';
import { buildPprofOracle, type OracleAnswer, type PprofOracle } from '../../support/pprof-oracle.ts';
import { profileString } from '../../support/profile-string.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const testdata = join(await pprofModuleDir(), 'profile', 'testdata');
const names = [
  'cppbench.contention',
  'cppbench.cpu',
  'cppbench.growth',
  'cppbench.heap',
  'cppbench.thread',
  'cppbench.thread.all',
  'cppbench.thread.none',
  'go.crc32.cpu',
  'go.godoc.thread',
  'gobench.cpu',
  'gobench.heap',
  'java.contention',
  'java.cpu',
  'java.heap',
];
const inputs = names.map((name) => readFileSync(join(testdata, name)));
let ask: PprofOracle;

beforeAll(async () => {
  ask = await buildPprofOracle(directory);
}, 120_000);

/** Reads bytes; whatever they hold, that ends with a profile or with PROFILE_INVALID and the place. */
function survive(bytes: Uint8Array): Profile | string {
  try {
    const profile = readProfile(bytes, 'damaged');
    countCosts(profile);
    return profile;
  } catch (error) {
    if (!isMigrateError(error) || error.code !== 'PROFILE_INVALID') throw error;
    expect(error.why).toMatch(/^at byte \d+, field \S/);
    return error.message;
  }
}

/** What is refused here and read by google/pprof: files that are damaged, though a part of them can be read. */
const stricter =
  /end marker|middle of a line|words are left|byte of zero|concatenated|over 64 bits|no sample type|no attribute "resolution"|no sample of a heap|known are|wire type|mapping/;

/** Compares with what google/pprof makes of the same bytes; a text that it cannot tell from protobuf is left out. */
async function compare(damaged: readonly Uint8Array[]): Promise<number> {
  const answers = await ask(damaged);
  let read = 0;
  for (const [at, bytes] of damaged.entries()) {
    const ours = survive(bytes);
    const theirs = answers[at] as OracleAnswer;
    if (typeof ours === 'string') {
      if ('text' in theirs && !/^Samples:\n\n/m.test(theirs.text)) expect(ours).toMatch(stricter);
      continue;
    }
    if ('error' in theirs) {
      expect(theirs.error).toMatch(lenient);
      continue;
    }
    expect(profileString(ours)).toBe(theirs.text);
    read++;
  }
  return read;
}

/** What is read here and refused by google/pprof: lines over 64 KiB and formats that it does not know. */
const lenient = /token too long|unrecognized profile format/;

describe.each(names.map((name, at) => [name, inputs[at]!] as const))('%s', (_, input) => {
  test('cut off anywhere is refused or read as google/pprof reads it', { timeout: 120_000 }, async () => {
    const step = Math.max(1, Math.floor(input.length / 200));
    const cuts = Array.from({ length: Math.floor(input.length / step) }, (_, at) =>
      input.subarray(0, at * step),
    );
    await compare(cuts);
  });

  test('with any bit changed is refused or read as google/pprof reads it', { timeout: 120_000 }, async () => {
    const step = Math.max(1, Math.floor((input.length * 8) / 200));
    const flips = Array.from({ length: Math.floor((input.length * 8) / step) }, (_, at) => {
      const place = at * step + (at % 7);
      const byte = Math.min(place >> 3, input.length - 1);
      return Uint8Array.from(input).with(byte, (input[byte] as number) ^ (1 << (place & 7)));
    });
    expect(await compare(flips)).toBeGreaterThan(flips.length / 10);
  });
});

test('parts of all of them put together are refused or read as google/pprof reads them', async () => {
  const part = fc
    .tuple(fc.nat({ max: inputs.length - 1 }), fc.nat(), fc.nat({ max: 600 }))
    .map(([which, place, length]) => {
      const input = inputs[which]!;
      const start = place % input.length;
      return input.subarray(start, start + length);
    });
  const header = fc.nat({ max: inputs.length - 1 }).map((which) => inputs[which]!.subarray(0, 200));
  const mixed = fc
    .tuple(header, fc.array(part, { maxLength: 4 }))
    .map(([first, rest]) => Buffer.concat([first, ...rest]));
  await compare(fc.sample(mixed, { numRuns: 600, seed: 7 }));
}, 120_000);
