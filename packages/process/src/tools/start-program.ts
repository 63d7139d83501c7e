import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { MigrateError } from '@strangler/core';

/** How a long-lived program is started; `env` is its whole environment, this process's own by default. */
export interface StartOptions {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** How a program ended: an exit code or a signal, never one in place of the other. */
export type ProgramEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: NodeJS.Signals };

/** A program that runs in a process group of its own, with a pipe to each of its standard streams. */
export interface RunningProgram {
  readonly pid: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Settles when the program itself is gone; its pipes may still hold what it wrote. Never rejects. */
  readonly ended: Promise<ProgramEnd>;
  /** Sends a signal to the whole group. */
  signal(signal: NodeJS.Signals): void;
  /** Sends SIGTERM to the group, SIGKILL after the grace in milliseconds, and waits for the end. */
  end(graceMs: number): Promise<ProgramEnd>;
}

/**
 * Starts a program and gives its pipes.
 *
 * Throws TOOL_MISSING where there is no such program, TOOL_FAILED where it cannot be started for another reason.
 */
export async function startProgram(program: string, options: StartOptions = {}): Promise<RunningProgram> {
  const child = spawn(program, options.args ?? [], {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    // Node.js passes this one variable of its own on unless it is named here.
    env: { NODE_V8_COVERAGE: undefined, ...(options.env ?? process.env) },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = endOf(child);
  await started(child, program);
  return running(child, ended);
}

function endOf(child: ChildProcess): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal }),
    );
  });
}

function started(child: ChildProcess, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(program, error)));
  });
}

function running(child: ChildProcess, ended: Promise<ProgramEnd>): RunningProgram {
  const { pid, stdin, stdout, stderr } = child;
  if (pid === undefined || stdin === null || stdout === null || stderr === null) {
    throw new Error('a started program has an id and pipes');
  }
  // What cannot be written is told by the end of the program, with its reason.
  stdin.on('error', () => undefined);
  const signal = (name: NodeJS.Signals) => signalGroup(pid, name);
  const end = async (graceMs: number) => {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), graceMs);
    const how = await ended;
    clearTimeout(timer);
    signal('SIGKILL');
    return how;
  };
  return { pid, stdin, stdout, stderr, ended, signal, end };
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is gone already.
  }
}

function notStarted(program: string, error: NodeJS.ErrnoException): MigrateError {
  const missing = error.code === 'ENOENT';
  return new MigrateError({
    code: missing ? 'TOOL_MISSING' : 'TOOL_FAILED',
    message: `${program} could not be started`,
    why: missing ? 'The program, its interpreter or the working directory does not exist.' : error.message,
    next: 'Build the program, or correct its path.',
    cause: error,
  });
}
