import type { ExitCode } from '@strangler/core';
import { run } from './run.ts';
import type { CommandIo } from './terminal/command-io.ts';
import { currentDirectory } from './terminal/current-directory.ts';
import { endLike, type ProcessEnd } from './terminal/end-like.ts';
import { endOnLostOutput } from './terminal/end-on-lost-output.ts';

/** Runs the command line of this process; Ctrl-C and SIGTERM ask the command to stop, a second one ends it at once. */
export async function start(): Promise<void> {
  const controller = new AbortController();
  let interruptedBy: ExitCode | null = null;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(name, () => {
      if (interruptedBy !== null) process.exit(code);
      interruptedBy = code;
      controller.abort();
    });
  }
  process.stdout.on('error', endOnLostOutput);
  // A log that nobody reads any more is no reason for a guard to end.
  process.stderr.on('error', () => undefined);
  let likeEnd: ProcessEnd | null = null;
  const io = processIo(controller.signal, (end) => {
    likeEnd = end;
  });
  const code = await run(process.argv.slice(2), io);
  if (likeEnd !== null) endLike(likeEnd);
  process.exitCode = interruptedBy !== null && code === 130 ? interruptedBy : code;
}

function processIo(signal: AbortSignal, endAs: CommandIo['endLike']): CommandIo {
  return {
    cwd: currentDirectory(process.env),
    env: process.env,
    now: () => new Date(),
    uptime: () => performance.now(),
    stdoutIsTerminal: process.stdout.isTTY ?? false,
    stderrIsTerminal: process.stderr.isTTY ?? false,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    endLike: endAs,
    signal,
  };
}
