import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { blobDirectory, blobPath, releasesDirectory } from '../../src/release/blob-path.ts';
import { readLayout } from '../../src/release/read-layout.ts';
import { storeRelease } from '../../src/release/store-release.ts';
import { verifyReleases } from '../../src/release/verify-releases.ts';
import { faultyFileSystem, needsRoom } from '../support/faulty-file-system.ts';
import { program, releaseToStore } from '../support/release-rig.ts';
import { makeDirectory, makeHome } from '../support/rollout.ts';
import { outputOf, startProgram } from '../support/start-program.ts';

const tagsOf = (home: string): string[] =>
  readLayout(nodeFileSystem, home)
    .flatMap(({ tags }) => tags)
    .sort();
const problemsOf = async (home: string): Promise<string[]> =>
  (await verifyReleases({ home, reference: null, client: null })).flatMap(({ problems }) => problems);
const leftovers = (home: string): string[] =>
  [releasesDirectory(home), blobDirectory(home)]
    .filter((directory) => existsSync(directory))
    .flatMap((directory) => readdirSync(directory))
    .filter((name) => /^tmp|lock/.test(name));

describe('storeRelease', () => {
  it('refuses a tag that names other bytes, and changes nothing', () => {
    const home = makeHome();
    storeRelease(releaseToStore(home, { tag: '1', file: program('one') }));
    const before = readFileSync(join(releasesDirectory(home), 'index.json'), 'utf8');
    const second = releaseToStore(home, { tag: '1', file: program('two') });
    expect(() => storeRelease(second)).toThrow(expect.objectContaining({ code: 'RELEASE_TAG_TAKEN' }));
    expect(readFileSync(join(releasesDirectory(home), 'index.json'), 'utf8')).toBe(before);
  });

  it('takes it by force, and keeps what it named', () => {
    const home = makeHome();
    const first = storeRelease(releaseToStore(home, { tag: '1', file: program('one') }));
    const second = storeRelease(releaseToStore(home, { tag: '1', file: program('two'), force: true }));
    const listed = readLayout(nodeFileSystem, home);
    expect(listed.find((each) => each.manifest === first.release.manifest)?.tags).toEqual([]);
    expect(listed.find((each) => each.manifest === second.release.manifest)?.tags).toEqual(['1']);
  });

  it('says RELEASES_INVALID over an index that is broken, and leaves it for a person', () => {
    const home = makeHome();
    storeRelease(releaseToStore(home));
    const index = join(releasesDirectory(home), 'index.json');
    for (const text of ['{', '{"schemaVersion":2,"manifests":7}', '']) {
      writeFileSync(index, text);
      expect(() => storeRelease(releaseToStore(home))).toThrow(
        expect.objectContaining({ code: 'RELEASES_INVALID' }),
      );
      expect(readFileSync(index, 'utf8')).toBe(text);
    }
  });

  it('lists the same release once, whoever asks for it again', () => {
    const [home, file] = [makeHome(), program('one')];
    const first = storeRelease(releaseToStore(home, { file }));
    const later = { file, now: new Date('2026-03-20T00:00:00Z') };
    expect(storeRelease(releaseToStore(home, later)).release).toEqual(first.release);
    const [listed, ...others] = readLayout(nodeFileSystem, home);
    expect(others).toEqual([]);
    expect(listed?.keptUntil).toBe('2026-05-19T00:00:00.000Z');
  });

  it('makes another manifest where the revision is another, or the rollout needs it for longer', () => {
    const [home, file] = [makeHome(), program('one')];
    const first = storeRelease(releaseToStore(home, { file, revision: 'a'.repeat(40) }));
    const other = storeRelease(releaseToStore(home, { file, revision: 'b'.repeat(40) }));
    const longer = releaseToStore(home, {
      file,
      revision: 'a'.repeat(40),
      neededUntil: '2027-01-01T00:00:00.000Z',
    });
    const renewed = storeRelease(longer);
    expect(new Set([first, other, renewed].map(({ release }) => release.manifest)).size).toBe(3);
    expect(renewed.release.retainUntil).toBe('2027-01-01T00:00:00.000Z');
  });

  it('leaves an OCI image layout: the executable 0555, what describes it 0444', async () => {
    const home = makeHome();
    const { release, path } = storeRelease(releaseToStore(home, { tag: '1' }));
    const directory = releasesDirectory(home);
    expect(JSON.parse(readFileSync(join(directory, 'oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0',
    });
    expect(JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8'))).toMatchObject({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: release.manifest,
          size: statSync(blobPath(home, release.manifest)).size,
          annotations: { 'org.opencontainers.image.ref.name': '1' },
        },
      ],
    });
    expect(statSync(path).mode & 0o777).toBe(0o555);
    expect(statSync(blobPath(home, release.manifest)).mode & 0o777).toBe(0o444);
    expect(await problemsOf(home)).toEqual([]);
  });
});

describe('a store on a disk that fails', () => {
  it.each([
    ['before', 'ENOSPC'],
    ['half-written', 'ENOSPC'],
    ['after', 'EIO'],
  ] as const)('is whole and can be used after a fault %s any call (%s)', async (when, code) => {
    const template = makeHome();
    const [kept, added] = [program('one'), program('two')];
    storeRelease(releaseToStore(template, { tag: '1', file: kept }));
    const parent = mkdtempSync(join(tmpdir(), 'releases-'));
    let at = 0;
    for (let reached = true; reached; at += 1) {
      const home = join(parent, `${at}`, '.migrate', 'rollout');
      cpSync(join(template, '..'), join(home, '..'), { recursive: true });
      const faulty = faultyFileSystem((call) => (call.index === at ? { code, when } : null));
      const request = releaseToStore(home, { tag: '2', file: added });
      let failed = false;
      try {
        storeRelease(request, faulty.fs);
      } catch {
        failed = true;
      }
      reached = faulty.calls.length > at;
      expect(await problemsOf(home)).toEqual([]);
      expect(tagsOf(home)).toContain('1');
      if (!failed) expect(tagsOf(home)).toEqual(['1', '2']);
      storeRelease({ ...request, now: new Date(Date.now() + 60_000) });
      expect(tagsOf(home)).toEqual(['1', '2']);
      expect(await problemsOf(home)).toEqual([]);
    }
    rmSync(parent, { recursive: true, force: true });
    expect(at).toBeGreaterThan(60);
  });

  it('leaves nothing unfinished on a full disk', () => {
    const home = makeHome();
    storeRelease(releaseToStore(home, { tag: '1' }));
    const { fs } = faultyFileSystem((call) => (needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null));
    const request = releaseToStore(home, { tag: '2', file: program('two') });
    expect(() => storeRelease(request, fs)).toThrow(expect.objectContaining({ code: 'STATE_UNWRITABLE' }));
    expect(leftovers(home)).toEqual([]);
  });
});

describe('several writers', () => {
  it('lose no release, and leave an index that holds them all', async () => {
    const home = makeHome();
    const writers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
      startProgram('store-releases', [home, join(makeDirectory(), 'tool'), name, '25']),
    );
    const written = (await Promise.all(writers.map(outputOf))).flatMap((output) => output.trim().split('\n'));
    expect(written).toHaveLength(150);
    expect(tagsOf(home)).toEqual(written.toSorted());
    expect(await problemsOf(home)).toEqual([]);
    expect(leftovers(home)).toEqual([]);
  });

  it('go on where one was killed at any moment', async () => {
    const home = makeHome();
    const finished: string[] = [];
    for (const [index, waitMs] of [150, 220, 290, 360, 430].entries()) {
      const child = startProgram('store-releases', [
        home,
        join(makeDirectory(), 'tool'),
        `k${index}`,
        '10000',
      ]);
      child.stdout.on('data', (chunk: Buffer) => finished.push(...chunk.toString().split('\n').slice(0, -1)));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await setTimeout(waitMs);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      storeRelease(releaseToStore(home, { tag: `after-${index}`, now: new Date() }));
      expect(tagsOf(home)).toEqual(expect.arrayContaining([...finished, `after-${index}`]));
      expect(await problemsOf(home)).toEqual([]);
    }
    expect(finished.length).toBeGreaterThan(10);
  });

  it('wait no longer than about three seconds for one that holds the lock', () => {
    const home = makeHome();
    storeRelease(releaseToStore(home));
    const lock = join(releasesDirectory(home), 'index.lock');
    symlinkSync(`${process.pid}@build-1#held`, lock);
    const started = performance.now();
    const request = releaseToStore(home, { file: program('two'), now: new Date() });
    expect(() => storeRelease(request)).toThrow(
      expect.objectContaining({ why: expect.stringContaining('index.lock') }),
    );
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
