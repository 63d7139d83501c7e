import type { FileSystem } from '../file-system/file-system.ts';
import { isOwnTag } from '../oci/oci-names.ts';
import { listRepository } from '../registry/list-repository.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { type ListedArtifact, readLayout } from './read-layout.ts';
import type { Release, StoredStatement } from './release.ts';
import { judgeRetention, type Retention, type RetentionTerms } from './retention.ts';
import type { Usage } from './usage.ts';

/** A place where releases are. */
export type Place = 'layout' | 'registry';

/** A release in one place: its tags that a person gave, its retention, and the statements about it there. */
export interface CataloguedRelease {
  readonly release: Release;
  readonly tags: readonly string[];
  readonly retention: Retention;
  readonly statements: readonly StoredStatement[];
}

/** Everything in one place. */
export interface Catalogue {
  readonly place: Place;
  readonly releases: readonly CataloguedRelease[];
  /** Statements about releases that are not there. */
  readonly orphans: readonly StoredStatement[];
  /** Tags and manifests that cannot be read, in words. */
  readonly problems: readonly string[];
  /** How many manifests of other programs are there. */
  readonly foreign: number;
}

/** Reads what a place holds. */
export async function listPlace(
  fs: FileSystem,
  home: string,
  client: RegistryClient | null,
): Promise<readonly ListedArtifact[]> {
  return client === null ? readLayout(fs, home) : listRepository(client);
}

/** Puts in order what a place holds: releases with their statements, the newest first, each with its retention. */
export function catalogue(
  place: Place,
  listed: readonly ListedArtifact[],
  usage: Usage,
  terms: RetentionTerms,
): Catalogue {
  const statements = listed.flatMap(({ artifact }) =>
    artifact.kind === 'statement' ? [artifact.statement] : [],
  );
  const releases = listed.flatMap(({ artifact, tags, keptUntil }) => {
    if (artifact.kind !== 'release') return [];
    const { release } = artifact;
    const notBefore = [release.retainUntil, keptUntil];
    const retention = judgeRetention({ binary: release.binary, notBefore }, usage, terms);
    const own = statements.filter(({ subject }) => subject === release.manifest);
    return [{ release, tags: tags.filter((tag) => !isOwnTag(tag)), retention, statements: own }];
  });
  const known = new Set(releases.map(({ release }) => release.manifest));
  return {
    place,
    releases: releases.toSorted((a, b) => newestFirst(a.release, b.release)),
    orphans: statements.filter(({ subject }) => !known.has(subject)),
    problems: listed.flatMap(({ problem }) => (problem === null ? [] : [problem])),
    foreign: listed.filter(({ artifact, problem }) => artifact.kind === 'foreign' && problem === null).length,
  };
}

function newestFirst(a: Release, b: Release): number {
  const later = b.createdAt.localeCompare(a.createdAt);
  return later === 0 ? a.manifest.localeCompare(b.manifest) : later;
}
