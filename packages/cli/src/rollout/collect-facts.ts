import { basename } from 'node:path';
import { type Digest, isMigrateError, type MigrateConfig } from '@strangler/core';
import {
  blobPath,
  findRehearsal,
  listReleases,
  type RunbookBinary,
  type RunbookFacts,
  readCurrent,
  readHistory,
  verifyBinary,
} from '@strangler/rollback';
import type { LoadedConfig } from '../config/load-config.ts';
import { releaseTerms } from '../release/release-terms.ts';
import { gateSettings } from './gate-settings.ts';
import { releaseDigests } from './release-digests.ts';
import { thresholdsOf } from './thresholds.ts';

type Role = 'control' | 'candidate';

const usualName = 'migrate.config.json';
const dayMs = 24 * 60 * 60 * 1000;

/** The name of a config in its directory, null for the usual one. */
export function configName({ file }: LoadedConfig): string | null {
  return basename(file) === usualName ? null : basename(file);
}

/** Everything that the runbook of a migration tells, from its config and what is on disk. */
export async function collectFacts(loaded: LoadedConfig, home: string, now: Date): Promise<RunbookFacts> {
  const { config, dir } = loaded;
  const current = readCurrent(home);
  const digests = digestsOf(loaded, current);
  const { retainDays } = releaseTerms(loaded);
  const tags = await tagsIn(home, retainDays, now);
  return {
    name: config.name,
    flag: config.flag,
    directory: dir,
    config: configName(loaded),
    owners: config.rollout?.owners ?? [],
    control: describe(home, config, 'control', { digest: digests.control, tags }),
    candidate: describe(home, config, 'candidate', { digest: digests.candidate, tags }),
    current,
    thresholds: thresholdsOf(config),
    retainDays,
    registry: config.release?.registry ?? null,
    retainedUntil: retainedUntil(home, retainDays),
    rehearsal: findRehearsal(home, digests)?.document ?? null,
    rehearsalMaxAgeDays: gateSettings(config).rehearsalMaxAgeDays,
  };
}

/** The binaries that are built now; where one is not, those of the current generation. */
function digestsOf(
  loaded: LoadedConfig,
  current: RunbookFacts['current'],
): { readonly control: Digest; readonly candidate: Digest } {
  try {
    return releaseDigests(loaded);
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    const { control = null, candidate = null } =
      current.kind === 'generation' ? current.generation.metadata : {};
    return { control, candidate };
  }
}

/** A binary's digest, and the tags of all binaries by their digest. */
interface Stored {
  readonly digest: Digest;
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

function describe(home: string, config: MigrateConfig, role: Role, { digest, tags }: Stored): RunbookBinary {
  const isStored = digest !== null && verifyBinary(home, digest).kind === 'verified';
  const places = isStored ? [blobPath('.migrate/rollout', digest)] : [];
  const named = (digest === null ? [] : (tags.get(digest) ?? [])).map(
    (tag) => `.migrate/releases, tag ${tag}`,
  );
  return { label: config[role].label ?? null, digest, places: [...places, ...named] };
}

/** The tags in the layout, without asking a registry: a runbook has to be written where there is none. */
async function tagsIn(home: string, retainDays: number, now: Date): Promise<Stored['tags']> {
  const tags = new Map<string, readonly string[]>();
  const { releases } = await listReleases({ home, client: null, retainDays, now });
  for (const { release, tags: own } of releases) {
    tags.set(release.binary, [...(tags.get(release.binary) ?? []), ...own]);
  }
  return tags;
}

/** Retention begins with the newest complete; before it there is none. */
function retainedUntil(home: string, retainDays: number): string | null {
  const { generations } = readHistory(home);
  const stages = generations.map(({ stored }) =>
    stored.kind === 'generation' ? stored.generation.metadata : null,
  );
  const last = stages.at(-1);
  if (last?.stage !== 'complete') return null;
  return new Date(Date.parse(last.createdAt) + retainDays * dayMs).toISOString();
}
