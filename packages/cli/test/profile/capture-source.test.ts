import type { ProfileSettings } from '@strangler/core';
import { expect, test } from 'vitest';
import { captureSource } from '../../src/profile/capture-source.ts';
import type { CommandContext } from '../../src/terminal/command-context.ts';

const context = { cwd: '/here', io: { env: process.env } } as unknown as CommandContext;
const workloads: ProfileSettings['workloads'] = [
  { args: ['{configDir}/in'], stdin: 'in.txt', exitCodes: [2] },
];

function sourceOf(settings: ProfileSettings, args: readonly string[] = []) {
  const loaded = { config: {} as never, file: '/project/migrate.config.json', dir: '/project' };
  return captureSource(context, { loaded, settings, args });
}

test.each([
  ['nothing', {}, 'none of them'],
  ['two things', { package: '.', url: 'http://localhost' }, 'package and url'],
])('settings that name %s are refused', async (_, settings, why) => {
  await expect(sourceOf({ ...settings, workloads })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    why: expect.stringContaining(why),
  });
});

test('a program without a workload is refused, unless arguments are given', async () => {
  await expect(sourceOf({ package: '.' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  await expect(sourceOf({ package: '.' }, ['-x'])).resolves.toEqual({
    kind: 'program',
    options: { moduleDir: '/project', package: '.', workloads: [{ args: ['-x'] }], cwd: '/here' },
  });
});

test('arguments for what is not started are refused', async () => {
  await expect(sourceOf({ url: 'http://localhost' }, ['-x'])).rejects.toMatchObject({ code: 'USAGE' });
  await expect(sourceOf({ benchmark: { package: '.', bench: '.' } }, ['-x'])).rejects.toMatchObject({
    code: 'USAGE',
  });
});

test('workloads start at the config', async () => {
  await expect(sourceOf({ package: './cmd', module: 'go', workloads })).resolves.toEqual({
    kind: 'program',
    options: {
      moduleDir: '/project/go',
      package: './cmd',
      workloads: [{ args: ['/project/in'], stdin: '/project/in.txt', exitCodes: [2] }],
      cwd: '/project',
    },
  });
});

test('native programs, benchmarks and servers', async () => {
  await expect(
    sourceOf({ perf: { command: ['bin/x', '{configDir}'], hz: 99 }, workloads }),
  ).resolves.toMatchObject({
    kind: 'perf',
    options: { command: ['/project/bin/x', '/project'], hz: 99, cwd: '/project' },
  });
  await expect(sourceOf({ benchmark: { package: './p', bench: 'X' } })).resolves.toEqual({
    kind: 'benchmark',
    options: { moduleDir: '/project', package: './p', bench: 'X' },
  });
  await expect(sourceOf({ url: 'http://localhost:6060' })).resolves.toEqual({
    kind: 'url',
    url: 'http://localhost:6060',
  });
});
