import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { blobPath, releasesDirectory } from '../../src/release/blob-path.ts';
import type { PruneRequest } from '../../src/release/choose-releases.ts';
import { type PruneOutcome, pruneReleases } from '../../src/release/prune-releases.ts';
import { publishRelease } from '../../src/release/publish-release.ts';
import { readLayout } from '../../src/release/read-layout.ts';
import { storeBinary } from '../../src/release/store-binary.ts';
import { type StoredRelease, storeRelease } from '../../src/release/store-release.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { judgedShadow, program, publishRequest, releaseToStore } from '../support/release-rig.ts';
import { makeHome, stageRequest } from '../support/rollout.ts';

/** The day of the tests is today, because blobs are as old as their files. */
const today = new Date();
const inDays = (days: number): Date => new Date(today.getTime() + days * 24 * 60 * 60 * 1000);

/** A rollout in shadow with a pair of its own, and an old release that no generation names. */
function rollout(): { readonly home: string; readonly old: StoredRelease } {
  const home = makeHome();
  const store = (role: 'control' | 'candidate', text: string, tag: string | null): StoredRelease =>
    storeRelease(releaseToStore(home, { role, tag, file: program(text), now: today }));
  const old = store('candidate', 'old', 'old');
  const [control, candidate] = [store('control', 'control', null), store('candidate', 'candidate', null)];
  const binaries = { control: control.digest, candidate: candidate.digest };
  setStage(stageRequest(home, { ...binaries, now: () => today }));
  return { home, old };
}

const prune = (home: string, changes: Partial<PruneRequest> = {}): Promise<PruneOutcome> =>
  pruneReleases({
    home,
    flag: 'manifest_hasher',
    references: [],
    apply: true,
    client: null,
    retainDays: 60,
    host: 'build-1',
    now: inDays(61),
    ...changes,
  });

const removed = ({ places }: PruneOutcome): string[] =>
  places.flatMap((place) => place.removed.map(({ release }) => release.binary));
const listed = (home: string): string[] => readLayout(nodeFileSystem, home).map(({ manifest }) => manifest);

describe('prune removes nothing', () => {
  it('before the retention has passed', async () => {
    const { home, old } = rollout();
    const outcome = await prune(home, { now: inDays(59.9) });
    expect(removed(outcome)).toEqual([]);
    const kept = outcome.places[0]?.kept.find(({ tags }) => tags.includes('old'));
    expect(kept?.keptBy).toEqual(['its retention ends in 1 day']);
    expect(existsSync(old.path)).toBe(true);
  });

  it('of the current binaries, however old, also where they are named', async () => {
    const { home } = rollout();
    const current = readLayout(nodeFileSystem, home).filter(({ tags }) => !tags.includes('old'));
    const references = current.map(({ manifest }) => manifest);
    const outcome = await prune(home, { references, now: inDays(5000) });
    expect(removed(outcome)).toEqual([]);
    expect(outcome.places[0]?.kept.filter(({ wasNamed }) => wasNamed)).toHaveLength(2);
  });

  it('without --apply, but says what would go', async () => {
    const { home, old } = rollout();
    expect(removed(await prune(home, { apply: false }))).toEqual([old.digest]);
    expect(existsSync(old.path)).toBe(true);
    expect(listed(home)).toHaveLength(3);
  });

  it('of another flag', async () => {
    const { home, old } = rollout();
    expect(removed(await prune(home, { flag: 'other' }))).toEqual([]);
    expect(existsSync(old.path)).toBe(true);
  });

  it.each<[string, (home: string, old: StoredRelease) => void]>([
    ['no generation is there', (home) => rmSync(home, { recursive: true })],
    ['a generation is torn', (home) => writeFileSync(join(home, 'g-000001.json'), '{')],
    ['the pointer is no pointer', (home) => renameSync(join(home, 'g-000001.json'), join(home, 'current'))],
    ['the prepared rollback is torn', (home) => writeFileSync(join(home, 'g-rollback.json'), '')],
    [
      'the events cannot be read',
      (home) => mkdirSync(join(home, '..', 'events', '2026-01-01.jsonl'), { recursive: true }),
    ],
    ['a binary that stays is broken', (home) => breakCurrent(home)],
    ['a manifest is missing', (home, old) => rmSync(blobPath(home, old.release.manifest))],
  ])('where %s', async (_, damage) => {
    const { home, old } = rollout();
    damage(home, old);
    const outcome = await prune(home);
    expect(removed(outcome)).toEqual([]);
    expect(outcome.trouble ?? outcome.places[0]?.broken.join()).toBeTruthy();
    expect(existsSync(old.path)).toBe(true);
    expect(listed(home)).toHaveLength(3);
  });

  it('where the index is broken', async () => {
    const { home, old } = rollout();
    writeFileSync(join(releasesDirectory(home), 'index.json'), '{');
    await expect(prune(home)).rejects.toMatchObject({ code: 'RELEASES_INVALID' });
    expect(existsSync(old.path)).toBe(true);
  });

  it('that a rollout stores while it prunes', async () => {
    const { home, old } = rollout();
    const { file, tag } = { file: old.path, tag: null };
    let stored = false;
    const { fs } = faultyFileSystem(({ operation, args }) => {
      const takesLock = operation === 'symlink' && String(args[1]).endsWith('index.lock');
      if (takesLock && !stored) {
        stored = true;
        storeRelease(releaseToStore(home, { role: 'candidate', file, tag, now: inDays(61) }));
      }
      return null;
    });
    expect(removed(await prune(home, { fileSystem: fs }))).toEqual([]);
    expect(stored).toBe(true);
    expect(existsSync(old.path)).toBe(true);
  });
});

describe('prune removes', () => {
  it('what nobody needs, its tag, its bytes and the statements about it', async () => {
    const { home, old } = rollout();
    const shadow = judgedShadow(`sha256:${'9'.repeat(64)}`, old.digest);
    const file = old.path;
    const { statement } = await publishRelease(
      publishRequest(home, { role: 'candidate', file, tag: 'old', shadow, now: today }),
    );
    expect(listed(home)).toHaveLength(4);
    expect(removed(await prune(home))).toEqual([old.digest]);
    expect(listed(home)).toHaveLength(2);
    for (const digest of [old.digest, old.release.manifest, statement!.manifest, statement!.report]) {
      expect(existsSync(blobPath(home, digest))).toBe(false);
    }
  });

  it('of what may go only what is named', async () => {
    const { home, old } = rollout();
    storeRelease(releaseToStore(home, { tag: 'older', file: program('older'), now: today }));
    expect(removed(await prune(home, { references: ['old', 'nothing'] }))).toEqual([old.digest]);
    expect((await prune(home, { references: ['nothing'] })).unknown).toEqual(['nothing']);
    expect(listed(home)).toHaveLength(3);
  });

  it('binaries that nothing lists once they are old, and no bytes that another release needs', async () => {
    const { home, old } = rollout();
    const loose = storeBinary({ home, role: 'candidate', file: program('loose') });
    storeRelease(releaseToStore(home, { role: 'control', tag: 'twin', file: old.path, now: inDays(30) }));
    await prune(home, { now: inDays(59) });
    expect(existsSync(loose.path)).toBe(true);
    expect(removed(await prune(home))).toEqual([old.digest]);
    expect(existsSync(loose.path)).toBe(false);
    expect(existsSync(old.path)).toBe(true);
  });

  it('no blob while a manifest of another program is listed', async () => {
    const { home, old } = rollout();
    const index = join(releasesDirectory(home), 'index.json');
    const foreign = storeBinary({ home, role: 'candidate', file: program('{"mediaType":"theirs"}') });
    const document = JSON.parse(readFileSync(index, 'utf8'));
    document.manifests.push({ mediaType: 'x/y', digest: foreign.digest, size: 1 });
    writeFileSync(index, JSON.stringify(document));
    expect(removed(await prune(home))).toEqual([old.digest]);
    expect(existsSync(old.path)).toBe(true);
    expect(existsSync(foreign.path)).toBe(true);
  });

  it('leftovers of writers that were killed', async () => {
    const { home } = rollout();
    const leftover = join(releasesDirectory(home), 'blobs', 'sha256', 'tmp-1');
    writeFileSync(leftover, 'half');
    utimesSync(leftover, today, today);
    await prune(home, { now: inDays(0.01) });
    expect(existsSync(leftover)).toBe(true);
    await prune(home, { now: inDays(1) });
    expect(existsSync(leftover)).toBe(false);
  });
});

function breakCurrent(home: string): void {
  const { control } = JSON.parse(readFileSync(join(home, 'current'), 'utf8')).metadata;
  rmSync(blobPath(home, control));
  writeFileSync(blobPath(home, control), 'other', { mode: 0o555 });
}
