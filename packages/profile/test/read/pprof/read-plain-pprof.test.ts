import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainPprof } from '../../../src/read/pprof/plain/read-plain-pprof.ts';
import { readAnyPprof } from '../../../src/read/pprof/read-pprof.ts';
import { defaultReadLimits } from '../../../src/read/read-limits.ts';
import { arbitraryEncoding, arbitraryProfile } from '../../support/arbitrary-profile.ts';
import { encodeProfile } from '../../support/encode-profile.ts';
import { captureShapes } from '../../support/go-programs.ts';
import { profileOfStacks } from '../../support/minimal-profile.ts';
import { MessageWriter } from '../../support/protobuf.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const small = encodeProfile(profileOfStacks({ 'main.main main.run': 3, 'main.main main.überprüfe': 2 }));

function readPlain(bytes: Uint8Array): Profile | null {
  return readPlainPprof(bytes, defaultReadLimits);
}

/** Whatever is read the short way is what the reader of all profiles reads. */
function expectSame(bytes: Uint8Array): 'plain' | 'left' {
  const plain = readPlain(bytes);
  if (plain === null) return 'left';
  expect(plain).toEqual(readAnyPprof(bytes, 'cpu.pb', defaultReadLimits));
  return 'plain';
}

function changed(bytes: Uint8Array, places: readonly (readonly [number, number])[]): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (const [at, byte] of places) damaged[at % damaged.length] = byte;
  return damaged;
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });

describe('leaves to the reader of all profiles', () => {
  const writer = () => new MessageWriter();
  const typed = () =>
    writer().message(1, writer().int(1, 1).int(2, 2)).text(6, '').text(6, 'samples').text(6, 'count');
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a profile without a string', writer().message(1, writer().int(1, 1)).finish()],
    ['a first string', writer().text(6, 'a').finish()],
    ['a function of id zero', typed().message(5, writer().int(2, 1)).finish()],
    ['functions out of order', typed().message(5, writer().int(1, 2)).finish()],
    ['a far string', typed().message(5, writer().int(1, 1).int(2, 3)).finish()],
    ['a field that comes twice', typed().message(5, writer().int(1, 1).int(2, 9).int(2, 1)).finish()],
    ['two start times', typed().int(9, 1).int(9, 2).finish()],
    ['a sample that points nowhere', typed().message(2, writer().int(1, 1).int(2, 1)).finish()],
    ['a sample without a value', typed().message(2, writer()).finish()],
    [
      'a sample of too many values',
      typed()
        .message(2, writer().packed(2, [1, 2]))
        .finish(),
    ],
    [
      'packed values past their end',
      typed()
        .message(2, writer().raw(0x12, 1, 0x80, 0x01))
        .finish(),
    ],
    ['a negative value', typed().message(2, writer().int(2, -1)).finish()],
    [
      'a label',
      typed()
        .message(2, writer().int(2, 1).message(3, writer().int(1, 1).int(3, 5)))
        .finish(),
    ],
    ['an unknown field', typed().int(16, 1).finish()],
    ['a cut-off profile', small.subarray(0, small.length - 1)],
  ])('%s', (_, bytes) => {
    expect(readPlain(bytes)).toBeNull();
  });

  test('a profile with fewer entries allowed than it has bytes', () => {
    expect(readPlainPprof(small, { ...defaultReadLimits, tableEntries: 10 })).toBeNull();
    expect(readPlainPprof(small, { ...defaultReadLimits, stringBytes: 10 })).toBeNull();
  });
});

describe('reads as the reader of all profiles does', () => {
  test('a small profile, with names beyond ASCII', () => {
    expect(expectSame(small)).toBe('plain');
  });

  test('what Go itself writes, and any bytes of it changed or cut off', { timeout: 120_000 }, async () => {
    const [file = ''] = await captureShapes(1, directory);
    const real = gunzipSync(readFileSync(file));
    expect(expectSame(real)).toBe('plain');
    fc.assert(
      fc.property(changes, (places) => void expectSame(changed(real, places))),
      { numRuns: 1000 },
    );
    for (let end = 0; end < real.length; end += 97) expectSame(real.subarray(0, end));
  });

  test('generated profiles in any layout, and any bytes of a small one changed', () => {
    const seen = { plain: 0, left: 0 };
    fc.assert(
      fc.property(arbitraryProfile, arbitraryEncoding, (spec, layout) => {
        seen[expectSame(encodeProfile(spec, layout))]++;
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(changes, (places) => void seen[expectSame(changed(small, places))]++),
      { numRuns: 3000 },
    );
    expect(seen.plain).toBeGreaterThan(0);
    expect(seen.left).toBeGreaterThan(0);
  });
});
