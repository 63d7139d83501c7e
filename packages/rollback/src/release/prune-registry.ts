import { removeReferrers } from '../registry/referrers.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import type { CataloguedRelease } from './catalogue.ts';

/**
 * Deletes releases and their statements from a registry, statements first, so that an interrupted prune leaves no statement
 * without its release. The registry frees the bytes when it collects its garbage.
 */
export async function pruneRegistry(
  client: RegistryClient,
  removed: readonly CataloguedRelease[],
): Promise<void> {
  for (const { release, statements } of removed) {
    const manifests = statements.map(({ manifest }) => manifest);
    if (manifests.length > 0) await removeReferrers(client, release.manifest, new Set(manifests));
    for (const manifest of manifests) await client.deleteManifest(manifest);
    await client.deleteManifest(release.manifest);
  }
}
