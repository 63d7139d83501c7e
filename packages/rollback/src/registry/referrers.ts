import { checkDocument, type IndexEntry, type ReleaseIndex } from '@strangler/core';
import { emptyIndex, removeManifests } from '../oci/layout-index.ts';
import { artifactTypes, mediaTypes } from '../oci/oci-names.ts';
import type { RegistryClient } from './registry-client.ts';
import { refused } from './registry-fault.ts';

const attempts = 5;

/** The tag under which OCI has clients list what refers to a manifest, in a registry that does not do so itself. */
export function referrersTag(subject: string): string {
  return subject.replace(':', '-');
}

/**
 * Adds a statement to the list of what refers to a release. A registry has no way to change a list safely, so it is read
 * again afterwards, and changed again where another writer's list came later.
 */
export async function addReferrer(
  client: RegistryClient,
  subject: string,
  statement: { readonly digest: string; readonly size: number },
): Promise<void> {
  const entry: IndexEntry = {
    mediaType: mediaTypes.manifest,
    artifactType: artifactTypes.statement,
    ...statement,
  };
  for (let tried = 0; tried < attempts; tried += 1) {
    const { index } = await readReferrers(client, subject);
    if (index.manifests.some(({ digest }) => digest === statement.digest)) return;
    const bytes = Buffer.from(JSON.stringify({ ...index, manifests: [...index.manifests, entry] }), 'utf8');
    await client.sendManifest(referrersTag(subject), bytes, mediaTypes.index);
  }
  const { index } = await readReferrers(client, subject);
  if (index.manifests.some(({ digest }) => digest === statement.digest)) return;
  throw refused(client.repository.shown, 'listing a statement', 'Other writers changed the list each time.');
}

/** Takes statements off the list of what refers to a release, and deletes the list where nothing is left on it. */
export async function removeReferrers(
  client: RegistryClient,
  subject: string,
  statements: ReadonlySet<string>,
): Promise<void> {
  const { index, digest } = await readReferrers(client, subject);
  if (digest === null) return;
  const left = removeManifests(index, statements);
  if (left.manifests.length === index.manifests.length) return;
  if (left.manifests.length > 0) {
    await client.sendManifest(
      referrersTag(subject),
      Buffer.from(JSON.stringify(left), 'utf8'),
      mediaTypes.index,
    );
  }
  await client.deleteManifest(digest);
}

async function readReferrers(
  client: RegistryClient,
  subject: string,
): Promise<{ readonly index: ReleaseIndex; readonly digest: string | null }> {
  const manifest = await client.readManifest(referrersTag(subject));
  if (manifest === null) return { index: emptyIndex, digest: null };
  const { bytes, digest } = manifest;
  const checked = checkDocument('ReleaseIndex', parse(bytes));
  if (checked.ok) return { index: checked.value, digest };
  const why = `What stands under the tag ${referrersTag(subject)} is no list of referrers.`;
  throw refused(client.repository.shown, 'reading the statements', why);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
