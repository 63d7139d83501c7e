import { MigrateError } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { putEntry } from '../oci/layout-index.ts';
import { artifactTypes, isOwnTag, isTag, keepingTag, mediaTypes } from '../oci/oci-names.ts';
import { readArtifact } from '../oci/read-artifact.ts';
import { listRepository } from '../registry/list-repository.ts';
import { differs } from '../registry/push-artifact.ts';
import type { ReceivedManifest, RegistryClient } from '../registry/registry-client.ts';
import { blobPath, isDigest } from './blob-path.ts';
import { editIndex, unwritableReleases } from './edit-index.ts';
import { hashFile } from './hash-file.ts';
import { readLayout } from './read-layout.ts';
import type { Release } from './release.ts';
import { receiveBlob, restoreRelease } from './restore-release.ts';
import { tagTaken, takesTag } from './store-release.ts';
import { executableMode, plainMode, writeBlob } from './write-blob.ts';

/** What is pulled: a tag, or the digest of a manifest or of a binary. */
export interface PullRequest {
  readonly home: string;
  readonly reference: string;
  readonly client: RegistryClient;
  /** Whether the tag may be taken from other bytes in the layout. */
  readonly force: boolean;
  readonly host: string;
  readonly now: Date;
  readonly fileSystem?: FileSystem;
}

/** What is in the layout now. `release` is null where only a binary was asked for, and no manifest speaks of it. */
export interface PulledRelease {
  readonly binary: string;
  readonly path: string;
  readonly release: Release | null;
  readonly tag: string | null;
}

/**
 * Brings a release from a registry into the layout. Every byte is hashed before it is kept. Throws RELEASE_NOT_FOUND,
 * RELEASE_DIFFERS, RELEASE_TAG_TAKEN and what the layout and the registry throw.
 */
export async function pullRelease(request: PullRequest): Promise<PulledRelease> {
  const { client, reference } = request;
  checkReference(reference);
  const manifest = await findManifest(client, reference);
  if (manifest === null) return pullBinary(request);
  const artifact = readArtifact(manifest.bytes);
  if (artifact.kind !== 'release') {
    throw notFound(request, artifact.kind === 'foreign' ? artifact.why : 'it is a statement');
  }
  const { home } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  const tag = isDigest(reference) || isOwnTag(reference) ? null : reference;
  refuseTakenTag(request, artifact.release, tag, fs);
  for (const { digest, mediaType } of artifact.blobs) {
    if (mediaType === mediaTypes.executable) await receiveExecutable(request, digest, fs);
    else await receivePlain(request, digest, fs);
  }
  keep(request, { manifest, release: artifact.release, tag }, fs);
  const { binary } = artifact.release;
  return { binary, path: blobPath(home, binary), release: artifact.release, tag };
}

function checkReference(reference: string): void {
  if (isDigest(reference) || isTag(reference)) return;
  throw new MigrateError({
    code: 'USAGE',
    message: `"${reference}" is neither a tag nor a digest.`,
    why: 'A tag is 1 to 128 letters, digits, dots, dashes and underscores; a digest is sha256: and 64 hex digits.',
    next: 'migrate release list shows the tags that there are.',
  });
}

/** By tag; else, for a digest, the release with that manifest, or the newest with that binary. */
async function findManifest(client: RegistryClient, reference: string): Promise<ReceivedManifest | null> {
  if (!isDigest(reference)) return client.readManifest(reference);
  const kept = await client.readManifest(keepingTag('release', reference));
  if (kept !== null) return checked(client, kept, reference);
  const releases = (await listRepository(client)).flatMap(({ artifact }) =>
    artifact.kind === 'release' && artifact.release.binary === reference ? [artifact.release] : [],
  );
  const newest = releases.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
  if (newest === undefined) return null;
  const manifest = await client.readManifest(newest.manifest);
  return manifest === null ? null : checked(client, manifest, newest.manifest);
}

function checked(client: RegistryClient, manifest: ReceivedManifest, digest: string): ReceivedManifest {
  if (manifest.digest === digest) return manifest;
  throw differs(client, `${digest} was asked for, and a manifest with the digest ${manifest.digest} came.`);
}

/** A binary that no manifest names can still be there, until the registry collects it. */
async function pullBinary(request: PullRequest): Promise<PulledRelease> {
  const { reference } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  if (!isDigest(reference)) throw notFound(request, 'no release has this tag');
  await receiveExecutable(request, reference, fs);
  return { binary: reference, path: blobPath(request.home, reference), release: null, tag: null };
}

async function receiveExecutable(request: PullRequest, digest: string, fs: FileSystem): Promise<void> {
  const { home, client } = request;
  const { kind } = await restoreRelease({ home, digest, client: null, fileSystem: fs });
  if (kind !== 'lost' || (await receiveBlob({ fs, home, client }, digest, executableMode))) return;
  throw notFound(request, `the registry has no blob ${digest}`);
}

async function receivePlain(request: PullRequest, digest: string, fs: FileSystem): Promise<void> {
  const { home, client } = request;
  if (orNull(() => hashFile(fs, blobPath(home, digest))) === digest) return;
  if (await receiveBlob({ fs, home, client }, digest, plainMode)) return;
  throw notFound(request, `the registry has no blob ${digest}`);
}

function keep(
  { home, host, now }: PullRequest,
  { manifest, release, tag }: { manifest: ReceivedManifest; release: Release; tag: string | null },
  fs: FileSystem,
): void {
  try {
    writeBlob(fs, home, manifest.bytes);
  } catch (error) {
    throw unwritableReleases(home, error);
  }
  const entry = { digest: release.manifest, size: release.manifestSize, artifactType: artifactTypes.release };
  editIndex(fs, home, { host, now }, (index) => {
    const isListed = index.manifests.some(({ digest }) => digest === release.manifest);
    const changed = tag === null && isListed ? index : putEntry(index, { ...entry, tag, retainUntil: null });
    return { index: changed, result: null };
  });
}

function refuseTakenTag(
  { home, force }: PullRequest,
  { binary }: Release,
  tag: string | null,
  fs: FileSystem,
): void {
  if (tag === null || force) return;
  if (readLayout(fs, home).some((each) => takesTag(tag, binary, each))) {
    throw tagTaken(tag, 'in .migrate/releases');
  }
}

function notFound({ reference, client }: PullRequest, why: string): MigrateError {
  return new MigrateError({
    code: 'RELEASE_NOT_FOUND',
    message: `${reference} is no release in ${client.repository.shown}.`,
    why: `Looking for it: ${why}.`,
    next: 'migrate release list --registry <host/path> shows what is there.',
  });
}
