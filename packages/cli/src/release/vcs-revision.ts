import { isMigrateError } from '@strangler/core';
import type { RunCommand } from '@strangler/process';

/** Where a binary comes from: a commit, and whether the work tree had changes beside it; null without git or a commit. */
export interface VcsRevision {
  readonly revision: string | null;
  readonly dirty: boolean;
}

const timeoutMs = 30_000;
/** What migrate itself writes is no change of the program. */
const everythingButOurs = ['--', ':/', ':(top,exclude,glob)**/.migrate/**'];

/** Asks git for the revision of a directory. Never throws but after an abort: a release needs no version control. */
export async function vcsRevision(run: RunCommand, cwd: string, signal: AbortSignal): Promise<VcsRevision> {
  try {
    const options = { cwd, signal, timeoutMs };
    const { stdout } = await run('git', ['rev-parse', '--verify', 'HEAD'], options);
    const revision = /^[0-9a-f]{40,64}$/.exec(stdout.trim())?.[0] ?? null;
    const status = await run('git', ['status', '--porcelain', ...everythingButOurs], options);
    return { revision, dirty: status.stdout.trim() !== '' };
  } catch (error) {
    if (isMigrateError(error) && error.code !== 'INTERRUPTED') return { revision: null, dirty: false };
    throw error;
  }
}
