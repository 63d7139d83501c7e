import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeProfiles, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEncoding, arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { ourTop } from '../support/our-top.ts';
import { pprofTop } from '../support/pprof-top.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { inTieOrder } from '../support/tie-order.ts';

const directory = temporaryDirectory();
const encoded = fc
  .tuple(arbitraryProfile, arbitraryEncoding)
  .map(([spec, layout]) => encodeProfile(spec, layout));
const batch = fc.array(fc.array(encoded, { minLength: 1, maxLength: 3 }), { minLength: 12, maxLength: 12 });

describe('every row of go tool pprof -top equals ours', () => {
  test('for generated profiles, alone and merged, by flat and by cum', { timeout: 120_000 }, async () => {
    let compared = 0;
    const checkBatch = async (sets: readonly (readonly Uint8Array[])[]) => {
      await Promise.all(sets.map((set, at) => checkSet(set, `${at}`, compared++ % 2 === 0 ? 'flat' : 'cum')));
    };
    await fc.assert(fc.asyncProperty(batch, checkBatch), { numRuns: 10, endOnFailure: true });
    expect(compared).toBeGreaterThanOrEqual(100);
  });
});

async function checkSet(set: readonly Uint8Array[], name: string, by: 'flat' | 'cum'): Promise<void> {
  const files = set.map((bytes, at) => {
    const file = join(directory, `${name}-${at}.pb`);
    writeFileSync(file, bytes);
    return file;
  });
  const theirs = await pprofTop(files, { unit: 'ns', by });
  const ours = ourTop(mergeProfiles(set.map((bytes, at) => readProfile(bytes, files[at] ?? ''))), by, 'ns');
  expect(inTieOrder(ours, by)).toEqual(inTieOrder(theirs, by));
}
