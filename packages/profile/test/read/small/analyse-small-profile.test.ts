import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { analyseHotPaths, analyseSmallProfile, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEncoding, arbitraryProfile, plainProfile } from '../../support/arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from '../../support/encode-profile.ts';
import { captureShapes } from '../../support/go-programs.ts';
import { profileOfStacks } from '../../support/minimal-profile.ts';
import { MessageWriter } from '../../support/protobuf.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const small = encodeProfile(profileOfStacks({ 'main.main main.run': 3, 'main.main main.überprüfe': 2 }));

/** Whatever is answered the short way is what the reader of all profiles and its analysis answer. */
function expectSame(bytes: Uint8Array): 'answered' | 'left' {
  const answer = analyseSmallProfile(bytes);
  if (answer === null) return 'left';
  expect(JSON.stringify(answer)).toBe(JSON.stringify(analyseHotPaths(readProfile(bytes, 'cpu.pb'))));
  return 'answered';
}

function changed(bytes: Uint8Array, places: readonly (readonly [number, number])[]): Uint8Array {
  const damaged = Uint8Array.from(bytes);
  for (const [at, byte] of places) damaged[at % damaged.length] = byte;
  return damaged;
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });

function manyOf<T>(entry: T, count: number): readonly T[] {
  return Array.from({ length: count }, () => entry);
}

const longName = 'f'.repeat(100_000);
const inlinedOften: ProfileSpec = {
  sampleTypes: [['samples', 'count']],
  functions: [{ name: 'main.main' }],
  locations: [{ lines: manyOf([0, 1], 10_000) }],
  samples: manyOf({ stack: [0], values: [1n] }, 2000),
};

describe('leaves to the reader of all profiles', () => {
  const writer = () => new MessageWriter();
  const typed = () =>
    writer().message(1, writer().int(1, 1).int(2, 2)).text(6, '').text(6, 'samples').text(6, 'count');
  const named = (name: string) => profileOfStacks({ [name]: 1 });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a gzip stream that is cut off', gzipSync(small).subarray(0, 30)],
    ['a gzip stream of which a byte is another', changed(gzipSync(small), [[40, 0x55]])],
    ['a gzip stream with another behind it', Buffer.concat([gzipSync(small), gzipSync(small)])],
    ['a gzip stream of more than a mebibyte', gzipSync(new Uint8Array(2 ** 20 + 1))],
    ['more than a mebibyte', new Uint8Array(2 ** 20 + 1)],
    ['a text', new TextEncoder().encode('main.main;main.run 3\n')],
    ['a profile with frames to drop', encodeProfile({ ...named('a b'), dropFrames: 'b' })],
    ['a profile without a string', writer().message(1, writer().int(1, 1)).finish()],
    ['a first string', writer().text(6, 'a').finish()],
    ['a string that is not UTF-8', typed().message(6, writer().raw(0xc3, 0x28)).finish()],
    ['a function of id zero', typed().message(5, writer().int(2, 1)).finish()],
    ['functions out of order', typed().message(5, writer().int(1, 2)).finish()],
    ['a far string', typed().message(5, writer().int(1, 1).int(2, 3)).finish()],
    ['a field that comes twice', typed().message(5, writer().int(1, 1).int(2, 9).int(2, 1)).finish()],
    ['a location without a name', typed().message(4, writer().int(1, 1).int(3, 4096)).finish()],
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
    [
      'long names of many functions',
      encodeProfile({ ...named('a'), functions: manyOf({ name: longName }, 200) }),
    ],
    ['many lines of many samples', encodeProfile(inlinedOften)],
  ])('%s', (_, bytes) => {
    expect(analyseSmallProfile(bytes)).toBeNull();
  });
});

describe('answers as the reader of all profiles and its analysis do', () => {
  test('on a small profile, with names beyond ASCII', () => {
    expect(expectSame(small)).toBe('answered');
  });

  test('on names whose arguments are left out', () => {
    const names = [
      'a::b<c>(d)',
      'f[go.shape.interface { M() }]',
      'p.(*T[int]).m',
      'a::b)(<',
      'a.<init>',
      '(a)::b',
    ];
    const spec = profileOfStacks(Object.fromEntries(names.map((name, at) => [`main.main ${name}`, at + 1])));
    expect(expectSame(encodeProfile(spec))).toBe('answered');
  });

  test.each([0, 1, 6, 9])('on what zlib compresses at level %i', (level) => {
    const stacks = Array.from({ length: 300 }, (_, at) => [`main.main main.f${at} main.g${at % 7}`, at + 1]);
    const bytes = encodeProfile(profileOfStacks(Object.fromEntries(stacks)));
    expect(expectSame(gzipSync(bytes, { level }))).toBe('answered');
  });

  test('on what Go itself writes, and any bytes of it changed or cut off', { timeout: 120_000 }, async () => {
    const [file = ''] = await captureShapes(1, directory);
    const compressed = readFileSync(file);
    const real = gunzipSync(compressed);
    expect(expectSame(compressed)).toBe('answered');
    expect(expectSame(real)).toBe('answered');
    fc.assert(
      fc.property(changes, (places) => void expectSame(changed(real, places))),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(changes, (places) => void expectSame(changed(compressed, places))),
      { numRuns: 1000 },
    );
    for (let end = 0; end < real.length; end += 97) expectSame(real.subarray(0, end));
  });

  test('on generated profiles in any layout, and any bytes of a small one changed', () => {
    const seen = { answered: 0, left: 0 };
    fc.assert(
      fc.property(arbitraryProfile, arbitraryEncoding, (spec, layout) => {
        seen[expectSame(encodeProfile(spec, layout))]++;
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(plainProfile, fc.boolean(), (spec, packed) => {
        expect(expectSame(encodeProfile(spec, { packed }))).toBe('answered');
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(changes, (places) => void seen[expectSame(changed(small, places))]++),
      { numRuns: 2000 },
    );
    expect(seen.answered).toBeGreaterThan(0);
    expect(seen.left).toBeGreaterThan(0);
  });
});
