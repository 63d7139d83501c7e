import type { ExitCode } from '@strangler/core';
import { run } from './run.ts';
import type { CommandIo } from './terminal/command-io.ts';

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
  const code = await run(process.argv.slice(2), processIo(controller.signal));
  process.exitCode = interruptedBy !== null && code === 130 ? interruptedBy : code;
}

/** A reader that went away, such as head, is no fault of ours; a report that could not be written is. */
function endOnLostOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`INTERNAL: the result could not be written to standard output: ${error.message}\n`);
  process.exit(3);
}

function processIo(signal: AbortSignal): CommandIo {
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    uptime: () => performance.now(),
    stdoutIsTerminal: process.stdout.isTTY ?? false,
    stderrIsTerminal: process.stderr.isTTY ?? false,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    signal,
  };
}
