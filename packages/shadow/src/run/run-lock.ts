import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { MigrateError } from '@strangler/core';

const renewedEveryMs = 10_000;
/** A lock of another machine that is this old belongs to a process that died. */
const staleAfterMs = 60_000;

/** What a lock file says about the process that holds it. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as its system counts, so that a reused number is not taken for it. */
  readonly began: string;
}

/**
 * Keeps two processes from working on one run, by the file `lock` in its directory.
 *
 * One that died, even by SIGKILL, does not hold it: on the same machine its number says so, from another machine that
 * nobody has touched the file for a minute.
 */
export class RunLock {
  readonly #file: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(file: string) {
    this.#file = file;
    this.#timer = setInterval(() => touch(file), renewedEveryMs).unref();
  }

  /** Throws RUN_BUSY where another process holds it. */
  static take(dir: string): RunLock {
    const file = join(dir, 'lock');
    const holder = readHolder(file);
    if (holder !== null && isAlive(holder, file)) throw busy(dir, holder);
    rmSync(file, { force: true });
    const own: Holder = { host: hostname(), pid: process.pid, began: beginningOf(process.pid) ?? '' };
    try {
      writeFileSync(file, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw busy(dir, readHolder(file) ?? own);
    }
    return new RunLock(file);
  }

  release(): void {
    clearInterval(this.#timer);
    rmSync(this.#file, { force: true });
  }
}

function readHolder(file: string): Holder | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive({ host, pid, began }: Holder, file: string): boolean {
  if (host !== hostname()) return Date.now() - statSync(file).mtimeMs < staleAfterMs;
  const found = beginningOf(pid);
  return found === null ? pid !== process.pid && answers(pid) : found === began;
}

/** The time at which a process began, from the 22nd field of its stat; null where the system does not say. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The directory was removed under the run, which its next write tells.
  }
}

function busy(dir: string, { host, pid }: Holder): MigrateError {
  return new MigrateError({
    code: 'RUN_BUSY',
    message: `another process works on the run in ${dir}`,
    why: `Process ${pid} on ${host} holds ${join(dir, 'lock')}.`,
    next: 'Wait until it is done, or stop it; then resume.',
  });
}
