import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { inParallel } from '../registry/in-parallel.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { type CataloguedRelease, catalogue, listPlace, type Place } from './catalogue.ts';
import { chooseReleases, isNamed, type KeptRelease, type PruneRequest } from './choose-releases.ts';
import { pruneLayout } from './prune-layout.ts';
import { pruneRegistry } from './prune-registry.ts';
import { readUsage, type Usage } from './usage.ts';
import { layoutReader, registryReader, verifyArtifact } from './verify-releases.ts';

/** What became of one place. Nothing is removed where anything that stays is broken. */
export interface PrunedPlace {
  readonly place: Place;
  readonly removed: readonly CataloguedRelease[];
  readonly kept: readonly KeptRelease[];
  /** What does not verify among that which stays. */
  readonly broken: readonly string[];
}

/** What a prune did or would do; `trouble` says why nothing could be judged, `unknown` are names of nothing. */
export interface PruneOutcome {
  readonly trouble: string | null;
  readonly unknown: readonly string[];
  readonly places: readonly PrunedPlace[];
}

/**
 * Removes releases that nobody needs any more, with their statements, from the layout and from a registry. The current and
 * the previous binaries stay, and so does everything whose retention has not passed. What stays is verified first.
 */
export async function pruneReleases(request: PruneRequest): Promise<PruneOutcome> {
  const { home, client, now, signal } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  const usage = await readUsage(fs, home, now, signal);
  const places: PrunedPlace[] = [];
  for (const each of client === null ? [null] : [null, client]) {
    places.push(await prunePlace(request, usage, each, fs));
  }
  const all = places.flatMap(({ removed, kept }) => [...removed, ...kept]);
  const unknown = request.references.filter((name) => !all.some((each) => isNamed(each, name)));
  return { trouble: usage.trouble, unknown, places };
}

async function prunePlace(
  request: PruneRequest,
  usage: Usage,
  client: RegistryClient | null,
  fs: FileSystem,
): Promise<PrunedPlace> {
  const { home, apply } = request;
  const place = client === null ? 'layout' : 'registry';
  const listed = await listPlace(fs, home, client);
  const there = catalogue(place, listed, usage, request);
  const { removed, kept } = chooseReleases(there, request);
  const reader = client === null ? layoutReader(fs, home) : registryReader(client);
  const stays = new Set(kept.map(({ release }) => release.manifest));
  const staying = listed.filter(({ manifest }) => stays.has(manifest));
  const verified = await inParallel(staying, (each) => verifyArtifact(place, each, listed, reader));
  const broken = [...there.problems, ...verified.flatMap((item) => item?.problems ?? [])];
  if (apply && broken.length === 0 && usage.trouble === null) {
    if (client === null) return { place, removed: pruneLayout(fs, request, usage), kept, broken };
    await pruneRegistry(client, removed);
  }
  return { place, removed: broken.length === 0 ? removed : [], kept, broken };
}
