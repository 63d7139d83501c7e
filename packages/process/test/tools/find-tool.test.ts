import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTool } from '@strangler/process';
import { afterAll, expect, test } from 'vitest';
import { Workbench } from '../runner/shared/workbench.ts';

const bench = new Workbench();
afterAll(() => bench.remove());

/** A PATH with one program in it, a shell script. */
function pathWith(name: string, script: string, mode = 0o755): string {
  const directory = bench.freshPath();
  mkdirSync(directory);
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode });
  return directory;
}

test('a tool that is not on the PATH is missing, with the line that installs it', async () => {
  await expect(findTool('go', { env: { PATH: bench.directory } })).rejects.toMatchObject({
    code: 'TOOL_MISSING',
    next: 'Install it: apt-get install golang-go',
  });
  await expect(findTool('cargo', { env: {} })).rejects.toMatchObject({
    code: 'TOOL_MISSING',
    next: expect.stringContaining('sh.rustup.rs'),
  });
});

test('a file that may not be executed and a directory are no tools', async () => {
  const plain = pathWith('go', 'echo go version go1.26.8', 0o644);
  const other = bench.freshPath();
  mkdirSync(join(other, 'go'), { recursive: true });
  const search = findTool('go', { env: { PATH: `${plain}:${other}` } });
  await expect(search).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});

test('a directory of the PATH that depends on where one stands is not searched', async () => {
  await expect(findTool('go', { env: { PATH: ':.:bin' } })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});

test('Go before 1.21 is too old', async () => {
  const PATH = pathWith('go', 'echo go version go1.19.8 linux/amd64');
  await expect(findTool('go', { env: { PATH } })).rejects.toMatchObject({
    code: 'TOOL_TOO_OLD',
    message: 'go is older than 1.21',
    why: expect.stringContaining('go1.19.8'),
  });
});

test.each(['go1.9.7', 'go0.30.0', 'go1.20.14'])(
  '%s is too old, for versions are numbers and not text',
  async (version) => {
    const PATH = pathWith('go', `echo go version ${version} linux/amd64`);
    await expect(findTool('go', { env: { PATH } })).rejects.toMatchObject({ code: 'TOOL_TOO_OLD' });
  },
);

test.each(['go1.21', 'go1.21rc2', 'go1.100.0', 'go2.0.0', 'devel of today'])(
  '%s is new enough',
  async (version) => {
    const PATH = pathWith('go', `echo go version ${version} linux/amd64`);
    expect((await findTool('go', { env: { PATH } })).versionText).toContain(version);
  },
);

test('a tool that cannot say its version has failed, with its own words', async () => {
  const PATH = pathWith('cargo', 'echo no default toolchain >&2; exit 1');
  const search = findTool('cargo', { env: { PATH } });
  await expect(search).rejects.toMatchObject({ code: 'TOOL_FAILED', why: 'no default toolchain' });
});

test('the first one on the PATH is found, and asked away from any project', async () => {
  const first = pathWith('go', 'echo "go version go1.22.1 $PWD $GOTOOLCHAIN"');
  const second = pathWith('go', 'echo go version go1.23.0');
  const found = await findTool('go', { env: { PATH: `${first}:${second}` } });
  expect(found).toEqual({
    name: 'go',
    path: join(first, 'go'),
    version: { major: 1, minor: 22, patch: 1, prerelease: false },
    versionText: 'go version go1.22.1 / local',
  });
});

test('the real cargo is found', async () => {
  const found = await findTool('cargo');
  expect(found.path).toMatch(/\/cargo$/);
  expect(found.version?.major).toBe(1);
});
