import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** A directory of its own for a run that begins now. */
export function newRunDir(stateDir: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return join(stateDir, 'runs', `${time}-${randomBytes(2).toString('hex')}`);
}
