import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RunEnd } from '../runner/finished-run.ts';
import { type KernelPipe, openPipe } from './open-pipe.ts';
import { SignalRelay } from './signal-relay.ts';

/** A command to be run in place of this process, with its terminal, its descriptors and its environment. */
export interface AttachedCommand {
  /** The program, looked up on the PATH as a shell does, then its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  /** What is fed to standard input through a pipe; null where the command takes this process's own. */
  readonly stdin: Readable | null;
}

/** How a command ended that nothing limits. */
export type AttachedEnd = Exclude<RunEnd, { readonly kind: 'timed-out' }>;

/**
 * Runs a command as a shell would: same process group, standard output and error, and descriptors that its arguments
 * name as `/dev/fd/<n>`; signals that reach this process are passed on. Never rejects for what the command does.
 *
 * Until it ends, nothing else in this process hears those signals.
 */
export async function runAttached(attached: AttachedCommand): Promise<AttachedEnd> {
  const pipe = attached.stdin === null ? null : await openPipe();
  const ended = Promise.withResolvers<AttachedEnd>();
  const signals = new SignalRelay();
  const child = start(attached, pipe);
  signals.passTo(child);
  child.once('exit', (code, signal) => ended.resolve(endOf(code, signal)));
  child.once('error', (error: NodeJS.ErrnoException) =>
    ended.resolve({ kind: 'not-started', error: error.code ?? 'unknown' }),
  );
  pipe?.closeReader();
  const sink = pipe?.writer ?? child.stdin;
  if (attached.stdin !== null && sink !== null) feed(attached.stdin, sink);
  try {
    return await ended.promise;
  } finally {
    signals.release();
    sink?.destroy();
    attached.stdin?.destroy();
  }
}

function start({ command, cwd, stdin }: AttachedCommand, pipe: KernelPipe | null): ChildProcess {
  const [program, ...args] = command;
  const stdio: StdioOptions = [stdin === null ? 'inherit' : (pipe?.reader ?? 'pipe'), 'inherit', 'inherit'];
  for (const descriptor of namedDescriptors(args)) {
    while (stdio.length < descriptor) stdio.push('ignore');
    stdio[descriptor] = descriptor;
  }
  return spawn(program, args, { cwd, stdio });
}

/** Node.js closes what it inherited, so what a shell opened for `<(…)` has to be passed on by name. */
function namedDescriptors(args: readonly string[]): number[] {
  const named = args.flatMap((arg) => [...arg.matchAll(/\/(?:dev|proc\/self)\/fd\/(\d{1,4})(?!\d)/g)]);
  return [...new Set(named.map(([, digits]) => Number(digits)))].filter(isOpen).sort((a, b) => a - b);
}

function isOpen(descriptor: number): boolean {
  try {
    readFileSync(`/proc/self/fdinfo/${descriptor}`);
    return descriptor > 2;
  } catch {
    return false;
  }
}

/** A command that does not read its input to the end is no error. */
function feed(source: Readable, sink: NodeJS.WritableStream): void {
  pipeline(source, sink).catch(() => undefined);
}

function endOf(code: number | null, signal: string | null): AttachedEnd {
  return signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal };
}
