import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, readContract } from '@strangler/facade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cargoTarget, run, writeFile, writeLockFile } from '../fidelity/toolchains.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'switch-'));
  const files = await generate(readContract(join(here, 'contract.schema.json')), {
    rollout: { flag: 'test_flag', redact: ['tax-[0-9]+'] },
    go: { dir: 'go/tool', package: 'tool' },
    rust: { dir: 'rust', crate: 'tool' },
  });
  for (const { path, text } of files) writeFile(join(dir, path), text);
  writeFile(join(dir, 'go/go.mod'), 'module example.com/switch\n\ngo 1.20\n');
  await Promise.all([buildGo(), buildRust()]);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function buildGo(): Promise<void> {
  cpSync(join(here, 'program'), join(dir, 'go/program'), { recursive: true });
  await run('go', ['build', '-o', join(dir, 'candidate-go'), './program'], join(dir, 'go'));
}

async function buildRust(): Promise<void> {
  cpSync(join(here, 'implementation.rs'), join(dir, 'rust/src/implementation.rs'));
  writeLockFile(join(dir, 'rust'), 'tool');
  await run('cargo', ['build', '--locked', '--target-dir', cargoTarget], join(dir, 'rust'));
  cpSync(join(cargoTarget, 'debug/tool'), join(dir, 'candidate-rust'));
}

test('the generated package with its switch is formatted and passes vet', async () => {
  expect(await run('gofmt', ['-l', '.'], join(dir, 'go'))).toBe('');
  await run('go', ['vet', './...'], join(dir, 'go'));
});

test('the switch keeps its promises with candidates in Go and Rust, under the race detector', async () => {
  for (const folder of ['rollout/go', 'switch/go']) {
    const from = join(here, '..', folder);
    for (const name of readdirSync(from)) {
      const text = readFileSync(join(from, name), 'utf8').replace(/^package facade$/m, 'package tool');
      writeFile(join(dir, 'go/tool', name), text);
    }
  }
  process.env.SWITCH_GO = join(dir, 'candidate-go');
  process.env.SWITCH_RUST = join(dir, 'candidate-rust');
  const args = ['test', '-race', '-count=1', '-timeout=200s', './tool'];
  expect(await run('go', args, join(dir, 'go'))).toMatch(/^ok\s/);
});
