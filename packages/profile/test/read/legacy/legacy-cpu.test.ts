import { readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPprofOracle, type PprofOracle } from '../../support/pprof-oracle.ts';
import { profileString } from '../../support/profile-string.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
let ask: PprofOracle;

beforeAll(async () => {
  ask = await buildPprofOracle(directory);
}, 120_000);

interface Layout {
  readonly size: 4 | 8;
  readonly littleEndian: boolean;
}

const layouts: readonly Layout[] = [
  { size: 4, littleEndian: true },
  { size: 4, littleEndian: false },
  { size: 8, littleEndian: true },
  { size: 8, littleEndian: false },
];

function words({ size, littleEndian }: Layout, values: readonly bigint[], text = ''): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * size));
  for (const [at, value] of values.entries()) {
    if (size === 4) view.setUint32(at * 4, Number(value), littleEndian);
    else view.setBigUint64(at * 8, value, littleEndian);
  }
  return Buffer.concat([Buffer.from(view.buffer), Buffer.from(text)]);
}

const header = (language: bigint) => [0n, 3n, language, 10_000n, 0n];
const end = [0n, 1n, 0n];

describe.each(layouts)('words of $size bytes, little-endian: $littleEndian', (layout) => {
  test('are read as google/pprof reads them, of C++ and of Java', { timeout: 60_000 }, async () => {
    const most = 2n ** BigInt(layout.size * 8) - 1n;
    const address = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 0n, max: most }));
    const sample = fc
      .tuple(fc.bigInt({ min: 1n, max: 9n }), fc.array(address, { maxLength: 5 }))
      .map(([count, stack]) => [count, BigInt(stack.length), ...stack]);
    const map = fc.constantFrom(
      '',
      '400000-2e00000 r-xp 00000000 00:00 0 /bin/a\n',
      'build=/bin/b\n 10-20: $build (@8)\n00000000-ffffffff: [vdso]\n',
      ' 0x3 com.example.f (a.java:3)\n 0x4 GC\n 0x5 libc (/lib/libc.so)\n',
      'E1220 x.cc:7] 5-9: /lib/libz.so.1\n9-20: /lib/libz.so.1\n0-5 ---p 0 00:00 0 /bin/hidden\n',
    );
    const file = fc
      .tuple(fc.constantFrom(0n, 1n), fc.array(sample, { maxLength: 40 }), map)
      .map(([language, samples, text]) =>
        words(layout, [...header(language), ...samples.flat(), ...end], text),
      );
    const files = fc.sample(file, { numRuns: 300, seed: 11 });
    const answers = await ask(files);
    for (const [at, bytes] of files.entries()) {
      expect({ text: profileString(readProfile(bytes, 'cpu')) }).toMatchObject({
        text: (answers[at] as { text: string }).text,
      });
    }
  });

  test('are refused where they are cut off, with the offset', () => {
    const whole = words(layout, [...header(0n), 2n, 2n, 100n, 200n, ...end]);
    expect(readProfile(whole, 'cpu').samples.length).toBe(1);
    for (let length = 5 * layout.size; length < whole.length; length++) {
      expect(() => readProfile(whole.subarray(0, length), 'cpu')).toThrow(
        expect.objectContaining({
          code: 'PROFILE_INVALID',
          why: expect.stringMatching(/^at byte \d+, field sample/),
        }),
      );
    }
  });

  test('are refused where a second profile follows', () => {
    const whole = words(layout, [...header(0n), 2n, 2n, 100n, 200n, ...end]);
    expect(() => readProfile(Buffer.concat([whole, whole]), 'cpu')).toThrow(/byte of zero/);
  });
});
