import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The flag of a config by {@link configure}. */
export const flag = 'test_flag';

/** Writes a control and a candidate that print their names into a directory, which is made where it is not there. */
export function writeTools(dir: string): void {
  mkdirSync(dir, { recursive: true });
  for (const name of ['control', 'candidate']) {
    writeFileSync(join(dir, name), `#!/bin/sh\necho ${name}\n`, { mode: 0o755 });
  }
}

/** Writes the config of a migration from one of them to the other, with further keys. */
export function configure(dir: string, more: object): void {
  const side = (name: string) => ({ command: [`{configDir}/${name}`] });
  const config = {
    schemaVersion: 1,
    name: 'test',
    flag,
    control: side('control'),
    candidate: side('candidate'),
  };
  writeFileSync(join(dir, 'migrate.config.json'), JSON.stringify({ ...config, ...more }));
}
