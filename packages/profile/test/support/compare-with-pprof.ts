import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CountOptions } from '../../src/analyse/profile-costs.ts';
import { mergeProfiles } from '../../src/merge/merge-profiles.ts';
import { readProfile } from '../../src/read/read-profile.ts';
import {
  arbitraryCount,
  arbitraryEncoding,
  arbitraryProfile,
  mergeableProfile,
} from './arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from './encode-profile.ts';
import { ourTop } from './our-top.ts';
import { pprofTop, type TopRow } from './pprof-top.ts';
import { inTieOrder } from './tie-order.ts';

/** Encoded profiles to merge, and how to look at them. */
export interface Comparison {
  readonly profiles: readonly Uint8Array[];
  readonly by: 'flat' | 'cum';
  readonly count: CountOptions;
}

const encodedFrom = (profile: fc.Arbitrary<ProfileSpec>) =>
  fc.tuple(profile, arbitraryEncoding).map(([spec, layout]) => encodeProfile(spec, layout));

/** Mostly one profile, so that its own figures are compared and not those of a merge. */
export const arbitraryComparison: fc.Arbitrary<Comparison> = fc.record({
  profiles: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(encodedFrom(arbitraryProfile)) },
    { weight: 1, arbitrary: fc.array(encodedFrom(mergeableProfile), { minLength: 2, maxLength: 3 }) },
  ),
  by: fc.constantFrom('flat' as const, 'cum' as const),
  count: arbitraryCount,
});

/** The rows of both. */
export interface Compared {
  readonly ours: readonly TopRow[];
  readonly theirs: readonly TopRow[];
  readonly isEqual: boolean;
}

/** Compares every row of ours with `go tool pprof -top`; the files are written to a directory and removed. */
export async function compareWithPprof(
  { profiles, by, count }: Comparison,
  directory: string,
  name: string,
): Promise<Compared> {
  const files = profiles.map((bytes, at) => {
    const file = join(directory, `${name}-${at}.pb`);
    writeFileSync(file, bytes);
    return file;
  });
  const all = await pprofTop(files, { unit: 'ns', by, count });
  const merged = mergeProfiles(profiles.map((bytes, at) => readProfile(bytes, files[at] ?? '')));
  const ours = inTieOrder(ourTop(merged, by, 'ns', count), by);
  const theirs = inTieOrder(all, by);
  for (const file of files) rmSync(file);
  return { ours, theirs, isEqual: isDeepStrictEqual(ours, theirs) };
}

/** Does the work of all items with so many at a time. */
export async function eachOf<T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T, at: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries();
  const worker = async () => {
    for (const [at, item] of entries) await work(item, at);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
