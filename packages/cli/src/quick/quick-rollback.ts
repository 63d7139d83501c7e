import { writeSync } from 'node:fs';
import { type RollbackCommandOptions, rollbackCommand } from '../commands/rollback.ts';
import { createContext } from '../terminal/command-context.ts';
import { endOnLostOutput } from '../terminal/end-on-lost-output.ts';
import { writeAtOnce } from './write-at-once.ts';

/**
 * Does what `migrate rollback [--reason <text>] [--json]` does, without loading the rest of the command line.
 *
 * Gives false where the command line is another, and where the rollback fails: then the whole command line says why, after
 * it has tried once more.
 */
export function quickRollback(argv: readonly string[]): boolean {
  const options = parse(argv);
  if (options === null) return false;
  try {
    process.exitCode = Number(rollbackCommand(createContext(quickIo(), options), options));
    return true;
  } catch {
    return false;
  }
}

function parse([command, ...words]: readonly string[]): RollbackCommandOptions | null {
  if (command !== 'rollback') return null;
  let reason = '';
  let json = false;
  for (let at = 0; at < words.length; at += 1) {
    const [word, value = '-'] = words.slice(at);
    if (word === '--json') json = true;
    else if (word === '--reason' && !value.startsWith('-')) {
      reason = value;
      at += 1;
    } else return null;
  }
  return { reason, json, color: false };
}

/** Whoever reads this may be gone; the pointer has moved all the same. */
function tell(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // There is nobody left to say it to.
  }
}

function quickIo() {
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    // Of `performance` and of signals for an abort, each is loaded where it is first named.
    uptime: () => process.uptime() * 1000,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: (text: string) => {
      const rest = writeAtOnce(text);
      if (rest.length > 0) process.stdout.on('error', endOnLostOutput).write(rest);
    },
    err: tell,
    endLike: () => undefined,
    get signal() {
      return new AbortController().signal;
    },
  };
}
