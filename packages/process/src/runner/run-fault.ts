import { type ErrorCode, MigrateError } from '@strangler/core';

/** Why nothing could be observed; `errno` is empty where no system call is to blame. */
export interface RunFault {
  readonly kind: 'request' | 'cwd' | 'stdin' | 'spill' | 'spawn' | 'place' | 'changed';
  readonly errno: string;
  readonly message: string;
}

const explanations: Readonly<
  Record<Exclude<RunFault['kind'], 'changed'>, { readonly message: string; readonly next: string }>
> = {
  request: {
    message: 'The runner did not understand a request',
    next: 'Report this as a bug, with the line above.',
  },
  cwd: { message: 'The working directory of a run cannot be entered', next: 'Create it before the run.' },
  stdin: { message: 'The input of a run cannot be read', next: 'Name a regular file that can be read.' },
  spill: {
    message: 'The output of a run cannot be stored',
    next: 'Make room, or name another directory that can be written to.',
  },
  place: {
    message: 'The private place of a run cannot be laid out or looked at',
    next: 'Make room where temporary files go, or name another directory by TMPDIR.',
  },
  spawn: {
    message: 'The machine has no room for another process',
    next: 'Run fewer programs at once, or raise the limits (ulimit -a).',
  },
};

/** The error for a run of which nothing could be observed. */
export function runFaultError(fault: RunFault): MigrateError {
  if (fault.kind === 'changed') return changedSinceRead(fault.message);
  const { message, next } = explanations[fault.kind];
  return new MigrateError({ code: codeOf(fault), message, why: fault.message, next });
}

/** The error for a file whose bytes are no longer those that a case is known by. */
export function changedSinceRead(path: string): MigrateError {
  return new MigrateError({
    code: 'CASE_INVALID',
    message: `${path} changed since it was read`,
    why: 'The programs would run on other bytes than those that the case is known by.',
    next: 'Run migrate shadow again, and leave the files of the cases alone meanwhile.',
  });
}

/** The error for a run that was aborted, or that the runner's close cut off. */
export function interruptedRun(cause?: unknown): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'A run was interrupted',
    why: 'The caller asked to stop; the program and its children were killed.',
    next: 'Start it again when you like.',
    cause,
  });
}

function codeOf(fault: RunFault): ErrorCode {
  switch (fault.kind) {
    case 'changed':
      return 'CASE_INVALID';
    case 'request':
      return 'INTERNAL';
    case 'cwd':
    case 'stdin':
      return fault.errno === 'ENOENT' ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE';
    case 'place':
    case 'spill':
    case 'spawn':
      return 'TOOL_FAILED';
  }
}
