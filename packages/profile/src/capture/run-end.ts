import { MigrateError } from '@strangler/core';
import type { FinishedRun, RunEnd } from '@strangler/process';
import type { CaptureWorkload } from './workload.ts';

/** Whether a run ended as its workload says. */
export function isExpectedEnd({ exitCodes = [0] }: CaptureWorkload, end: RunEnd): boolean {
  return end.kind === 'exited' && exitCodes.includes(end.code);
}

/** The error for a run that ended otherwise, with the last lines of what it said. */
export function failedRun(workload: CaptureWorkload, run: FinishedRun): MigrateError {
  const said = new TextDecoder().decode(run.stderr.content ?? new Uint8Array()).trimEnd();
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `the workload ${describeWorkload(workload)} ${describeEnd(run.end)}`,
    why: said.split('\n').slice(-10).join('\n') || 'It wrote nothing to standard error.',
    next:
      run.end.kind === 'exited'
        ? `Correct the arguments of the workload, or expect this end: "exitCodes": [${run.end.code}].`
        : 'Correct the arguments of the workload so that the program ends by itself.',
  });
}

/** User and system seconds of a run, or null where they were not measured. */
export function cpuSecondsOf({ cost: { userMs, systemMs } }: FinishedRun): number | null {
  return userMs === null || systemMs === null ? null : (userMs + systemMs) / 1000;
}

/** A workload by its arguments. */
export function describeWorkload({ args }: CaptureWorkload): string {
  return args.length === 0 ? 'without arguments' : JSON.stringify(args.join(' '));
}

/** How a run ended, in words. */
export function describeEnd(end: RunEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${end.code}`;
    case 'signalled':
      return `was ended by ${end.signal}`;
    case 'timed-out':
      return 'did not end in time';
    case 'not-started':
      return `could not be started: ${end.error}`;
  }
}
