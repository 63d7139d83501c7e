import { expect, test } from 'vitest';
import { systemdUnit } from '../../src/guard/systemd-unit.ts';

const source = {
  node: '/usr/bin/node',
  program: '/opt/migrate.js',
  directory: '/srv/tool',
  config: null,
  writable: ['/srv/tool/.migrate'],
};

test('the unit starts the guard again after every end, and counts a rollback as a good one', () => {
  const unit = systemdUnit(source);
  expect(unit).toContain(
    'ExecStart="/usr/bin/node" "/opt/migrate.js" "guard" "--watch" "--cwd" "/srv/tool"\n',
  );
  for (const line of ['Restart=always', 'StartLimitIntervalSec=0', 'SuccessExitStatus=1']) {
    expect(unit).toContain(`\n${line}\n`);
  }
});

test('the unit may write where it is told and nowhere else', () => {
  expect(systemdUnit(source)).toContain('ProtectSystem=strict\nReadWritePaths="/srv/tool/.migrate"\n');
  const unit = systemdUnit({ ...source, writable: ['/mnt/a b', '/mnt/c'] });
  expect(unit).toContain('\nReadWritePaths="/mnt/a b" "/mnt/c"\n');
});

test('a config that is named stays named', () => {
  const unit = systemdUnit({ ...source, config: '/etc/tool/migrate.config.json' });
  expect(unit).toContain('"--config" "/etc/tool/migrate.config.json"\n');
});

test('no path is taken for a specifier, a variable or two words', () => {
  const unit = systemdUnit({ ...source, directory: '/srv/a "b" $HOME 100%' });
  expect(unit).toContain('"/srv/a \\"b\\" $$HOME 100%%"');
  expect(unit).toContain('WorkingDirectory=/srv/a "b" $HOME 100%%\n');
});
