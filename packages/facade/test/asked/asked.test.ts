import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rolloutSources, switchSources } from '../../src/go/rollout-sources.ts';
import { run, writeFile } from '../fidelity/toolchains.ts';
import { testFile } from '../runtime/build-programs.ts';

const address = 'http://127.0.0.1:8016';
const dir = mkdtempSync(join(tmpdir(), 'asked-go-'));
const watch = switchSources(address).filter(({ path }) => path === 'rollout_watch.go');
for (const { path, text } of [...rolloutSources(address), ...watch]) writeFile(join(dir, path), text);
writeFile(join(dir, 'go.mod'), 'module example.com/asked\n\ngo 1.20\n');
cpSync(testFile('asked/go'), dir, { recursive: true });

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the Go that asks for the state is formatted and passes vet', async () => {
  expect(await run('gofmt', ['-l', '.'], dir)).toBe('');
  await run('go', ['vet', './...'], dir);
});

test('the Go that asks for the state passes its tests, under the race detector', async () => {
  expect(await run('go', ['test', '-race', '-count=1', '-timeout=100s', './...'], dir)).toMatch(/^ok\s/);
});

test('only the Go for an address holds an HTTP client', () => {
  const imports = (source?: string): boolean =>
    [...rolloutSources(source), ...switchSources(source)].some(({ text }) => text.includes('"net'));
  expect([imports(), imports(address)]).toEqual([false, true]);
});
