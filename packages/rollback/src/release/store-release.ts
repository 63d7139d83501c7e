import { basename } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { LockOwner } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import type { Variant } from '../flag/choose-variant.ts';
import { buildReleaseManifest, emptyConfig } from '../oci/build-manifest.ts';
import { putEntry } from '../oci/layout-index.ts';
import { artifactTypes } from '../oci/oci-names.ts';
import { readArtifact } from '../oci/read-artifact.ts';
import { editIndex } from './edit-index.ts';
import { type ListedArtifact, readLayout } from './read-layout.ts';
import type { Release, ReleaseContent } from './release.ts';
import { type StoredBinary, storeBinary } from './store-binary.ts';
import { writeBlob } from './write-blob.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A binary to store as a release of a rollout. */
export interface ReleaseToStore {
  readonly home: string;
  readonly role: Variant;
  readonly file: string;
  readonly flag: string;
  /** Null for none, as `migrate rollout` stores it. */
  readonly tag: string | null;
  /** Whether the tag may be taken from other bytes. */
  readonly force: boolean;
  /** Null where no version control knows the binary. */
  readonly revision: string | null;
  readonly dirty: boolean;
  readonly retainDays: number;
  /** RFC 3339, where the rollout says that it is needed for longer than `retainDays` from now; else null. */
  readonly neededUntil: string | null;
  readonly host: string;
  readonly now: Date;
}

/** A release in the layout, and where its executable lies. */
export interface StoredRelease extends StoredBinary {
  readonly release: Release;
}

/**
 * Stores a binary and lists it in the layout as a release; the same release again gets no second manifest. Its retention
 * begins anew, so that nobody prunes it before the rollout that needs it says so. Throws what storeBinary throws,
 * RELEASE_TAG_TAKEN and RELEASES_INVALID.
 */
export function storeRelease(request: ReleaseToStore, fs: FileSystem = nodeFileSystem): StoredRelease {
  const owner: LockOwner = { host: request.host, now: request.now };
  for (let tried = 0; ; tried += 1) {
    const stored = storeBinary(request, fs);
    const release = editIndex(fs, request.home, owner, (index) => {
      // Between storing and listing, a prune may have taken it for a leftover.
      if (tried < 3 && !isThere(fs, stored.path)) return { index, result: null };
      const listed = readLayout(fs, request.home);
      refuseTakenTag(request, stored.digest, listed);
      const found = findSame(request, stored.digest, listed) ?? write(request, stored, fs);
      const { manifest: digest, manifestSize: size } = found;
      const retainUntil = daysFrom(request.now, request.retainDays);
      const entry = { digest, size, artifactType: artifactTypes.release, tag: request.tag, retainUntil };
      return { index: putEntry(index, entry), result: found };
    });
    if (release !== null) return { ...stored, release };
  }
}

/** Says whether a listed artifact has a tag, and is a release of other bytes or none at all. */
export function takesTag(tag: string, binary: string, { tags, artifact }: ListedArtifact): boolean {
  return tags.includes(tag) && !(artifact.kind === 'release' && artifact.release.binary === binary);
}

/** The error of a tag that names something else already. */
export function tagTaken(tag: string, where: string): MigrateError {
  return new MigrateError({
    code: 'RELEASE_TAG_TAKEN',
    message: `The tag ${tag} names other bytes already, ${where}.`,
    why: 'A tag that moves would let two people mean different programs by one name. Nothing was changed.',
    next: 'Choose another tag, or pass --force; what the tag names now is kept under its digest.',
  });
}

function refuseTakenTag(
  { tag, force }: ReleaseToStore,
  binary: string,
  listed: readonly ListedArtifact[],
): void {
  if (tag === null || force || !listed.some((each) => takesTag(tag, binary, each))) return;
  throw tagTaken(tag, 'in .migrate/releases');
}

/** A release that says all that this one would say, and is kept for as long as the rollout needs it. */
function findSame(
  request: ReleaseToStore,
  binary: string,
  listed: readonly ListedArtifact[],
): Release | undefined {
  const { role, flag, revision, dirty, neededUntil } = request;
  const releases = listed.flatMap(({ artifact }) => (artifact.kind === 'release' ? [artifact.release] : []));
  return releases.findLast(
    (each) =>
      each.binary === binary &&
      each.role === role &&
      each.flag === flag &&
      (revision === null || (each.revision === revision && each.dirty === dirty)) &&
      (neededUntil === null || Date.parse(each.retainUntil) >= Date.parse(neededUntil)),
  );
}

function write(request: ReleaseToStore, { digest, path }: StoredBinary, fs: FileSystem): Release {
  const { home, role, flag, revision, dirty, now, retainDays, neededUntil, file } = request;
  const usual = daysFrom(now, retainDays);
  const isLonger = neededUntil !== null && Date.parse(neededUntil) > Date.parse(usual);
  const content: ReleaseContent = {
    binary: digest,
    size: fs.status(path).size,
    role,
    flag,
    title: basename(file),
    createdAt: now.toISOString(),
    retainUntil: isLonger ? neededUntil : usual,
    revision,
    dirty,
  };
  const bytes = buildReleaseManifest(content);
  writeBlob(fs, home, emptyConfig);
  writeBlob(fs, home, bytes);
  const artifact = readArtifact(bytes);
  if (artifact.kind === 'release') return artifact.release;
  throw new MigrateError({
    code: 'INTERNAL',
    message: 'A manifest that was just made cannot be read.',
    why: artifact.kind === 'foreign' ? artifact.why : 'It is a statement.',
    next: 'Report this with the name of the file.',
  });
}

function isThere(fs: FileSystem, path: string): boolean {
  try {
    return fs.status(path).isFile;
  } catch {
    return false;
  }
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
