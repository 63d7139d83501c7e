import type { IndexEntry, ReleaseIndex } from '@strangler/core';
import { annotationKeys, mediaTypes } from './oci-names.ts';

/** One manifest to be listed: under which tag, null for none, and until when it is kept whatever its own annotation says. */
export interface NewEntry {
  readonly digest: string;
  readonly size: number;
  readonly artifactType: string;
  readonly tag: string | null;
  readonly retainUntil: string | null;
}

/** The index of a layout that holds nothing yet. */
export const emptyIndex: ReleaseIndex = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] };

/** The tag of an entry, null where it has none. */
export function tagOf(entry: IndexEntry): string | null {
  return entry.annotations?.[annotationKeys.tag] ?? null;
}

/**
 * An index with one more entry. A tag that named another manifest is taken from it, and that manifest stays listed: what
 * was stored is removed by pruning only. Of two times for the same entry the later holds. Everything else is kept as it is.
 */
export function putEntry(index: ReleaseIndex, entry: NewEntry): ReleaseIndex {
  const { digest, tag } = entry;
  const isSame = (each: IndexEntry): boolean => each.digest === digest && tagOf(each) === tag;
  const others = index.manifests.filter((each) => !isSame(each));
  const before = index.manifests.filter(isSame).map((each) => each.annotations?.[annotationKeys.retainUntil]);
  const retainUntil = latestTime([...before, entry.retainUntil]);
  const untagged = others.map((each) => (tag !== null && tagOf(each) === tag ? withoutTag(each) : each));
  return { ...index, manifests: dropShadowed([...untagged, describeEntry({ ...entry, retainUntil })]) };
}

/** The latest of some times (RFC 3339), null where there is none; one that cannot be read is later than all. */
export function latestTime(times: readonly (string | null | undefined)[]): string | null {
  const value = (time: string): number => {
    const parsed = Date.parse(time);
    return Number.isNaN(parsed) ? Number.POSITIVE_INFINITY : parsed;
  };
  const known = times.filter((time) => time != null);
  return known.toSorted((a, b) => value(a) - value(b)).at(-1) ?? null;
}

/** An index without any entry of these manifests. */
export function removeManifests(index: ReleaseIndex, manifests: ReadonlySet<string>): ReleaseIndex {
  return { ...index, manifests: index.manifests.filter(({ digest }) => !manifests.has(digest)) };
}

function describeEntry({ digest, size, artifactType, tag, retainUntil }: NewEntry): IndexEntry {
  const annotations = {
    ...(tag === null ? {} : { [annotationKeys.tag]: tag }),
    ...(retainUntil === null ? {} : { [annotationKeys.retainUntil]: retainUntil }),
  };
  const isEmpty = Object.keys(annotations).length === 0;
  return {
    mediaType: mediaTypes.manifest,
    artifactType,
    digest,
    size,
    ...(isEmpty ? {} : { annotations }),
  };
}

function withoutTag(entry: IndexEntry): IndexEntry {
  const { [annotationKeys.tag]: _, ...annotations } = entry.annotations ?? {};
  return { ...entry, annotations };
}

/** An entry without tag and time says nothing that another entry of the same manifest does not say. */
function dropShadowed(entries: readonly IndexEntry[]): IndexEntry[] {
  const saysMore = (entry: IndexEntry): boolean =>
    tagOf(entry) !== null || entry.annotations?.[annotationKeys.retainUntil] !== undefined;
  return entries.filter((entry, at) => {
    const same = entries.filter(({ digest }) => digest === entry.digest);
    return saysMore(entry) || !(same.some(saysMore) || entries.indexOf(same[0] ?? entry) < at);
  });
}
