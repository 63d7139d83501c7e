import type { IndexEntry, ReleaseIndex } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyIndex, type NewEntry, putEntry, removeManifests, tagOf } from '../../src/oci/layout-index.ts';

const digestNamed = (letter: string): string => `sha256:${letter.repeat(64)}`;
const entry = (letter: string, tag: string | null, retainUntil: string | null = null): NewEntry => ({
  digest: digestNamed(letter),
  size: 1,
  artifactType: 'application/vnd.strangler.release.v1',
  tag,
  retainUntil,
});
const put = (entries: readonly NewEntry[], from: ReleaseIndex = emptyIndex): ReleaseIndex =>
  entries.reduce(putEntry, from);

describe('putEntry', () => {
  it('never loses a manifest, never gives a tag to two, and gives a tag to the last that asked', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const tag = fc.constantFrom(null, '1', '2');
    const time = fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z');
    const entries = fc.array(fc.tuple(letter, tag, time).map((each) => entry(...each)));
    fc.assert(
      fc.property(entries, (given) => {
        const { manifests } = put(given);
        expect(new Set(manifests.map(({ digest }) => digest))).toEqual(
          new Set(given.map(({ digest }) => digest)),
        );
        const tags = manifests.map(tagOf).filter((each) => each !== null);
        expect(new Set(tags).size).toBe(tags.length);
        for (const name of tags) {
          const last = given.findLast((each) => each.tag === name);
          expect(manifests.find((each) => tagOf(each) === name)?.digest).toBe(last?.digest);
        }
      }),
    );
  });

  it('keeps the manifest from which a tag is taken', () => {
    const { manifests } = put([entry('a', '1'), entry('b', '1')]);
    expect(manifests.map((each) => [each.digest, tagOf(each)])).toEqual([
      [digestNamed('a'), null],
      [digestNamed('b'), '1'],
    ]);
  });

  it('keeps the later of two times, whichever came first', () => {
    const [early, late] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];
    for (const times of [
      [early, late],
      [late, early],
      [late, null],
    ]) {
      const { manifests } = put(times.map((time) => entry('a', '1', time)));
      expect(manifests).toHaveLength(1);
      expect(manifests[0]?.annotations?.['dev.strangler.retain-until']).toBe(late);
    }
  });

  it('changes nothing that others wrote', () => {
    const foreign = {
      mediaType: 'x/y',
      digest: 'sha512:abc',
      size: 3,
      platform: { os: 'linux' },
    } as IndexEntry;
    const before = { ...emptyIndex, manifests: [foreign], annotations: { theirs: 'yes' } };
    expect(put([entry('a', '1')], before)).toMatchObject({
      manifests: [foreign, {}],
      annotations: { theirs: 'yes' },
    });
  });
});

it('removeManifests takes every entry of a manifest, and no other', () => {
  const index = put([entry('a', '1'), entry('a', '2'), entry('b', '3')]);
  const { manifests } = removeManifests(index, new Set([digestNamed('a')]));
  expect(manifests.map(tagOf)).toEqual(['3']);
});
