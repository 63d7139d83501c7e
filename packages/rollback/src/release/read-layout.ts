import type { IndexEntry } from '@strangler/core';
import { errorText, isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { readBytes } from '../file-system/read-file.ts';
import { digestOf } from '../oci/digest-of.ts';
import { latestTime, tagOf } from '../oci/layout-index.ts';
import { annotationKeys } from '../oci/oci-names.ts';
import { type Artifact, maxManifestBytes, readArtifact } from '../oci/read-artifact.ts';
import { blobPath, isDigest } from './blob-path.ts';
import { readIndex } from './edit-index.ts';

/** One manifest of a layout or a repository, with all its tags; `problem` says why it could not be read. */
export interface ListedArtifact {
  readonly manifest: string;
  /** Of the manifest, in bytes. */
  readonly size: number;
  readonly tags: readonly string[];
  /** RFC 3339, where whoever lists it says that it is kept for longer than it says itself. */
  readonly keptUntil: string | null;
  readonly artifact: Artifact;
  readonly problem: string | null;
}

/** Reads the index of the layout and every manifest that it lists. Throws RELEASES_INVALID. */
export function readLayout(fs: FileSystem, home: string): readonly ListedArtifact[] {
  const byManifest = new Map<string, IndexEntry[]>();
  for (const entry of readIndex(fs, home).manifests) {
    byManifest.set(entry.digest, [...(byManifest.get(entry.digest) ?? []), entry]);
  }
  return [...byManifest].map(([manifest, entries]) => ({
    manifest,
    size: entries[0]?.size ?? 0,
    tags: entries.map(tagOf).filter((tag) => tag !== null),
    keptUntil: latestTime(entries.map((entry) => entry.annotations?.[annotationKeys.retainUntil])),
    ...readManifest(fs, home, manifest),
  }));
}

function readManifest(
  fs: FileSystem,
  home: string,
  digest: string,
): Pick<ListedArtifact, 'artifact' | 'problem'> {
  try {
    if (!isDigest(digest))
      return { artifact: { kind: 'foreign', why: 'its digest is no SHA-256' }, problem: null };
    const bytes = readBytes(fs, blobPath(home, digest), maxManifestBytes);
    const found = digestOf(bytes);
    if (found !== digest) return unreadable(`${blobPath(home, digest)} has the digest ${found}`);
    return { artifact: readArtifact(bytes), problem: null };
  } catch (error) {
    const path = blobPath(home, digest);
    return unreadable(
      isAbsence(error) ? `${path} is missing` : `${path} cannot be read: ${errorText(error)}`,
    );
  }
}

function unreadable(why: string): Pick<ListedArtifact, 'artifact' | 'problem'> {
  return { artifact: { kind: 'foreign', why }, problem: why };
}
