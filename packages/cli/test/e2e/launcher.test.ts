import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;

function configure(launcher?: object): void {
  const side = { command: ['/bin/cat'] };
  const config = { schemaVersion: 1, name: 'test', flag: 'test_flag', control: side, candidate: side };
  writeFileSync(
    join(cwd, 'migrate.config.json'),
    JSON.stringify({ ...config, ...(launcher && { launcher }) }),
  );
}

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'launcher-e2e-')));
  configure({ control: '/bin/cat' });
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test('launcher builds a program that answers as the tool does, and says what is fixed in it', () => {
  const built = migrate(cwd, ['launcher', '--json']);
  expect(built.status).toBe(0);
  const out = join(cwd, '.migrate/launcher/cat');
  expect(JSON.parse(built.stdout)).toMatchObject({
    schemaVersion: 1,
    kind: 'launcher',
    out,
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    control: '/bin/cat',
    home: join(cwd, '.migrate/rollout'),
    flag: 'test_flag',
    effects: 'external',
  });
  expect(execFileSync(out, ['-'], { input: 'through' }).toString()).toBe('through');
});

test('launcher --out wins over the config', () => {
  configure({ control: '/bin/cat', out: 'bin/tool' });
  expect(migrate(cwd, ['launcher']).stdout).toContain(`${join(cwd, 'bin/tool')} stands in for /bin/cat`);
  expect(migrate(cwd, ['launcher', '--out', 'here']).stdout).toContain(join(cwd, 'here'));
  expect(spawnSync(join(cwd, 'here'), ['/no/such/file']).status).toBe(1);
});

test('launcher follows a rollout and its way back', () => {
  for (const name of ['control', 'candidate']) {
    writeFileSync(join(cwd, name), `#!/bin/sh\necho ${name}\n`, { mode: 0o755 });
  }
  const side = (name: string) => ({ command: [`{configDir}/${name}`] });
  writeFileSync(
    join(cwd, 'migrate.config.json'),
    JSON.stringify({
      schemaVersion: 1,
      name: 'test',
      flag: 'test_flag',
      control: side('control'),
      candidate: side('candidate'),
      launcher: { control: join(cwd, 'control'), out: 'tool' },
    }),
  );
  expect(migrate(cwd, ['launcher']).status).toBe(0);
  const answer = (): string => execFileSync(join(cwd, 'tool'), { encoding: 'utf8' }).trim();
  expect(answer()).toBe('control');
  expect(migrate(cwd, ['rollout', 'live', '--force', '--reason', 'test'])).toMatchObject({ status: 0 });
  expect(answer()).toBe('candidate');
  expect(migrate(cwd, ['rollback']).status).toBe(0);
  expect(answer()).toBe('control');
});

test('launcher refuses what would not work, and writes nothing', () => {
  const code = (...args: readonly string[]): string =>
    (JSON.parse(migrate(cwd, ['launcher', '--json', ...args]).stdout) as { code: string }).code;
  configure();
  expect(code()).toBe('CONFIG_INVALID');
  configure({ control: '/no/such/tool' });
  expect(code()).toBe('CONTROL_NOT_FOUND');
  configure({ control: 'relative' });
  expect(code()).toBe('CONFIG_INVALID');
  writeFileSync(join(cwd, 'installed'), '#!/bin/sh\n', { mode: 0o755 });
  configure({ control: join(cwd, 'installed') });
  expect(code('--out', 'installed')).toBe('OUTPUT_EXISTS');
  configure({ control: '/bin/cat' });
  expect(code('--out', '/proc/launcher')).toBe('OUTPUT_UNWRITABLE');
});
