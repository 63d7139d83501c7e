import { createSeededRandom } from '@strangler/core';

const leastCases = 20;
const share = 0.01;
/** Keeps this draw apart from the others of one seed. */
const stream = 0x7_ace;

/** Of how many cases a run is traced: as many as are wanted; for null 1 % of them and at least 20. */
export function casesToTrace(size: number, wanted: number | null): number {
  return Math.min(size, wanted ?? Math.max(leastCases, Math.ceil(size * share)));
}

/**
 * The numbers of the cases that are traced: spread evenly over the corpus, so that neighbours, which mostly come from
 * one source, are rarely both among them, and drawn from the seed.
 */
export function traceSample(size: number, wanted: number | null, seed: number): ReadonlySet<number> {
  const count = casesToTrace(size, wanted);
  const start = createSeededRandom(seed ^ stream)();
  const step = size / count;
  return new Set(Array.from({ length: count }, (_, turn) => Math.floor((turn + start) * step)));
}
