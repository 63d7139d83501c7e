import { isMigrateError, type StatusReport } from '@strangler/core';
import type { KnownMetadata } from '../generation/metadata-of.ts';
import { type ListedRelease, listReleases } from '../release/list-releases.ts';

type StatusRetention = StatusReport['retention'];

/** Whose retention is asked for, and how long it is. */
export interface RetentionRequest {
  readonly home: string;
  readonly retainDays: number;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** How long both binaries of a generation are kept, by what is stored beside the state; no registry is asked. */
export async function readRetention(
  { home, retainDays, now, signal }: RetentionRequest,
  rollout: Pick<KnownMetadata, 'control' | 'candidate'> | null,
): Promise<StatusRetention> {
  if (rollout === null) return { control: null, candidate: null, problem: null };
  const request = { home, client: null, retainDays, now, ...(signal && { signal }) };
  try {
    const { releases, trouble } = await listReleases(request);
    if (trouble !== null) return { control: null, candidate: null, problem: trouble };
    const kept = (binary: string | null): StatusRetention['control'] =>
      describe(releases.filter(({ release }) => release.binary === binary));
    return { control: kept(rollout.control), candidate: kept(rollout.candidate), problem: null };
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    return { control: null, candidate: null, problem: error.message };
  }
}

/** Of several releases with the same bytes the one that is kept longest counts. */
function describe(releases: readonly ListedRelease[]): StatusRetention['control'] {
  const [longest] = releases.toSorted((a, b) => daysOf(b) - daysOf(a));
  if (longest === undefined) return null;
  const { retainUntil, daysLeft, keptBy } = longest.retention;
  const tags = [...new Set(releases.flatMap((each) => each.tags))].sort();
  return { retainUntil, daysLeft, tags, keptBy: [...keptBy] };
}

/** Without an end yet it is longer than any other. */
function daysOf({ retention }: ListedRelease): number {
  return retention.daysLeft ?? Number.POSITIVE_INFINITY;
}
