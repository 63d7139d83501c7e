import { constants } from 'node:os';

/** How a program ended that this process stands for. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string };

/** How long a signal may take to arrive before an exit code has to do, as a shell gives it. */
const graceMs = 1000;

/** Ends this process as another one ended: with the same exit code, or by the same signal. */
export function endLike(end: ProcessEnd): void {
  if (end.kind === 'exited') process.exit(end.code);
  const signal = end.signal as NodeJS.Signals;
  const code = 128 + (constants.signals[signal] ?? 0);
  try {
    restoreDefault(signal);
    process.kill(process.pid, signal);
  } catch {
    process.exit(code);
  }
  setTimeout(() => process.exit(code), graceMs);
}

/** Node.js ignores some signals, and gives back what the system does by default only once a listener has gone. */
function restoreDefault(signal: NodeJS.Signals): void {
  if (signal === 'SIGKILL' || signal === 'SIGSTOP') return;
  process.removeAllListeners(signal);
  process.on(signal, () => undefined);
  process.removeAllListeners(signal);
}
