import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepingTag } from '../../src/oci/oci-names.ts';
import { blobDirectory, blobPath } from '../../src/release/blob-path.ts';
import { listReleases } from '../../src/release/list-releases.ts';
import { publishRelease } from '../../src/release/publish-release.ts';
import { pullRelease } from '../../src/release/pull-release.ts';
import { restoreRelease } from '../../src/release/restore-release.ts';
import { verifyBinary } from '../../src/release/verify-binary.ts';
import { verifyReleases } from '../../src/release/verify-releases.ts';
import { clientOf, judgedShadow, now, program, publishRequest } from '../support/release-rig.ts';
import { makeHome } from '../support/rollout.ts';
import { account, startRegistry } from '../support/test-registry.ts';

/** Where docker-registry keeps the bytes of a blob. */
const bytesOf = (storage: string, digest: string): string => {
  const hex = digest.replace('sha256:', '');
  return join(storage, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
};

const problemsOf = async (home: string, repository: string): Promise<string[]> => {
  const items = await verifyReleases({ home, reference: null, client: clientOf(repository) });
  return items.flatMap(({ place, problems }) => problems.map((problem) => `${place}: ${problem}`));
};

describe('a registry that lost a blob behind its own back', () => {
  it('is noticed by verify, although HEAD says 200', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const { release } = await publishRelease(publishRequest(home, { client: clientOf(registry.repository) }));
    rmSync(bytesOf(registry.storage, release.binary));
    const client = clientOf(registry.repository);
    expect(await client.claimsBlob({ digest: release.binary, size: release.size })).toBe(true);
    expect((await problemsOf(home, registry.repository)).join()).toContain(release.binary);
  });

  it('is given the blob again by the next publish', async () => {
    const [home, registry, file] = [makeHome(), await startRegistry(), program('one')];
    const request = publishRequest(home, { file, client: clientOf(registry.repository) });
    const { release } = await publishRelease(request);
    rmSync(bytesOf(registry.storage, release.binary));
    await publishRelease(request);
    expect(existsSync(bytesOf(registry.storage, release.binary))).toBe(true);
    expect(await problemsOf(home, registry.repository)).toEqual([]);
  });

  it('is noticed where it changed the bytes', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const { release } = await publishRelease(publishRequest(home, { client: clientOf(registry.repository) }));
    writeFileSync(bytesOf(registry.storage, release.binary), 'x'.repeat(release.size));
    expect((await problemsOf(home, registry.repository)).join()).toContain('bytes with the digest');
  });
});

describe('a statement about other binaries', () => {
  it('is noticed by verify', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const client = clientOf(registry.repository);
    const [control, candidate] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
    const shadow = judgedShadow(control, candidate);
    await publishRelease(publishRequest(home, { client, shadow }));
    const problems = await problemsOf(home, registry.repository);
    expect(problems).toEqual([
      expect.stringMatching(/^layout: the statement is not about/),
      expect.stringMatching(/^registry: the statement is not about/),
    ]);
  });
});

describe('a registry that wants a password', () => {
  it('is refused without one, with a wrong one, and never told apart by a secret in the message', async () => {
    const [home, registry] = [makeHome(), await startRegistry({ auth: true })];
    for (const credentials of [null, { kind: 'password', username: 'alex', password: 'hunter2' }] as const) {
      const client = clientOf(registry.repository, { credentials: async () => credentials });
      const failed = await publishRelease(publishRequest(home, { client })).catch((error: unknown) => error);
      expect(failed).toMatchObject({ code: 'REGISTRY_REFUSED' });
      expect(JSON.stringify(Object.entries(failed as object))).not.toContain('hunter2');
    }
    expect(existsSync(blobDirectory(home))).toBe(false);
  });

  it('takes the right one', async () => {
    const [home, registry] = [makeHome(), await startRegistry({ auth: true })];
    const credentials = async () => ({ kind: 'password', ...account }) as const;
    const client = clientOf(registry.repository, { credentials });
    const { release } = await publishRelease(publishRequest(home, { client }));
    const other = makeHome();
    await pullRelease({ home: other, reference: '1.0.0', client, force: false, host: 'b', now });
    expect(verifyBinary(other, release.binary).kind).toBe('verified');
  });
});

describe('publishing to a registry', () => {
  it('refuses a tag that names other bytes there, and changes nothing here', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const client = clientOf(registry.repository);
    await publishRelease(publishRequest(makeHome(), { client, file: program('first') }));
    const second = publishRequest(home, { client, file: program('second') });
    await expect(publishRelease(second)).rejects.toMatchObject({ code: 'RELEASE_TAG_TAKEN' });
    expect(existsSync(blobDirectory(home))).toBe(false);
    const { release } = await publishRelease({ ...second, force: true });
    expect((await client.readManifest('1.0.0'))?.digest).toBe(release.manifest);
  });

  it('keeps what a forced tag named before, also after garbage collection', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const first = await publishRelease(publishRequest(home, { client: clientOf(registry.repository) }));
    const file = program('second');
    await publishRelease(publishRequest(home, { client: clientOf(registry.repository), file, force: true }));
    await registry.collectGarbage();
    const client = clientOf(registry.repository);
    expect(await client.readManifest(keepingTag('release', first.release.manifest))).not.toBeNull();
    expect(await problemsOf(home, registry.repository)).toEqual([]);
  });

  it('attaches a statement that garbage collection leaves alone, listed as a referrer', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const client = clientOf(registry.repository);
    const control = await publishRelease(publishRequest(home, { client }));
    const candidate = publishRequest(home, { client, file: program('two'), role: 'candidate', tag: 'c-1' });
    const { release } = await publishRelease(candidate);
    const shadow = judgedShadow(control.release.binary, release.binary);
    const { statement } = await publishRelease({ ...candidate, shadow });
    await registry.collectGarbage();
    const again = clientOf(registry.repository);
    expect(await problemsOf(home, registry.repository)).toEqual([]);
    const referrers = await again.readManifest(release.manifest.replace(':', '-'));
    expect(JSON.parse(Buffer.from(referrers!.bytes).toString()).manifests).toEqual([
      expect.objectContaining({ digest: statement!.manifest, artifactType: 'application/vnd.in-toto+json' }),
    ]);
    const listed = await listReleases({ home, client: again, retainDays: 60, now });
    expect(listed.releases.find((each) => each.release.manifest === release.manifest)).toMatchObject({
      places: ['layout', 'registry'],
      tags: ['c-1'],
      statements: [{ manifest: statement!.manifest }],
    });
  });
});

describe('pulling', () => {
  it('says RELEASE_NOT_FOUND for a tag and a digest that nobody has', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    for (const reference of ['9.9.9', `sha256:${'0'.repeat(64)}`]) {
      const request = {
        home,
        reference,
        client: clientOf(registry.repository),
        force: false,
        host: 'b',
        now,
      };
      await expect(pullRelease(request)).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND' });
    }
    expect(existsSync(join(home, '..', 'releases', 'index.json'))).toBe(false);
  });

  it('brings a release by tag, by manifest and by binary, executable, and lists it', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const client = clientOf(registry.repository);
    const { release } = await publishRelease(publishRequest(home, { client }));
    for (const reference of ['1.0.0', release.manifest, release.binary]) {
      const other = makeHome();
      const pulled = await pullRelease({ home: other, reference, client, force: false, host: 'b', now });
      expect(pulled.release).toEqual(release);
      expect(statSync(pulled.path).mode & 0o777).toBe(0o555);
      expect(readFileSync(pulled.path)).toEqual(readFileSync(blobPath(home, release.binary)));
      expect((await verifyReleases({ home: other, reference: null, client: null }))[0]?.problems).toEqual([]);
    }
  });

  it('restores a control that is missing or damaged, and says what cannot be restored', async () => {
    const [home, registry] = [makeHome(), await startRegistry()];
    const client = clientOf(registry.repository);
    const { release, path } = await publishRelease(publishRequest(home, { client }));
    const restore = (from: typeof client | null) =>
      restoreRelease({ home, digest: release.binary, client: from });
    expect(await restore(null)).toEqual({ kind: 'present', path });
    for (const damage of [
      () => rmSync(path),
      () => {
        rmSync(path);
        writeFileSync(path, 'other');
      },
    ]) {
      damage();
      expect(await restore(null)).toMatchObject({ kind: 'lost' });
      expect(await restore(client)).toEqual({ kind: 'downloaded', path });
      expect(verifyBinary(home, release.binary).kind).toBe('verified');
    }
    rmSync(path);
    await registry.stop();
    expect(await restore(client)).toMatchObject({
      kind: 'lost',
      why: expect.stringContaining('ECONNREFUSED'),
    });
    expect(readdirSync(blobDirectory(home)).filter((name) => name.startsWith('tmp'))).toEqual([]);
  });
});
