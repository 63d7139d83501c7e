import { exactly } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastInput, forecastExtraction, gainAt } from '../../src/analyse/forecast.ts';

/** A run of one second, half of it in ten calls; a process costs 1 ms, a message 10 µs. */
const base: ForecastInput = {
  wallSeconds: exactly(1),
  callsPerRun: 10,
  bytesPerCall: 0,
  wallShare: exactly(0.5),
  computeShare: exactly(0.5),
  criticalShare: exactly(1),
  candidate: { kind: 'given', speedup: 2 },
  roundTrips: {
    oneShot: { seconds: exactly(0.001), secondsPerByte: 1e-9 },
    worker: { seconds: exactly(0.00001), secondsPerByte: 5e-10 },
  },
};

describe('the forecast of an extraction', () => {
  it('takes off what the candidate saves and adds the round trips', () => {
    const { seconds, speedup } = forecastExtraction(base, 'one-shot');
    expect(seconds?.value).toBeCloseTo(1 - 0.25 + 0.01, 9);
    expect(speedup?.value).toBeCloseTo(1 / 0.76, 9);
  });

  it('starts a worker once and sends it messages', () => {
    expect(forecastExtraction(base, 'worker').seconds?.value).toBeCloseTo(1 - 0.25 + 0.0001 + 0.001, 9);
  });

  it('adds the bytes of every call', () => {
    const { seconds } = forecastExtraction({ ...base, bytesPerCall: 1e6 }, 'one-shot');
    expect(seconds?.value).toBeCloseTo(0.76 + 0.01, 9);
  });

  it('lets a candidate shorten what is computed, not what is waited for', () => {
    const waiting = {
      ...base,
      computeShare: exactly(0.1),
      candidate: { kind: 'given', speedup: 1e9 } as const,
    };
    expect(forecastExtraction(waiting, 'one-shot').seconds?.value).toBeCloseTo(0.91, 6);
  });

  it('does not count more computing than there is time: two processors fill half a second twice', () => {
    const parallel = { ...base, computeShare: exactly(0.9) };
    expect(forecastExtraction(parallel, 'one-shot')).toEqual(forecastExtraction(base, 'one-shot'));
  });

  it('changes nothing for an operation off the critical path, for better or worse', () => {
    const { speedup, bestSpeedup } = forecastExtraction({ ...base, criticalShare: exactly(0) }, 'one-shot');
    expect(speedup).toEqual(exactly(1));
    expect(bestSpeedup).toEqual(exactly(1));
  });

  it('takes replayed calls as they are, with all that they cost', () => {
    const replayed = { ...base, candidate: { kind: 'replayed', share: exactly(0.2) } as const };
    expect(forecastExtraction(replayed, 'one-shot').seconds?.value).toBeCloseTo(0.7, 9);
    // As a worker, ten starts of 1 ms become one, and ten messages.
    expect(forecastExtraction(replayed, 'worker').seconds?.value).toBeCloseTo(0.7 - 0.01 + 0.0011, 9);
  });

  it('says nothing of the time with a candidate of open speed, only what is needed and what is possible', () => {
    const forecast = forecastExtraction({ ...base, candidate: { kind: 'open' } }, 'one-shot');
    expect(forecast).toMatchObject({ speedup: null, seconds: null });
    expect(forecast.breakEvenSpeedup).toBeCloseTo(0.5 / 0.49, 9);
    expect(forecast.bestSpeedup.value).toBeCloseTo(1 / 0.51, 9);
    expect(forecast.breakEvenCallsPerRun).toBeCloseTo(500, 6);
  });

  it('has no break-even speed where the round trips alone cost more than the operation', () => {
    const { breakEvenSpeedup, bestSpeedup } = forecastExtraction({ ...base, callsPerRun: 600 }, 'one-shot');
    expect(breakEvenSpeedup).toBeNull();
    expect(bestSpeedup.value).toBeLessThan(1);
  });

  it('is wider the less is known, and the same each time', () => {
    const vague = { ...base, wallShare: { value: 0.5, low: 0.4, high: 0.6 } };
    const { speedup } = forecastExtraction({ ...vague, computeShare: vague.wallShare }, 'one-shot');
    expect(speedup?.low).toBeLessThan(1 / 0.78);
    expect(speedup?.high).toBeGreaterThan(1 / 0.74);
    expect(forecastExtraction(vague, 'one-shot')).toEqual(forecastExtraction(vague, 'one-shot'));
  });

  it('is as uncertain in seconds as the run time is', () => {
    const vague = { ...base, wallSeconds: { value: 1, low: 0.5, high: 1.5 } };
    const { seconds } = forecastExtraction(vague, 'one-shot');
    expect(seconds?.low).toBeLessThan(0.5);
    expect(seconds?.high).toBeGreaterThan(1);
  });

  it('surpasses no replayed candidate with one that takes no time', () => {
    const waiting = { ...base, computeShare: exactly(0.1), wallShare: exactly(0.9) };
    const replayed = { ...waiting, candidate: { kind: 'replayed', share: exactly(0.1) } as const };
    const { speedup, bestSpeedup } = forecastExtraction(replayed, 'one-shot');
    expect(bestSpeedup.value).toBeGreaterThan(speedup?.value ?? Number.POSITIVE_INFINITY);
  });

  it('never forecasts a run that takes no time', () => {
    const absurd = { ...base, wallShare: exactly(50), computeShare: exactly(50) };
    expect(forecastExtraction(absurd, 'one-shot').seconds?.value).toBeGreaterThan(0);
  });
});

describe('laws of the forecast', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const inputs = fc
    .record({ wall: share, compute: share, critical: share, calls: fc.integer({ min: 1, max: 100_000 }) })
    .map(({ wall, compute, critical, calls }) => ({
      ...base,
      callsPerRun: calls,
      wallShare: exactly(wall),
      computeShare: exactly(compute),
      criticalShare: exactly(critical),
    }));
  const modes = fc.constantFrom('one-shot' as const, 'worker' as const);

  it('a faster candidate never makes the run slower', () => {
    fc.assert(
      fc.property(inputs, modes, fc.double({ min: 1, max: 100, noNaN: true }), (input, mode, speed) => {
        expect(gainAt(input, mode, speed * 2)).toBeGreaterThanOrEqual(gainAt(input, mode, speed));
      }),
    );
  });

  it('a candidate of the break-even speed neither gains nor loses', () => {
    fc.assert(
      fc.property(inputs, modes, (input, mode) => {
        const { breakEvenSpeedup } = forecastExtraction({ ...input, candidate: { kind: 'open' } }, mode);
        if (breakEvenSpeedup === null || breakEvenSpeedup > 1e6) return;
        expect(Math.abs(gainAt(input, mode, breakEvenSpeedup))).toBeLessThan(1e-9);
      }),
    );
  });

  it('cut into the calls of the break-even, the same work gains nothing', () => {
    fc.assert(
      fc.property(inputs, modes, (input, mode) => {
        const { breakEvenCallsPerRun: calls } = forecastExtraction(
          { ...input, candidate: { kind: 'open' } },
          mode,
        );
        if (calls === 0) return;
        const { bestSpeedup } = forecastExtraction({ ...input, callsPerRun: calls }, mode);
        const instant = gainAt({ ...input, callsPerRun: calls }, mode, Number.POSITIVE_INFINITY);
        expect(Math.abs(instant)).toBeLessThan(1e-9);
        expect(bestSpeedup.value).toBeCloseTo(1, 6);
      }),
    );
  });

  it('the point lies in its interval', () => {
    fc.assert(
      fc.property(inputs, modes, (input, mode) => {
        const { speedup } = forecastExtraction(input, mode);
        expect(speedup?.low).toBeLessThanOrEqual(speedup?.value ?? 0);
        expect(speedup?.high).toBeGreaterThanOrEqual(speedup?.value ?? 0);
      }),
      { numRuns: 30 },
    );
  });
});
