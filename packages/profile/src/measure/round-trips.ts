import { estimateMedian, exactly, type Random, type RoundTrip, type RoundTrips } from '@strangler/core';
import { askHarness, type Harness } from './harness.ts';

const small = 1 << 10;
const large = 1 << 20;
const timeoutMs = 60_000;

interface SizedSeconds {
  readonly bytes: number;
  readonly seconds: readonly number[];
}

/**
 * Measures round trips on this machine: a Go program calls `cat`, a native program that does nothing but answer.
 *
 * Throws TOOL_FAILED.
 */
export async function measureRoundTrips(harness: Harness, random: Random): Promise<RoundTrips> {
  const request = { peer: ['cat'], bytes: [small, large], oneShots: 60, messages: 300 };
  const answer = await askHarness<Record<'oneShot' | 'worker', readonly SizedSeconds[]>>(
    harness,
    'round-trip',
    {
      request,
      timeoutMs,
    },
  );
  return { oneShot: fitLine(answer.oneShot, random), worker: fitLine(answer.worker, random) };
}

/** The line through the medians of a small and a large message, as what a small one costs and each further byte. */
function fitLine([first, second]: readonly SizedSeconds[], random: Random): RoundTrip {
  const seconds = estimateMedian(first?.seconds ?? [], random) ?? exactly(0);
  const larger = estimateMedian(second?.seconds ?? [], random) ?? seconds;
  const secondsPerByte = Math.max(0, larger.value - seconds.value) / (large - small);
  return { seconds, secondsPerByte };
}
