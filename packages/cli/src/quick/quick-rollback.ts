import { writeSync } from 'node:fs';
import { rollbackCommand } from '../commands/rollback.ts';
import { createContext } from '../terminal/command-context.ts';
import { currentDirectory } from '../terminal/current-directory.ts';
import { parseRollback } from './parse-rollback.ts';
import { writeAtOnce } from './write-at-once.ts';

/**
 * Does what `migrate rollback` does, without loading the rest of the command line and any library.
 *
 * Gives false where the command line is another, and where the rollback fails: then the whole command line says why, after
 * it has tried once more.
 */
export function quickRollback([command, ...words]: readonly string[]): boolean {
  const options = command === 'rollback' ? parseRollback(words) : null;
  if (options === null) return false;
  try {
    process.exitCode = Number(rollbackCommand(createContext(quickIo(), options), options));
    return true;
  } catch {
    return false;
  }
}

/** Whoever reads this may be gone; the pointer has moved all the same. */
function tell(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // There is nobody left to say it to.
  }
}

/** What was done is done, whether its report could be written or not. */
function endAsItWent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') tell(`The report of the rollback could not be written: ${error.message}\n`);
  process.exit(process.exitCode ?? 0);
}

function quickIo() {
  return {
    cwd: currentDirectory(process.env),
    env: process.env,
    now: () => new Date(),
    // Of `performance` and of signals for an abort, each is loaded where it is first named.
    uptime: () => process.uptime() * 1000,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: (text: string) => {
      const rest = writeAtOnce(text);
      if (rest.length > 0) process.stdout.on('error', endAsItWent).write(rest);
    },
    err: tell,
    endLike: () => undefined,
    get signal() {
      return new AbortController().signal;
    },
  };
}
