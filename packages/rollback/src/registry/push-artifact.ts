import { MigrateError } from '@strangler/core';
import { digestOf } from '../oci/digest-of.ts';
import { mediaTypes } from '../oci/oci-names.ts';
import { checkBlob } from './check-blob.ts';
import type { BlobToSend, RegistryClient } from './registry-client.ts';

/** A manifest, the blobs that it needs, and the tags to give it. */
export interface ArtifactToPush {
  readonly manifest: Uint8Array;
  readonly blobs: readonly BlobToSend[];
  readonly tags: readonly string[];
}

/**
 * Sends a manifest with its blobs, then downloads everything and hashes it: a registry may say that it has a blob which
 * was collected, and such a blob is sent again. Says whether the registry lists referrers itself. Throws RELEASE_DIFFERS
 * where what comes back is not what was sent.
 */
export async function pushArtifact(client: RegistryClient, artifact: ArtifactToPush): Promise<boolean> {
  for (const blob of artifact.blobs) {
    if (!(await client.claimsBlob(blob))) await client.sendBlob(blob);
  }
  let listsReferrers = false;
  for (const tag of artifact.tags) {
    listsReferrers = await client.sendManifest(tag, artifact.manifest, mediaTypes.manifest);
  }
  for (const blob of artifact.blobs) await ensureWhole(client, blob);
  const digest = digestOf(artifact.manifest);
  for (const tag of artifact.tags) {
    const back = await client.readManifest(tag);
    if (back?.digest === digest) continue;
    const found = back === null ? 'nothing is there' : `the manifest there has the digest ${back.digest}`;
    throw differs(
      client,
      `The tag ${tag} was given to ${digest}, and ${found}. Somebody else may have moved it.`,
    );
  }
  return listsReferrers;
}

async function ensureWhole(client: RegistryClient, blob: BlobToSend): Promise<void> {
  if ((await checkBlob(client, blob.digest)) === null) return;
  await client.sendBlob(blob);
  const fault = await checkBlob(client, blob.digest);
  if (fault !== null) throw differs(client, `It was sent twice, and still ${fault}.`);
}

/** The error of a registry that gives other bytes than it should. */
export function differs({ repository }: Pick<RegistryClient, 'repository'>, why: string): MigrateError {
  return new MigrateError({
    code: 'RELEASE_DIFFERS',
    message: `The registry of ${repository.shown} does not give what it should.`,
    why,
    next: 'Nothing was stored from it. Look at the registry, and publish the release again from a place that has it.',
  });
}
