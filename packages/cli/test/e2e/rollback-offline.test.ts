import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrateProgram } from './migrate.ts';

let cwd: string;
let servers: readonly Server[];
let connections: number;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'offline-'));
  connections = 0;
  // Takes a connection and never answers: whoever waits for one of these waits for ever.
  const blackHole = (): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer(() => {
        connections += 1;
      });
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  servers = await Promise.all([blackHole(), blackHole(), blackHole()]);
});

afterEach(() => {
  for (const server of servers) server.close();
  rmSync(cwd, { recursive: true, force: true });
});

function addressOf(server: Server | undefined): string {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
}

/** A config that names sources; of keys that this version does not know it may not matter either. */
function configure(sources: object): void {
  const config = {
    schemaVersion: 1,
    name: 'test',
    flag: 'test_flag',
    control: { command: ['/bin/cat'] },
    candidate: { command: ['/bin/ls'] },
    ...sources,
  };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
}

/** Runs a rollback beside this process, whose servers have to stay able to take connections. */
function rollBack(): Promise<{ code: number | null; report: Record<string, unknown>; ms: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [migrateProgram, 'rollback', '--json'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, report: JSON.parse(out), ms: performance.now() - started }),
    ),
  );
}

function goCanary(): void {
  const words = ['rollout', 'canary', '--percent', '25', '--force', '--reason', 'test'];
  expect(migrate(cwd, words).status).toBe(0);
}

const rounds = 5;

async function quickestOf(prepare: () => void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    rmSync(join(cwd, '.migrate'), { recursive: true, force: true });
    configure({});
    goCanary();
    prepare();
    const { code, report, ms } = await rollBack();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      from: { generation: 1, stage: 'canary', percent: 25 },
      to: { generation: 2, stage: 'off' },
      controlVerified: true,
      warnings: [],
    });
    times.push(ms);
  }
  return Math.min(...times);
}

test('with registry, Prometheus and flag source down a rollback is what it is without them, and asks none of them', async () => {
  const [registry, prometheus, flags] = servers.map(addressOf);
  const sources = {
    release: { registry: `${registry}/example/tool` },
    guard: { prometheus: { url: `http://${prometheus}` } },
    state: { home: `http://${flags}/ofrep/v1/evaluate/flags` },
  };
  const without = await quickestOf(() => {});
  const withSources = await quickestOf(() => configure(sources));
  expect(connections).toBe(0);
  // Half a second is far more than noise and far less than any timeout of a network.
  expect(withSources - without).toBeLessThan(500);
  expect(JSON.parse(readFileSync(join(cwd, 'migrate.config.json'), 'utf8'))).toMatchObject(sources);
});
