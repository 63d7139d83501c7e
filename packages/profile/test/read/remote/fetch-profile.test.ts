import { execFileSync, spawn } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { countCosts, fetchProfile } from '@strangler/profile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeProfile } from '../../support/encode-profile.ts';
import { programDir } from '../../support/go-programs.ts';
import { profileOfStacks } from '../../support/minimal-profile.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const profile = gzipSync(encodeProfile(profileOfStacks({ 'main.main': 3 })));
const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

/** A server on a port of the system's choice, and its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('refused', () => {
  test.each(['ftp://host/profile', 'file:///etc/passwd', 'http://', 'data:text/plain,a'])(
    '%s',
    async (url) => {
      await expect(fetchProfile(url)).rejects.toMatchObject({ code: 'USAGE' });
    },
  );

  test.each(['x', '-1', '1e9', ''])('seconds=%s', async (seconds) => {
    const url = `http://127.0.0.1:1/debug/pprof/profile?seconds=${seconds}`;
    await expect(fetchProfile(url)).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('a port where nothing listens, with the reason', async () => {
    const origin = await serve(() => undefined);
    servers.pop()?.close();
    const failed = fetchProfile(`${origin}/debug/pprof/profile`);
    await expect(failed).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    await expect(failed).rejects.toMatchObject({ why: expect.stringMatching(/ECONNREFUSED/) });
  });

  test('an answer that is an error, with what the server says', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(500).end('profiling \u001b[31malready\nin use'),
    );
    await expect(fetchProfile(`${origin}/p`)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      why: 'the server answers 500 Internal Server Error: profiling [31malready in use',
    });
  });

  test('a redirect to another origin, which is not asked', async () => {
    let asked = 0;
    const other = await serve((_, response) => {
      asked++;
      response.end(profile);
    });
    const origin = await serve((_, response) => response.writeHead(302, { location: `${other}/p` }).end());
    await expect(fetchProfile(`${origin}/p`)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      why: expect.stringContaining('another origin'),
    });
    expect(asked).toBe(0);
  });

  test('a circle of redirects', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/p' }).end());
    await expect(fetchProfile(`${origin}/p`)).rejects.toMatchObject({
      why: expect.stringContaining('more than 5 times'),
    });
  });

  test('an answer over the limit, announced or not, without reading it whole', async () => {
    let sent = 0;
    const announced = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 2 ** 40 }).write('x');
    });
    const endless = await serve((_, response) => {
      const more = () => {
        while (sent < 2 ** 30 && response.write(Buffer.alloc(2 ** 16))) sent += 2 ** 16;
      };
      response.on('drain', more);
      more();
    });
    const limits = { decodedBytes: 2 ** 20 };
    for (const origin of [announced, endless]) {
      await expect(fetchProfile(`${origin}/p`, { limits })).rejects.toMatchObject({
        code: 'INPUT_UNREADABLE',
        why: expect.stringContaining('more than 1048576 bytes'),
      });
    }
    expect(sent).toBeLessThan(2 ** 28);
  });

  test('a server that never answers, and one that never ends', async () => {
    const silent = await serve(() => undefined);
    const dripping = await serve((_, response) => {
      response.write(profile.subarray(0, 10));
    });
    for (const origin of [silent, dripping]) {
      await expect(fetchProfile(`${origin}/p`, { graceMillis: 300 })).rejects.toMatchObject({
        code: 'INPUT_UNREADABLE',
        why: 'no complete profile came within 0.3 seconds',
      });
    }
  });

  test('an answer that is cut off, as unreadable or as broken', async () => {
    const broken = await serve((_, response) => {
      response.writeHead(200, { 'content-length': profile.length });
      response.write(profile.subarray(0, 20), () => response.destroy());
    });
    await expect(fetchProfile(`${broken}/p`)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    const short = await serve((_, response) => response.end(profile.subarray(0, -9)));
    await expect(fetchProfile(`${short}/p`)).rejects.toMatchObject({ code: 'PROFILE_INVALID' });
  });

  test('a page, with the formats that are known', async () => {
    const origin = await serve((_, response) => response.end('<!doctype html><title>Log in</title>'));
    await expect(fetchProfile(`${origin}/p`)).rejects.toThrow(/begins with "<!doctype html>.*known are: /);
  });

  test('without passwords and queries in the message', async () => {
    const origin = await serve((_, response) => response.writeHead(401).end());
    const url = `${origin.replace('//', '//me:secret@')}/p?token=hidden`;
    const failed = fetchProfile(url).catch((error: unknown) =>
      JSON.stringify(error, ['message', 'why', 'next']),
    );
    expect(await failed).toMatch(/127\.0\.0\.1:\d+\/p/);
    expect(await failed).not.toMatch(/secret|hidden/);
  });

  test('once it is interrupted', async () => {
    const origin = await serve(() => undefined);
    const controller = new AbortController();
    const failed = fetchProfile(`${origin}/debug/pprof/profile`, { signal: controller.signal });
    controller.abort();
    await expect(failed).rejects.toMatchObject({ code: 'INTERRUPTED', exitCode: 130 });
  });
});

describe('fetched', () => {
  test('behind redirects of the same origin, with name and password', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === '/p') response.writeHead(307, { location: 'deep/q' }).end();
      else response.end(profile);
    });
    const read = await fetchProfile(`${origin.replace('//', '//me:se%20cret@')}/p`);
    expect(read.samples.length).toBe(1);
    const basic = `Basic ${Buffer.from('me:se cret').toString('base64')}`;
    expect(seen).toEqual([basic, basic]);
  });

  test('in any format that can be read', async () => {
    const origin = await serve((_, response) => response.end('main;run 3\n'));
    expect((await fetchProfile(`${origin}/p`)).functions.map(({ name }) => name)).toEqual(['run', 'main']);
  });
});

describe('a Go program that serves net/http/pprof', () => {
  let origin = '';
  let program: ReturnType<typeof spawn>;

  beforeAll(async () => {
    const binary = join(directory, 'serves');
    execFileSync('go', ['build', '-o', binary, '.'], { cwd: join(programDir('hashing'), '..', 'serves') });
    program = spawn(binary, { stdio: ['pipe', 'pipe', 'ignore'] });
    const lines = createInterface({ input: program.stdout! });
    origin = await new Promise((resolve) => lines.once('line', (line) => resolve(`http://${line}`)));
  }, 120_000);

  afterAll(async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.stdin?.end();
    await ended;
  });

  test('gives its CPU profile', { timeout: 30_000 }, async () => {
    const read = await fetchProfile(`${origin}/debug/pprof/profile?seconds=1`);
    const { costs, total } = countCosts(read);
    const compute = costs.find(({ frame }) => frame.name === 'main.compute');
    expect(Number(compute?.flat)).toBeGreaterThan(Number(total) * 0.5);
  });

  test.each(['heap', 'goroutine', 'threadcreate', 'allocs', 'mutex', 'block'])(
    'gives its %s profile, as protobuf and as legacy text',
    async (kind) => {
      const binary = await fetchProfile(`${origin}/debug/pprof/${kind}`);
      const legacy = await fetchProfile(`${origin}/debug/pprof/${kind}?debug=1`);
      expect(binary.sampleTypes.length).toBeGreaterThan(0);
      expect(legacy.sampleTypes.length).toBeGreaterThan(0);
    },
  );

  test('says what it does not have', async () => {
    await expect(fetchProfile(`${origin}/debug/pprof/nothing`)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      why: 'the server answers 404 Not Found: Unknown profile',
    });
  });

  test('says that it is being profiled already', { timeout: 30_000 }, async () => {
    const url = `${origin}/debug/pprof/profile?seconds=2`;
    const outcomes = await Promise.allSettled([fetchProfile(url), fetchProfile(url)]);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ why: expect.stringContaining('already in use') });
  });
});
