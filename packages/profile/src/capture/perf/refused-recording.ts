import { MigrateError } from '@strangler/core';
import type { FinishedRun } from '@strangler/process';

/** The error for a kernel that lets this user not record; null where a run failed for another reason. */
export function refusedRecording({ stderr }: FinishedRun): MigrateError | null {
  const said = new TextDecoder().decode(stderr.content ?? new Uint8Array());
  if (!/perf_event_paranoid|No permission to enable|Access to performance monitoring/i.test(said))
    return null;
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: 'the kernel does not let this user record programs with perf',
    why: said.trim().split('\n').slice(0, 3).join(' '),
    next: 'Lower it for now: sudo sysctl kernel.perf_event_paranoid=2; in a container allow perf_event_open.',
  });
}
