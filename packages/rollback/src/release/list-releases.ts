import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import type { KnownMetadata } from '../generation/metadata-of.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { type CataloguedRelease, catalogue, listPlace, type Place } from './catalogue.ts';
import { readUsage, type Usage } from './usage.ts';

/** What is listed, and how long releases are kept. */
export interface ListRequest {
  readonly home: string;
  /** Null lists the layout only. */
  readonly client: RegistryClient | null;
  readonly retainDays: number;
  readonly now: Date;
  readonly fileSystem?: FileSystem;
  readonly signal?: AbortSignal;
}

/** A release, where it is, and where the rollout in force needs it. */
export interface ListedRelease extends CataloguedRelease {
  readonly places: readonly Place[];
  /** For example `control in canary (generation 5)`; null where the generation in force does not name it. */
  readonly usedBy: string | null;
}

/** All releases, the newest first, and what could not be read. */
export interface ReleaseList {
  readonly releases: readonly ListedRelease[];
  readonly problems: readonly string[];
  /** Why the state says less than the whole truth of what is needed; null where it does not. */
  readonly trouble: string | null;
}

/** Lists the releases of the layout and, where a client is given, of a registry, each once. */
export async function listReleases(request: ListRequest): Promise<ReleaseList> {
  const { home, client, retainDays, now, signal } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  const usage = await readUsage(fs, home, now, signal);
  const clients = client === null ? [null] : [null, client];
  const found = new Map<string, ListedRelease>();
  const problems: string[] = [];
  for (const each of clients) {
    const place = each === null ? 'layout' : 'registry';
    const there = catalogue(place, await listPlace(fs, home, each), usage, { now, retainDays });
    problems.push(...there.problems.map((problem) => `${place}: ${problem}`));
    for (const listed of there.releases) merge(found, place, listed, usage);
  }
  const releases = [...found.values()].toSorted((a, b) =>
    b.release.createdAt.localeCompare(a.release.createdAt),
  );
  return { releases, problems, trouble: usage.trouble };
}

function merge(
  found: Map<string, ListedRelease>,
  place: Place,
  listed: CataloguedRelease,
  usage: Usage,
): void {
  const { manifest, binary } = listed.release;
  const known = found.get(manifest);
  const usedBy = describeUse(binary, usage.current);
  if (known === undefined) {
    found.set(manifest, { ...listed, places: [place], usedBy });
    return;
  }
  const tags = [...new Set([...known.tags, ...listed.tags])].sort();
  const statements = new Map(
    [...known.statements, ...listed.statements].map((each) => [each.manifest, each]),
  );
  found.set(manifest, {
    ...known,
    tags,
    statements: [...statements.values()],
    places: [...known.places, place],
  });
}

function describeUse(binary: string, current: KnownMetadata | null): string | null {
  if (current === null) return null;
  const roles = (['control', 'candidate'] as const).filter((role) => current[role] === binary);
  if (roles.length === 0) return null;
  return `${roles.join(' and ')} in ${current.stage} (generation ${current.generation})`;
}
