import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const passedOn = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const;
type PassedOn = (typeof passedOn)[number];
const fromKeyboard: ReadonlySet<PassedOn> = new Set(['SIGINT', 'SIGQUIT']);

/** Takes the signals that reach this process and passes them on to a command; nothing else here hears them meanwhile. */
export class SignalRelay {
  readonly #before = passedOn.map((name) => ({ name, listeners: process.listeners(name) }));
  readonly #waiting: PassedOn[] = [];
  #child: ChildProcess | null = null;

  /** Begins at once, so that no signal is lost while the command starts. */
  constructor() {
    for (const name of passedOn) {
      process.removeAllListeners(name);
      process.on(name, () => this.#hear(name));
    }
  }

  /** Says who gets the signals, also those that came already. */
  passTo(child: ChildProcess): void {
    this.#child = child;
    for (const name of this.#waiting.splice(0)) child.kill(name);
  }

  /** Gives the signals back to who heard them before. */
  release(): void {
    for (const { name, listeners } of this.#before) {
      process.removeAllListeners(name);
      for (const listener of listeners) process.on(name, listener as NodeJS.SignalsListener);
    }
  }

  #hear(name: PassedOn): void {
    // A terminal sends what is typed to the whole process group, so the command has it already.
    if (fromKeyboard.has(name) && isInForeground()) return;
    if (this.#child === null) this.#waiting.push(name);
    else this.#child.kill(name);
  }
}

/** Whether this process belongs to the foreground process group of its terminal: fields 5 and 8 of proc_pid_stat(5). */
function isInForeground(): boolean {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[2] === fields[5];
  } catch {
    return false;
  }
}
