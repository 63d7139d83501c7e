import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isMigrateError } from '@strangler/core';
import { analyseHotPaths, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureShapes } from '../support/go-programs.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
let real: Uint8Array;

beforeAll(async () => {
  const [file = ''] = await captureShapes(1, directory);
  real = gunzipSync(readFileSync(file));
}, 120_000);

/** Reads and analyses bytes; whatever they hold, that ends in time, with a report or a MigrateError. */
function survive(bytes: Uint8Array): 'read' | 'refused' {
  const start = performance.now();
  try {
    analyseHotPaths(readProfile(bytes, 'damaged.pb'));
    return 'read';
  } catch (error) {
    if (!isMigrateError(error) || error.code !== 'PROFILE_INVALID') throw error;
    expect(error.why).toMatch(/^at byte \d+, field \S/);
    return 'refused';
  } finally {
    expect(performance.now() - start).toBeLessThan(2000);
  }
}

describe('a real profile', () => {
  test('is read', () => {
    expect(survive(real)).toBe('read');
  });

  test('cut off anywhere is refused or read, never more', { timeout: 60_000 }, () => {
    const step = Math.max(1, Math.floor(real.length / 1500));
    const ends = Array.from({ length: Math.floor(real.length / step) }, (_, at) => at * step);
    const refused = ends.filter((end) => survive(real.subarray(0, end)) === 'refused');
    expect(refused.length).toBeGreaterThan(ends.length / 2);
  });

  test('with any bytes changed is refused or read, never more', { timeout: 60_000 }, () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (places) => {
        const damaged = Uint8Array.from(real);
        for (const [at, byte] of places) damaged[at % damaged.length] = byte;
        survive(damaged);
      }),
      { numRuns: 1500 },
    );
  });

  test('with a part doubled or taken out is refused or read, never more', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 400 }), fc.boolean(), (place, length, doubled) => {
        const at = place % real.length;
        const tail = real.subarray(doubled ? Math.max(0, at - length) : at + length);
        survive(Uint8Array.from([...real.subarray(0, at), ...tail]));
      }),
      { numRuns: 500 },
    );
  });

  test('with bytes of its gzip stream changed is refused or read, never more', () => {
    const packed = gzipSync(real);
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 255 }), (at, byte) => {
        survive(packed.with(at % packed.length, byte));
      }),
      { numRuns: 300 },
    );
  });
});

test('random bytes are refused or read, never more', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void survive(bytes)),
    { numRuns: 2000 },
  );
});
