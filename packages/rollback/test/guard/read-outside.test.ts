import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OutsideCounts } from '../../src/guard/guard-input.ts';
import { readOutside } from '../../src/guard/read-outside.ts';
import { makeDirectory } from '../support/rollout.ts';

const nowMs = Date.now();
const question = { stage: 'canary', beganMs: nowMs - 600_000, nowMs } as const;
const queryOf = (variant: string, name: string): string =>
  `sum(increase(tool_${name}_total{variant="${variant}"}[{window}]))`;
const queries = {
  controlRuns: queryOf('control', 'runs'),
  controlErrors: queryOf('control', 'errors'),
  candidateRuns: queryOf('candidate', 'runs'),
  candidateErrors: queryOf('candidate', 'errors'),
};

async function listen(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (url: string, timeoutMs = 5000): Promise<OutsideCounts | null> =>
  readOutside({ url, queries, timeoutMs }, question);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Debian's prometheus on loopback, scraping one target five times a second. */
async function startPrometheus(target: string): Promise<string> {
  const directory = makeDirectory();
  const config = join(directory, 'prometheus.yml');
  const job = `{ job_name: tool, scrape_interval: 200ms, scrape_timeout: 200ms, static_configs: [{ targets: ['${target}'] }] }`;
  writeFileSync(config, `scrape_configs:\n  - ${job}\n`);
  const address = `127.0.0.1:${await freePort()}`;
  const flags = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${directory}/data`,
    `--web.listen-address=${address}`,
  ];
  const child: ChildProcess = spawn('prometheus', flags, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.once('error', () => undefined);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return `http://${address}`;
}

/** Asks until the server has scraped what is waited for; the last answer where it never has. */
async function askUntil(
  url: string,
  done: (answer: OutsideCounts) => boolean,
): Promise<OutsideCounts | null> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(url);
    if (attempt >= 150 || (answer !== null && done(answer))) return answer;
    await setTimeout(200);
  }
}

describe('readOutside', () => {
  it('reads runs and errors of both arms from a real Prometheus server', async () => {
    const counters = {
      'runs{control}': 0,
      'errors{control}': 0,
      'runs{candidate}': 0,
      'errors{candidate}': 0,
    };
    let scrapes = 0;
    const target = await listen((_, response) => {
      scrapes += 1;
      const lines = Object.entries(counters).map(
        ([name, value]) => `tool_${name.replace('{', '_total{variant="').replace('}', '"}')} ${value}`,
      );
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(`${lines.join('\n')}\n`);
    });
    const url = await startPrometheus(target);
    while (scrapes < 3) await setTimeout(50);
    Object.assign(counters, { 'runs{control}': 900, 'errors{control}': 9, 'runs{candidate}': 600 });
    counters['errors{candidate}'] = 60;
    // What lies beyond the first and the last sample is extrapolated, which is less and less of the whole.
    const isNear = (found: number, expected: number): boolean =>
      Math.abs(found - expected) <= Math.max(1, 0.1 * expected);
    const wrong = (each: OutsideCounts | null): unknown[] =>
      each?.kind === 'counts'
        ? [
            [each.control.trials, 900],
            [each.control.events, 9],
            [each.candidate.trials, 600],
            [each.candidate.events, 60],
          ].filter(([found = 0, expected = 0]) => !isNear(found, expected))
        : [each];
    const answer = await askUntil(url, (each) => wrong(each).length === 0);
    expect(wrong(answer)).toEqual([]);
  });

  it('is missing data where the server is down, and names the server', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    expect(await ask(url)).toEqual({ kind: 'missing', why: expect.stringMatching(`${url} .*ECONNREFUSED`) });
  });

  it('does not wait for a server that says nothing', async () => {
    const address = await listen(() => undefined);
    const started = performance.now();
    expect(await ask(`http://${address}`, 200)).toMatchObject({ kind: 'missing' });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each<[string, number, string]>([
    ['an error', 503, 'down for maintenance'],
    ['a page', 200, '<html>'],
    ['JSON of something else', 200, '{"status":"success"}'],
    ['null', 200, 'null'],
    ['several series', 200, vector('1', '2')],
    ['no number', 200, vector('NaN')],
    ['a negative number', 200, vector('-3')],
    ['far too much', 200, `"${'x'.repeat(2_000_000)}"`],
  ])('takes %s for missing data', async (_, status, body) => {
    const address = await listen((_request, response) => {
      response.statusCode = status;
      response.end(body);
    });
    expect(await ask(`http://${address}`)).toMatchObject({ kind: 'missing' });
  });

  it('takes an empty answer for a counter that never rose, rounds, and never sees more errors than runs', async () => {
    const address = await listen((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const query = new URLSearchParams(Buffer.concat(chunks).toString()).get('query') ?? '';
        expect(query).toContain('[600s]');
        const isControl = query.includes('"control"');
        response.end(isControl ? vector() : vector(query.includes('errors') ? '10.4' : '9.6'));
      });
    });
    expect(await ask(`http://${address}/`)).toEqual({
      kind: 'counts',
      control: { events: 0, trials: 0 },
      candidate: { events: 10, trials: 10 },
    });
  });

  it('asks nobody where no candidate answers or no server is configured', async () => {
    const settings = { url: 'http://127.0.0.1:9', queries, timeoutMs: 100 };
    expect(await readOutside(settings, { ...question, stage: 'shadow' })).toBeNull();
    expect(await readOutside(null, question)).toBeNull();
  });
});

function vector(...values: readonly string[]): string {
  const result = values.map((value) => ({ metric: {}, value: [1, value] }));
  return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
}
