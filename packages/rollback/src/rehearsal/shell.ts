import { isMigrateError } from '@strangler/core';
import { type RunCommand, runCommand } from '@strangler/process';

/** Longer than any command of a runbook takes; building a tool for a probe may take as long. */
const timeoutMs = 120_000;

/** How a shell line ended: null where a signal ended it or it took too long; `output` is what it wrote, errors last. */
export interface ShellEnd {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Where a line is run, and which variables are set beside those of this process. */
export interface ShellPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs one line in a POSIX shell. Throws only where the caller asks to stop. */
export type Shell = (line: string, place: ShellPlace) => Promise<ShellEnd>;

/** A shell whose lines see the variables of this process, without those that choose an implementation for a tool. */
export function createShell(
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
  run: RunCommand = runCommand,
): Shell {
  const kept = Object.entries(env).filter(
    ([name]) => !name.startsWith('STRANGLER_') || name === 'STRANGLER_ACTOR',
  );
  return async (line, { cwd, env: added }) => {
    try {
      const { exitCode, stdout, stderr } = await run('/bin/sh', ['-c', line], {
        cwd,
        env: { ...Object.fromEntries(kept), ...added },
        timeoutMs,
        reject: false,
        ...(signal && { signal }),
      });
      return { exitCode, output: `${stdout}${stderr}` };
    } catch (error) {
      if (!isMigrateError(error) || error.code === 'INTERRUPTED') throw error;
      return { exitCode: null, output: `${error.message} ${error.why}` };
    }
  };
}
