import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReleaseManifest } from '../../src/oci/build-manifest.ts';
import { digestOf } from '../../src/oci/digest-of.ts';
import type { Credentials } from '../../src/registry/registry-world.ts';
import { blobDirectory } from '../../src/release/blob-path.ts';
import { pullRelease } from '../../src/release/pull-release.ts';
import { restoreRelease } from '../../src/release/restore-release.ts';
import { verifyReleases } from '../../src/release/verify-releases.ts';
import { type Answer, fakeRegistry } from '../support/fake-registry.ts';
import { clientOf, now } from '../support/release-rig.ts';
import { makeHome } from '../support/rollout.ts';

const failureOf = async (promise: Promise<unknown>): Promise<Error & { code: string; why: string }> => {
  const failure = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  return failure as Error & { code: string; why: string };
};
const quick = { limits: { idleMs: 150, backoffMs: 1 } };
const password: Credentials = { kind: 'password', username: 'alex', password: 'hunter2' };
const asking = (credentials: Credentials | null) => ({ credentials: async () => credentials });
const tags = '{"name":"team/tool","tags":["b","a"]}';

describe('a registry that cannot be reached', () => {
  it('is told as REGISTRY_UNREACHABLE after four tries, with growing waits', async () => {
    const waits: number[] = [];
    const client = clientOf('127.0.0.1:9/team/tool', {
      sleep: async (milliseconds) => void waits.push(milliseconds),
      fetch: async () => {
        throw Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
        });
      },
      random: () => 1,
    });
    const failure = await failureOf(client.listTags());
    expect(failure).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      why: expect.stringContaining('ECONNREFUSED'),
    });
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it.each<[string, Answer, string]>([
    ['answers 503', (_, response) => response.writeHead(503).end(), 'it answered 503'],
    ['hangs up', (_, response) => void response.destroy(), 'other side closed'],
    ['never answers', () => undefined, 'nothing came for 0.15 s'],
    [
      'stops in the middle',
      (_, response) => void response.writeHead(200, { 'content-length': '99' }).write('{'),
      'nothing came',
    ],
    ['talks nonsense', (_, response) => response.writeHead(200).end('<html>'), 'not JSON'],
  ])('is given up where it %s', async (_, answer, why) => {
    const fake = await fakeRegistry(answer);
    const failure = await failureOf(clientOf(fake.repository, quick).listTags());
    expect(failure).toMatchObject({ code: 'REGISTRY_UNREACHABLE', why: expect.stringContaining(why) });
    expect(fake.seen).toHaveLength(4);
  });

  it('is forgiven what passes, and waited for as long as it asks, but no longer than half a minute', async () => {
    const waits: number[] = [];
    const fake = await fakeRegistry((_, response, at) => {
      if (at === 0) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (at === 1) response.writeHead(503, { 'retry-after': '86400' }).end();
      else response.writeHead(200).end(tags);
    });
    const client = clientOf(fake.repository, { sleep: async (ms) => void waits.push(ms) });
    expect(await client.listTags()).toEqual(['a', 'b']);
    expect(waits).toEqual([7000, 30_000]);
  });

  it('is left at once where the caller asks to stop, in an answer and in a wait', async () => {
    const hanging = await fakeRegistry(() => undefined);
    const stop = new AbortController();
    const reading = clientOf(hanging.repository, { signal: stop.signal }).listTags();
    setTimeout(() => stop.abort(), 30);
    expect(await failureOf(reading)).toMatchObject({ code: 'INTERRUPTED' });
    const busy = await fakeRegistry((_, response) => response.writeHead(503).end());
    const { sleep: _, ...world } = { sleep: null, ...{ signal: AbortSignal.timeout(100) } };
    const waiting = clientOf(busy.repository, {
      ...world,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
          setTimeout(resolve, ms).unref();
        }),
    }).listTags();
    expect(await failureOf(waiting)).toMatchObject({ code: 'INTERRUPTED' });
  });
});

describe('a registry that says no', () => {
  it('is told as REGISTRY_REFUSED, once, in its own words but for secrets and control characters', async () => {
    const fake = await fakeRegistry((request, response) => {
      if (request.authorization === null) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
        return;
      }
      const message = `no \u001b[31m hunter2 ${request.authorization}`;
      response.writeHead(400).end(JSON.stringify({ errors: [{ code: 'DENIED', message }] }));
    });
    const failure = await failureOf(clientOf(fake.repository, asking(password)).listTags());
    expect(failure).toMatchObject({ code: 'REGISTRY_REFUSED' });
    expect(failure.why).toBe('It answered 400: DENIED no  [31m *** Basic ***.');
    expect(`${failure.message} ${failure.why} ${failure.stack}`).not.toMatch(/hunter2|YWxleDpodW50ZXIy/);
    expect(fake.seen).toHaveLength(2);
  });

  it('that does not delete is told how to', async () => {
    const fake = await fakeRegistry((_, response) => response.writeHead(405).end());
    const failure = await failureOf(clientOf(fake.repository).deleteManifest(`sha256:${'a'.repeat(64)}`));
    expect(failure).toMatchObject({
      code: 'REGISTRY_REFUSED',
      why: expect.stringContaining('storage.delete.enabled'),
    });
  });
});

describe('a registry that sells tokens', () => {
  const selling = (realm: (host: string) => string): Promise<Awaited<ReturnType<typeof fakeRegistry>>> =>
    fakeRegistry((request, response) => {
      if (request.path.startsWith('/token')) {
        response.writeHead(200).end('{"access_token":"t0ken"}');
      } else if (request.authorization !== 'Bearer t0ken') {
        const host = response.req.headers.host ?? '';
        const challenge = `Bearer realm="${realm(host)}",service="reg",scope="repository:team/tool:pull"`;
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      } else {
        response.writeHead(200).end(tags);
      }
    });

  it('is paid with the password, and the token is used again', async () => {
    const fake = await selling((host) => `http://${host}/token`);
    const client = clientOf(fake.repository, asking(password));
    expect(await client.listTags()).toEqual(['a', 'b']);
    await client.listTags();
    expect(fake.seen.map(({ path }) => path)).toEqual([
      '/v2/team/tool/tags/list?n=1000',
      '/token?service=reg&scope=repository%3Ateam%2Ftool%3Apull',
      '/v2/team/tool/tags/list?n=1000',
      '/v2/team/tool/tags/list?n=1000',
    ]);
    expect(fake.seen[1]?.authorization).toBe(`Basic ${Buffer.from('alex:hunter2').toString('base64')}`);
  });

  it('is paid with an identity token by POST, and with nothing where nobody has any', async () => {
    const fake = await selling((host) => `http://${host}/token`);
    await clientOf(fake.repository, asking({ kind: 'identity', token: 'id3ntity' })).listTags();
    expect(fake.seen[1]).toMatchObject({ method: 'POST', authorization: null });
    expect(new URLSearchParams(fake.seen[1]?.body).get('refresh_token')).toBe('id3ntity');
    await clientOf(fake.repository).listTags();
    expect(fake.seen[4]).toMatchObject({ method: 'GET', authorization: null });
  });

  it('gets no password for an address without TLS on another machine', async () => {
    const fake = await selling(() => 'http://tokens.example/token');
    const failure = await failureOf(clientOf(fake.repository, asking(password)).listTags());
    expect(failure).toMatchObject({ code: 'REGISTRY_REFUSED', why: expect.stringContaining('without TLS') });
    expect(fake.seen).toHaveLength(1);
  });
});

describe('credentials', () => {
  it('do not follow to where a blob is redirected, nor to where it is to be sent', async () => {
    const other = await fakeRegistry((request, response) =>
      response.writeHead(request.method === 'PUT' ? 201 : 200).end('bytes'),
    );
    const fake = await fakeRegistry((request, response) => {
      if (request.authorization === null)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      else if (request.method === 'POST')
        response.writeHead(202, { location: `http://${other.host}/put?signed=yes` }).end();
      else response.writeHead(307, { location: `http://${other.host}/blob` }).end();
    });
    const client = clientOf(fake.repository, asking(password));
    const digest = `sha256:${'a'.repeat(64)}`;
    const read = await client.readBlob(digest, async (chunks) => {
      let text = '';
      for await (const chunk of chunks) text += Buffer.from(chunk).toString();
      return text;
    });
    expect(read).toBe('bytes');
    await client.sendBlob({ digest, size: 3, chunks: () => [Buffer.from('abc')] });
    expect(other.seen.map(({ method, authorization }) => [method, authorization])).toEqual([
      ['GET', null],
      ['PUT', null],
    ]);
    expect(other.seen[1]).toMatchObject({
      body: 'abc',
      path: `/put?signed=yes&digest=${encodeURIComponent(digest)}`,
    });
  });

  it('are not asked for where a registry wants none', async () => {
    const fake = await fakeRegistry((_, response) => response.writeHead(200).end(tags));
    const client = clientOf(fake.repository, { credentials: () => Promise.reject(new Error('asked')) });
    expect(await client.listTags()).toEqual(['a', 'b']);
  });
});

describe('a list of tags', () => {
  it('is read page by page, and no further than the registry itself', async () => {
    const other = await fakeRegistry((_, response) => response.writeHead(200).end('{"tags":["stolen"]}'));
    const fake = await fakeRegistry((request, response) => {
      const isFirst = !request.path.includes('last=');
      const link = isFirst
        ? '</v2/team/tool/tags/list?last=b&n=1000>; rel="next"'
        : `<http://${other.host}/x>; rel="next"`;
      response.writeHead(200, { link }).end(isFirst ? tags : '{"tags":["c"]}');
    });
    expect(await clientOf(fake.repository).listTags()).toEqual(['a', 'b', 'c']);
    expect(other.seen).toEqual([]);
  });
});

describe('a registry that lies', () => {
  const executable = Buffer.from('#!/bin/sh\necho right\n');
  const binary = digestOf(executable);
  const time = { createdAt: now.toISOString(), retainUntil: now.toISOString() };
  const named = { role: 'control', flag: 'f', title: 'tool', revision: null, dirty: false } as const;
  const manifest = buildReleaseManifest({ binary, size: executable.length, ...named, ...time });
  const lying = (
    blob: string | Buffer,
    sent: Uint8Array = manifest,
  ): Promise<Awaited<ReturnType<typeof fakeRegistry>>> =>
    fakeRegistry((request, response) => {
      const headers = { 'docker-content-digest': binary };
      if (request.path.includes('/tags/list')) response.writeHead(200).end('{"tags":["1"]}');
      else if (request.path.includes('/manifests/')) response.writeHead(200, headers).end(sent);
      else if (request.path.endsWith(binary)) response.writeHead(200, headers).end(blob);
      else response.writeHead(200).end('{}');
    });

  it.each([
    ['other bytes', '#!/bin/sh\necho wrong\n'],
    ['half of the bytes', executable.subarray(0, 10)],
    ['more bytes', Buffer.concat([executable, executable])],
    ['nothing', ''],
  ])('with %s is caught by pull, verify and restore, and nothing of it is kept', async (_, blob) => {
    const [home, fake] = [makeHome(), await lying(blob)];
    const client = clientOf(fake.repository);
    const pulling = pullRelease({ home, reference: '1', client, force: false, host: 'b', now });
    expect(await failureOf(pulling)).toMatchObject({ code: 'RELEASE_DIFFERS' });
    expect(await restoreRelease({ home, digest: binary, client })).toMatchObject({ kind: 'lost' });
    const items = await verifyReleases({ home, reference: null, client });
    expect(items.flatMap(({ problems }) => problems).join()).toContain(
      'was asked for, and bytes with the digest',
    );
    const kept = existsSync(blobDirectory(home)) ? readdirSync(blobDirectory(home)) : [];
    expect(kept.filter((name) => name.startsWith('tmp') || name === binary.slice(7))).toEqual([]);
  });

  it('about the manifest that was asked for by digest is caught', async () => {
    const fake = await lying(executable);
    const reference = `sha256:${'e'.repeat(64)}`;
    const pulling = pullRelease({
      home: makeHome(),
      reference,
      client: clientOf(fake.repository),
      force: false,
      host: 'b',
      now,
    });
    expect(await failureOf(pulling)).toMatchObject({ code: 'RELEASE_DIFFERS' });
  });

  it('is believed where it does not', async () => {
    const [home, fake] = [makeHome(), await lying(executable)];
    const client = clientOf(fake.repository);
    const pulled = await pullRelease({ home, reference: '1', client, force: false, host: 'b', now });
    expect(pulled).toMatchObject({ binary, tag: '1' });
  });
});
