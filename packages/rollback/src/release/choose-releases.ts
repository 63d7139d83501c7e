import type { FileSystem } from '../file-system/file-system.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import type { Catalogue, CataloguedRelease } from './catalogue.ts';
import type { RetentionTerms } from './retention.ts';

/** What is to be pruned: all that may go, or of that what is named. */
export interface PruneRequest extends RetentionTerms {
  readonly home: string;
  /** Releases of other flags are another rollout's. */
  readonly flag: string;
  /** Tags and digests; none means everything. */
  readonly references: readonly string[];
  /** False only says what would go. */
  readonly apply: boolean;
  /** Null prunes the layout only. */
  readonly client: RegistryClient | null;
  readonly host: string;
  readonly fileSystem?: FileSystem;
  readonly signal?: AbortSignal;
}

/** A release that stays, and why; `wasNamed` where somebody asked for it to go. */
export interface KeptRelease extends CataloguedRelease {
  readonly keptBy: readonly string[];
  readonly wasNamed: boolean;
}

/** Chooses what goes from a place. Pure, so that a layout can be judged again under its lock. */
export function chooseReleases(
  { releases }: Pick<Catalogue, 'releases'>,
  { references, flag }: Pick<PruneRequest, 'references' | 'flag'>,
): { readonly removed: readonly CataloguedRelease[]; readonly kept: readonly KeptRelease[] } {
  const removed: CataloguedRelease[] = [];
  const kept: KeptRelease[] = [];
  for (const each of releases) {
    const wasNamed = references.some((reference) => isNamed(each, reference));
    const own = each.release.flag === flag ? [] : [`it belongs to the flag ${each.release.flag}`];
    const keptBy = [...own, ...each.retention.keptBy];
    if (keptBy.length > 0) kept.push({ ...each, keptBy, wasNamed });
    else if (wasNamed || references.length === 0) removed.push(each);
    else kept.push({ ...each, keptBy: ['it was not named'], wasNamed });
  }
  return { removed, kept };
}

/** Says whether a tag or digest means this release. */
export function isNamed({ release, tags }: CataloguedRelease, reference: string): boolean {
  return tags.includes(reference) || [release.manifest, release.binary].includes(reference);
}
