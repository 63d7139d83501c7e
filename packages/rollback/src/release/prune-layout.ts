import { join } from 'node:path';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { discard } from '../file-system/write-file.ts';
import { removeAbandoned } from '../generation/remove-abandoned.ts';
import { removeManifests } from '../oci/layout-index.ts';
import { blobDirectory, releasesDirectory } from './blob-path.ts';
import { type CataloguedRelease, catalogue } from './catalogue.ts';
import { chooseReleases, type PruneRequest } from './choose-releases.ts';
import { editIndex } from './edit-index.ts';
import { type ListedArtifact, readLayout } from './read-layout.ts';
import { judgeRetention } from './retention.ts';
import { readGenerations, type Usage } from './usage.ts';

/**
 * Removes what may go from the layout. It judges again under the lock, since a rollout may have stored something or moved
 * meanwhile; the index goes first, so that a crash leaves blobs that nothing lists, which the next prune removes.
 */
export function pruneLayout(
  fs: FileSystem,
  request: PruneRequest,
  before: Usage,
): readonly CataloguedRelease[] {
  const { home, host, now } = request;
  const removed = editIndex(fs, home, { host, now }, (index) => {
    const usage: Usage = { ...before, ...readGenerations(fs, home) };
    const listed = readLayout(fs, home);
    const { removed: result } = chooseReleases(catalogue('layout', listed, usage, request), request);
    const gone = new Set(
      result.flatMap(({ release, statements }) => [
        release.manifest,
        ...statements.map(({ manifest }) => manifest),
      ]),
    );
    return { index: gone.size === 0 ? index : removeManifests(index, gone), result };
  });
  editIndex(fs, home, { host, now }, (index) => {
    const usage: Usage = { ...before, ...readGenerations(fs, home) };
    for (const name of unneeded(fs, request, usage)) discard(fs, join(blobDirectory(home), name));
    return { index, result: null };
  });
  removeAbandoned(fs, blobDirectory(home), now);
  removeAbandoned(fs, releasesDirectory(home), now);
  return removed;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Blobs that no manifest needs, whose own retention has passed. With manifests of other programs in the index nobody knows
 * what they need, and every blob stays.
 */
function unneeded(fs: FileSystem, request: PruneRequest, usage: Usage): readonly string[] {
  const { home, retainDays } = request;
  const listed = readLayout(fs, home);
  if (listed.some(({ artifact }) => artifact.kind === 'foreign')) return [];
  const needed = new Set(listed.flatMap(blobsOf));
  const names = listNames(fs, blobDirectory(home)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  return names.filter((name) => {
    const binary = `sha256:${name}`;
    if (needed.has(binary)) return false;
    const storedMs = fs.status(join(blobDirectory(home), name)).modifiedMs;
    const notBefore = [new Date(storedMs + retainDays * dayMs).toISOString()];
    return judgeRetention({ binary, notBefore }, usage, request).keptBy.length === 0;
  });
}

function blobsOf({ manifest, artifact }: ListedArtifact): readonly string[] {
  return artifact.kind === 'foreign' ? [manifest] : [manifest, ...artifact.blobs.map(({ digest }) => digest)];
}
