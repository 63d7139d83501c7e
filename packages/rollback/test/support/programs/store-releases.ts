import { writeFileSync } from 'node:fs';
import { storeRelease } from '@strangler/rollback';

/** Stores one release after the other, each of a binary and a tag of its own: `store-releases <home> <file> <name> <count>`. */
const [home = '', file = '', name = '', count = '0'] = process.argv.slice(2);

for (let number = 0; number < Number(count); number += 1) {
  const tag = `${name}-${number}`;
  writeFileSync(file, `#!/bin/sh\necho ${tag}\n`, { mode: 0o755 });
  const fixed = { flag: 'f', force: false, revision: null, dirty: false, retainDays: 60, neededUntil: null };
  storeRelease({ home, role: 'candidate', file, tag, ...fixed, host: 'build-1', now: new Date() });
  process.stdout.write(`${tag}\n`);
}
