import { parseArgs } from 'node:util';
import type { RollbackCommandOptions } from '../commands/rollback.ts';

const options = {
  reason: { type: 'string', default: '' },
  to: { type: 'string' },
  'release-latch': { type: 'boolean', default: false },
  cwd: { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** Reads the words behind `migrate rollback`; null where one is not plain, which the whole command line then reads or refuses. */
export function parseRollback(words: readonly string[]): RollbackCommandOptions | null {
  const given = wordsOf(words);
  if (given === null) return null;
  const { to, 'release-latch': releaseLatch, ...said } = given;
  if (to === undefined) return { ...said, releaseLatch, color: false };
  return /^\d{1,15}$/.test(to) ? { ...said, releaseLatch, to: Number(to), color: false } : null;
}

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}
