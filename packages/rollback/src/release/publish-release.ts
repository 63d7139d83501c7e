import { MigrateError } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readBytes, readChunks } from '../file-system/read-file.ts';
import { isOwnTag, isTag, keepingTag } from '../oci/oci-names.ts';
import { maxManifestBytes, readArtifact } from '../oci/read-artifact.ts';
import { pushArtifact } from '../registry/push-artifact.ts';
import { addReferrer } from '../registry/referrers.ts';
import type { BlobToSend, RegistryClient } from '../registry/registry-client.ts';
import { blobPath } from './blob-path.ts';
import type { Release, StoredStatement } from './release.ts';
import { judgeRetention } from './retention.ts';
import { buildStatement, type JudgedShadow } from './statement.ts';
import { hashSource } from './store-binary.ts';
import { type ReleaseToStore, storeRelease, tagTaken } from './store-release.ts';
import { storeStatement } from './store-statement.ts';
import { readUsage } from './usage.ts';

/** A release to publish: into the layout, and to a registry where a client is given. */
export interface PublishRequest extends Omit<ReleaseToStore, 'neededUntil' | 'tag'> {
  readonly tag: string;
  /** The run that a statement is to be made of, if there is one. */
  readonly shadow: JudgedShadow | null;
  readonly client: RegistryClient | null;
  readonly fileSystem?: FileSystem;
  readonly signal?: AbortSignal;
}

/** A release that is where it should be; `registry` is the repository that was given it, or null. */
export interface PublishedRelease {
  readonly release: Release;
  readonly tag: string;
  readonly path: string;
  readonly statement: StoredStatement | null;
  readonly registry: string | null;
}

/**
 * Stores a release under a tag, with a statement where there is a run, and sends both to a registry. Nothing is changed
 * anywhere before the tag is known to be free. Throws USAGE, RELEASE_TAG_TAKEN and what the layout and the registry throw.
 */
export async function publishRelease(request: PublishRequest): Promise<PublishedRelease> {
  const { home, client, tag, now, retainDays, signal, shadow } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  checkTag(tag);
  const binary = hashSource(request, fs);
  if (client !== null && !request.force) await refuseTakenTag(client, tag, binary);
  const usage = await readUsage(fs, home, now, signal);
  const { retainUntil } = judgeRetention({ binary, notBefore: [] }, usage, { now, retainDays });
  const { release, path } = storeRelease({ ...request, neededUntil: retainUntil }, fs);
  const statement = shadow === null ? null : keepStatement(request, release, shadow, fs);
  if (client !== null) await push(client, home, fs, { release, tag, statement });
  return { release, tag, path, statement, registry: client?.repository.shown ?? null };
}

function checkTag(tag: string): void {
  if (isTag(tag) && !isOwnTag(tag)) return;
  throw new MigrateError({
    code: 'USAGE',
    message: `"${tag}" cannot be a tag.`,
    why: 'A tag is 1 to 128 letters, digits, dots, dashes and underscores, and does not begin with a dot or a dash. Tags that end in a digest belong to migrate.',
    next: 'Pass --tag <tag>, for example --tag 1.4.0.',
  });
}

async function refuseTakenTag(client: RegistryClient, tag: string, binary: string): Promise<void> {
  const manifest = await client.readManifest(tag);
  if (manifest === null) return;
  const artifact = readArtifact(manifest.bytes);
  if (artifact.kind === 'release' && artifact.release.binary === binary) return;
  throw tagTaken(tag, `in ${client.repository.shown}`);
}

function keepStatement(
  { home, host, now }: PublishRequest,
  release: Release,
  shadow: JudgedShadow,
  fs: FileSystem,
): StoredStatement {
  const documents = buildStatement(shadow);
  return storeStatement({ home, documents, release, createdAt: shadow.finishedAt, owner: { host, now } }, fs);
}

async function push(
  client: RegistryClient,
  home: string,
  fs: FileSystem,
  { release, tag, statement }: Omit<PublishedRelease, 'path' | 'registry'>,
): Promise<void> {
  const tags = [keepingTag('release', release.manifest), tag];
  await pushArtifact(client, { ...loadArtifact(fs, home, release.manifest), tags });
  if (statement === null) return;
  const kept = [keepingTag('statement', statement.manifest)];
  const loaded = loadArtifact(fs, home, statement.manifest);
  const listsReferrers = await pushArtifact(client, { ...loaded, tags: kept });
  if (listsReferrers) return;
  const entry = { digest: statement.manifest, size: loaded.manifest.length };
  await addReferrer(client, statement.subject, entry);
}

/** A manifest of the layout and the blobs that it needs, ready to be sent. */
function loadArtifact(
  fs: FileSystem,
  home: string,
  digest: string,
): { readonly manifest: Uint8Array; readonly blobs: readonly BlobToSend[] } {
  const manifest = readBytes(fs, blobPath(home, digest), maxManifestBytes);
  const artifact = readArtifact(manifest);
  const descriptors = artifact.kind === 'foreign' ? [] : artifact.blobs;
  const blobs = descriptors.map((each) => ({
    digest: each.digest,
    size: each.size,
    chunks: () => readChunks(fs, blobPath(home, each.digest)),
  }));
  return { manifest, blobs };
}
