import { quantile, sortedNumbers } from '@strangler/core';
import { askHarness, type Harness } from './harness.ts';
import type { RecordedCall } from './record-calls.ts';

/** What one repetition of the recorded calls took and moved. */
export interface ReplayedCalls {
  /** From the start to the end of all processes, the pipes and what Go spends on JSON included. */
  readonly seconds: number;
  /** Bytes of a request and its response, on average. */
  readonly bytesPerCall: number;
}

interface ReplayedCall {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly seconds: readonly number[];
  readonly codecSeconds: readonly number[];
}

const timeoutMs = 600_000;

/** Repeats recorded calls on the candidate, which has to end each as it did when it was recorded; throws TOOL_FAILED. */
export async function replayCalls(
  harness: Harness,
  binary: string,
  calls: readonly RecordedCall[],
): Promise<ReplayedCalls> {
  const replayed = await askHarness<readonly ReplayedCall[]>(harness, 'replay', {
    request: { command: [binary], calls, rounds: 1, maxSeconds: 0 },
    timeoutMs,
  });
  const seconds = replayed.reduce((sum, call) => sum + median(call.seconds) + median(call.codecSeconds), 0);
  const bytes = replayed.reduce((sum, call) => sum + call.requestBytes + call.responseBytes, 0);
  return { seconds, bytesPerCall: calls.length === 0 ? 0 : bytes / calls.length };
}

function median(values: readonly number[]): number {
  return values.length === 0 ? 0 : quantile(sortedNumbers(values), 0.5);
}
