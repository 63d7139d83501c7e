import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GenerationMetadata } from '@strangler/core';
import { generate, readContract } from '@strangler/facade';
import { createGeneration, decide, readCurrent, targetingKeyOf } from '@strangler/rollback';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, writeFile } from '../../../facade/test/fidelity/toolchains.ts';
import { testFile } from '../../../facade/test/runtime/build-programs.ts';
import { randomTargetingKeys } from '../../../rollback/test/flagd/raw-keys.ts';
import { type OfrepService, startOfrepService } from '../../../rollback/test/support/start-ofrep-service.ts';
import { buildGoReader, buildRustReader, type DecisionReader, flag } from './decision-readers.ts';

const raws = randomTargetingKeys(flag, 150, 3);
const base = mkdtempSync(join(tmpdir(), 'asked-agreement-'));
const served = join(base, 'served');
let program: string;
let digest: string;
let service: OfrepService;
let readers: readonly DecisionReader[];

beforeAll(async () => {
  mkdirSync(served);
  publish(1, 'off', 0);
  service = await startOfrepService(join(served, 'current.json'));
  program = await buildCandidate();
  digest = createHash('sha256').update(readFileSync(program)).digest('hex');
  const asked = { address: service.address, env: { XDG_CACHE_HOME: join(base, 'cache') } };
  readers = [buildGoReader(join(base, 'go'), asked), buildRustReader(asked)];
});

afterAll(async () => {
  await service?.stop();
  rmSync(base, { recursive: true, force: true });
});

/** The Go package of a contract whose state is asked for, with a program that serves it and one that calls it. */
async function buildCandidate(): Promise<string> {
  const files = await generate(readContract(testFile('switch/contract.schema.json')), {
    rollout: { flag, source: service.address },
    go: { dir: 'tool', package: 'tool' },
    rust: { dir: 'rust', crate: 'tool' },
  });
  for (const { path, text } of files) writeFile(join(base, path), text);
  const source = readFileSync(join(base, 'rust/src/runtime/rollout/source.rs'), 'utf8');
  expect(source).toContain(`SOURCE: Option<&str> = Some("${service.address}");`);
  writeFile(join(base, 'go.mod'), 'module example.com/switch\n\ngo 1.20\n');
  cpSync(testFile('switch/program'), join(base, 'program'), { recursive: true });
  cpSync(testFile('programs/ask-switch.go'), join(base, 'caller/main.go'));
  expect(await run('gofmt', ['-l', '.'], base)).toBe('');
  await run('go', ['vet', './...'], base);
  for (const name of ['program', 'caller']) {
    await run('go', ['build', '-o', join(base, 'built', name), `./${name}`], base);
  }
  return join(base, 'built/program');
}

/** Points the file that is served at a generation. */
function publish(number: number, stage: GenerationMetadata['stage'], percent: number, latched = false): void {
  const generation = createGeneration({
    flag,
    generation: number,
    stage,
    percent,
    latched,
    control: null,
    candidate: digest === undefined ? null : `sha256:${digest}`,
    sample: 0,
    stickiness: 'env:RAW',
    auditHead: null,
    reason: 'grüße \u2028 "quoted"',
    createdAt: '2026-01-02T03:04:05.678Z',
  });
  const name = `g-${String(number).padStart(6, '0')}.json`;
  writeFileSync(join(served, name), JSON.stringify(generation));
  for (const [link, target] of [
    ['current', name],
    ['current.json', 'current'],
  ] as const) {
    rmSync(join(served, 'next'), { force: true });
    symlinkSync(target, join(served, 'next'));
    renameSync(join(served, 'next'), join(served, link));
  }
}

/** A host that has the candidate and nothing else. */
function makeHost(name: string): string {
  const store = join(base, name, 'releases/blobs/sha256');
  mkdirSync(store, { recursive: true });
  cpSync(program, join(store, digest));
  for (const dir of [store, join(base, name)]) chmodSync(dir, 0o755);
  return join(base, name, 'rollout');
}

function ask(reader: DecisionReader, home: string, keys: readonly string[]): Promise<readonly string[]> {
  return reader(keys.map((raw) => ({ home, raw: Buffer.from(raw) })));
}

function decided(): readonly string[] {
  const state = readCurrent(served);
  return raws.map((raw) => {
    return decide({ state, flag, wish: undefined, targetingKey: targetingKeyOf(flag, raw) }).variant;
  });
}

test.each([0.01, 1, 6.25, 33.33, 50, 87.5, 99.99, 100])(
  'Go and Rust that ask a flagd give each key of a canary of %d percent to the side that TypeScript reads from the file',
  async (percent) => {
    publish(2, 'canary', percent);
    const home = makeHost(`share-${percent}`);
    for (const reader of readers) expect(await ask(reader, home, raws)).toEqual(decided());
  },
);

test('what one of them remembered is what the other follows, and a rollback that one saw holds for both', async () => {
  for (const [first, second] of [readers, readers.toReversed()] as [DecisionReader, DecisionReader][]) {
    const home = makeHost(`shared-${first === readers[0]}`);
    publish(3, 'canary', 50);
    const wanted = decided();
    await ask(first, home, raws.slice(0, 1));
    await service.stop();
    expect(await ask(second, home, raws)).toEqual(wanted);
    await restart();
    publish(4, 'off', 0, true);
    await ask(second, home, raws.slice(0, 1));
    await service.stop();
    expect(new Set(await ask(first, home, raws))).toEqual(new Set(['control']));
    await restart();
  }
});

async function restart(): Promise<void> {
  service = await startOfrepService(join(served, 'current.json'), service.port);
}

test('a generated Go program with its switch follows the address in a process of its own', async () => {
  const home = makeHost('switched');
  const call = (): string => {
    const env = { PATH: process.env.PATH, HOME: base, RAW: 'a' };
    return execFileSync(join(base, 'built/caller'), [home], { encoding: 'utf8', env }).trim();
  };
  publish(5, 'live', 100);
  await expect.poll(call, { timeout: 20_000 }).toBe('go');
  publish(6, 'off', 0, true);
  await expect.poll(call, { timeout: 20_000 }).toBe('control');
  await service.stop();
  expect(call()).toBe('control');
});
