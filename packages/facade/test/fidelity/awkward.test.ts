import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, parseContract } from '@strangler/facade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { awkwardContract } from './awkward-contract.ts';
import {
  cargoTarget,
  run,
  writeBiomeConfig,
  writeFile,
  writeLockFile,
  writeTypescriptConfig,
} from './toolchains.ts';

let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'awkward-'));
  const files = await generate(parseContract(awkwardContract(), 'awkward'), {
    go: { dir: 'go/linux', package: 'linux' },
    rust: { dir: 'rust', crate: 'awkward-tool' },
    typescript: { dir: 'typescript/linux' },
  });
  for (const { path, text } of files) writeFile(join(dir, path), text);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('awkward names and descriptions are clean Go', async () => {
  writeFile(join(dir, 'go/go.mod'), 'module example.com/awkward\n\ngo 1.20\n');
  expect(await run('gofmt', ['-l', '.'], join(dir, 'go'))).toBe('');
  await run('go', ['vet', './...'], join(dir, 'go'));
});

test('awkward names and descriptions are clean Rust', async () => {
  writeLockFile(join(dir, 'rust'), 'awkward-tool');
  await run('cargo', ['fmt', '--check'], join(dir, 'rust'));
  const args = ['clippy', '--locked', '--target-dir', cargoTarget, '--', '-D', 'warnings'];
  await run('cargo', args, join(dir, 'rust'));
});

test('awkward names and descriptions are clean TypeScript', async () => {
  writeTypescriptConfig(join(dir, 'typescript'));
  await run('tsc', ['-p', '.'], join(dir, 'typescript'));
  writeBiomeConfig(join(dir, 'typescript'));
  await run('biome', ['ci', 'linux'], join(dir, 'typescript'));
});
