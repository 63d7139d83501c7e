import { isOwnTag } from '../oci/oci-names.ts';
import { readArtifact } from '../oci/read-artifact.ts';
import type { ListedArtifact } from '../release/read-layout.ts';
import { inParallel } from './in-parallel.ts';
import type { ReceivedManifest, RegistryClient } from './registry-client.ts';

/** Reads every tagged manifest of a repository but the lists of referrers. */
export async function listRepository(client: RegistryClient): Promise<readonly ListedArtifact[]> {
  const tags = (await client.listTags()).filter((tag) => !(isOwnTag(tag) && tag.startsWith('sha256-')));
  const found = new Map<string, ListedArtifact>();
  const broken: ListedArtifact[] = [];
  const manifests = await inParallel(tags, (tag) => client.readManifest(tag));
  for (const [index, tag] of tags.entries()) {
    const manifest = manifests[index] ?? null;
    const problem = problemOf(tag, manifest);
    if (manifest === null || problem !== null) {
      broken.push(brokenArtifact(tag, problem ?? 'there is no manifest under this tag'));
      continue;
    }
    const { digest, bytes } = manifest;
    const known = found.get(digest);
    const tagsSoFar = [...(known?.tags ?? []), tag];
    const artifact = known?.artifact ?? readArtifact(bytes);
    const size = bytes.length;
    found.set(digest, { manifest: digest, size, tags: tagsSoFar, keptUntil: null, artifact, problem: null });
  }
  return [...found.values(), ...broken];
}

/** A tag that keeps a manifest names its digest, so that other bytes under it are noticed. */
function problemOf(tag: string, manifest: ReceivedManifest | null): string | null {
  if (manifest === null) return `the tag ${tag} leads to nothing`;
  const isOther = isOwnTag(tag) && !tag.endsWith(manifest.digest.replace(/^sha256:/, ''));
  return isOther ? `under the tag ${tag} a manifest with the digest ${manifest.digest} came` : null;
}

function brokenArtifact(tag: string, why: string): ListedArtifact {
  const digest = isOwnTag(tag) ? `sha256:${tag.slice(-64)}` : '';
  const artifact = { kind: 'foreign', why } as const;
  return { manifest: digest, size: 0, tags: [tag], keptUntil: null, artifact, problem: why };
}
