import { MigrateError } from '@strangler/core';
import type { Harness } from './harness.ts';
import type { MeasuredProgram } from './program.ts';
import { type CalledCandidate, type RecordedCall, recordCalls } from './record-calls.ts';
import { replayCalls } from './replay-calls.ts';

/** Recorded calls of the candidate, ready to be repeated. */
export interface CandidateReplay {
  readonly operation: string;
  readonly callsPerRun: number;
  /** Repeats the calls of all workloads once; returns seconds. */
  run(): Promise<number>;
  /** Bytes of a request and its response, on average; 0 before the first repetition. */
  bytesPerCall(): number;
}

/** Records the calls of all workloads; throws TOOL_FAILED where the program makes none. */
export async function prepareReplay(
  program: MeasuredProgram,
  harness: Harness,
  candidate: CalledCandidate,
): Promise<CandidateReplay> {
  const calls: readonly RecordedCall[] = await recordCalls(program, harness, candidate);
  if (calls.length === 0) throw withoutCalls(candidate);
  let bytesPerCall = 0;
  return {
    operation: candidate.operation,
    callsPerRun: calls.length / program.workloads.length,
    bytesPerCall: () => bytesPerCall,
    run: async () => {
      const replayed = await replayCalls(harness, candidate.binary, calls);
      bytesPerCall = replayed.bytesPerCall;
      return replayed.seconds;
    },
  };
}

function withoutCalls({ binary, env }: CalledCandidate): MigrateError {
  const names = Object.keys(env).filter((name) => env[name]?.includes(binary));
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `the program did not call ${binary}`,
    why: `It was run with ${names.join(', ') || 'no variable'} set to it, and recorded were no calls.`,
    next: 'Set the variables with which the program calls its candidate in "candidate.env" of the config.',
  });
}
