import { MigrateError } from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import type { Implementation } from './implementation.ts';

/**
 * Throws USAGE where a fixed word of a command names a file beside the config that this case does not hold.
 *
 * In the working directory of the case the file would not be found, and both sides would fail alike.
 */
export function assertLocated({ role, unlocated }: Implementation, each: Case): void {
  for (const word of unlocated) {
    const path = word.slice(word.indexOf('=') + 1).replace(/^\.\//, '');
    if (each.tree.entries.some((entry) => entry.path === path)) continue;
    throw new MigrateError({
      code: 'USAGE',
      message: `"${word}" in the ${role}'s command names a file that its runs would not find`,
      why: `It lies beside the config, and runs happen elsewhere; the case from ${each.source} does not hold it.`,
      next: `Write it as a path of its own, ./${path} or {configDir}/${path}, or put the file into the cases.`,
    });
  }
}
