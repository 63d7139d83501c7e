import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mainSource, osSource, pprofSource } from '../../src/capture/overlay-sources.ts';
import { writeOverlay } from '../../src/capture/write-overlay.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();

function target(name: string, main: string, exit: string) {
  const goroot = join(directory, name, 'go');
  const dir = join(directory, name, 'tool');
  mkdirSync(join(goroot, 'src', 'os'), { recursive: true });
  mkdirSync(dir);
  writeFileSync(join(goroot, 'src', 'os', 'proc.go'), exit);
  writeFileSync(join(dir, 'main.go'), main);
  const found = { importPath: 'example.com/tool', modulePath: null, program: 'tool', goVersion: 'go1.99' };
  return { ...found, dir, goroot, files: ['main.go'] };
}

const main = 'package main\n\nfunc main() {\n}\n';

test('says what it looked for in a Go whose sources have another shape', async () => {
  const odd = target('odd', main, 'package os\n\nfunc Exit(code ExitCode) {\n}\n');
  await expect(writeOverlay(odd, directory)).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    why: expect.stringMatching(/"func Exit\(code int\) \{" in the sources of go1\.99.*proc\.go/),
  });
});

test('says so where no file holds the main function', async () => {
  const odd = target('mainless', 'package main\n', 'package os\n\nfunc Exit(code int) {\n}\n');
  await expect(writeOverlay(odd, directory)).rejects.toMatchObject({ code: 'TOOL_FAILED' });
});

test('replaces four files and adds none to either tree', async () => {
  const found = target('plain', main, 'package os\n\nfunc Exit(code int) {\n}\n');
  const { Replace: places } = JSON.parse(readFileSync(await writeOverlay(found, directory), 'utf8'));
  expect(Object.keys(places).map((path) => path.replace(join(directory, 'plain'), ''))).toEqual([
    '/tool/0_strangler_profile.go',
    '/go/src/os/strangler_profile.go',
    '/go/src/runtime/pprof/strangler_profile.go',
    '/go/src/os/proc.go',
    '/tool/main.go',
  ]);
});

test.each([
  ['main', mainSource],
  ['os', osSource],
  ['pprof', pprofSource],
])('the source added to package %s is formatted', (_, source) => {
  expect(execFileSync('gofmt', { input: source, encoding: 'utf8' })).toBe(source);
});
