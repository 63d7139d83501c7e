import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBeta, logGamma } from '../../src/statistics/log-gamma.ts';
import { logEvidenceOfIncrease } from '../../src/statistics/rate-increase.ts';
import { type Counts, logLikelihood, logMixture } from '../../src/statistics/rate-mixture.ts';

const counts = (events: number, trials: number): Counts => ({ events, trials });

describe('logGamma', () => {
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [11, Math.log(3_628_800)],
    [0.1, 2.252_712_651_734_206],
    [1e6, 12_815_504.569_147_9],
  ])('of %d is known', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, expected > 1e6 ? 4 : 10);
  });

  it('gives the beta function of whole numbers', () => {
    expect(logBeta(3, 4)).toBeCloseTo(Math.log((2 * 6) / 720), 12);
  });
});

describe('logMixture', () => {
  it('gives all sequences of one length a probability of 1 together', () => {
    for (const mixture of ['any-rate', 'rare-event'] as const) {
      let sum = 0;
      let choose = 1;
      for (let events = 0; events <= 12; events += 1) {
        sum += choose * Math.exp(logMixture(counts(events, 12), mixture));
        choose = (choose * (12 - events)) / (events + 1);
      }
      expect(sum).toBeCloseTo(1, 10);
    }
  });
});

describe('logEvidenceOfIncrease', () => {
  it('is none where the candidate is no worse, or nothing was seen of an arm', () => {
    for (const [control, candidate] of [
      [counts(5, 100), counts(5, 100)],
      [counts(9, 100), counts(1, 100)],
      [counts(0, 0), counts(5, 10)],
      [counts(0, 10), counts(0, 0)],
    ] as const) {
      expect(logEvidenceOfIncrease(control, candidate, 0)).toBe(Number.NEGATIVE_INFINITY);
    }
  });

  it('grows with every error of the candidate', () => {
    const evidence = [10, 20, 40, 80].map((errors) =>
      logEvidenceOfIncrease(counts(5, 500), counts(errors, 500), 0),
    );
    expect(evidence).toEqual(evidence.toSorted((left, right) => left - right));
    expect(evidence.at(-1)).toBeGreaterThan(20);
  });

  it('divides by the best that any pair of rates within the tolerance can do', () => {
    const rates = fc.double({ min: 0.001, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), rates, fc.constantFrom(0, 0.001, 0.05), (a, b, rate, tolerance) => {
        const [control, candidate] = [counts(a, 60), counts(b, 50)];
        const evidence = logEvidenceOfIncrease(control, candidate, tolerance);
        fc.pre(evidence > Number.NEGATIVE_INFINITY);
        const likelihood =
          logLikelihood(control, rate) + logLikelihood(candidate, Math.min(0.999, rate + tolerance));
        const mixture = logMixture(control, 'rare-event') + logMixture(candidate, 'rare-event');
        expect(evidence).toBeLessThanOrEqual(mixture - likelihood + 1e-9);
      }),
    );
  });

  it('falls with the tolerance', () => {
    const at = (tolerance: number): number =>
      logEvidenceOfIncrease(counts(10, 1000), counts(50, 1000), tolerance);
    expect(at(0.01)).toBeLessThan(at(0.001));
    expect(at(0.001)).toBeLessThan(at(0));
    expect(at(0.05)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('stays a number where every run failed, or over a million did not', () => {
    expect(logEvidenceOfIncrease(counts(0, 50), counts(50, 50), 0.001)).toBeGreaterThan(50);
    expect(logEvidenceOfIncrease(counts(0, 1e7), counts(9, 1e7), 0)).toBeLessThan(6);
    expect(logEvidenceOfIncrease(counts(1e5, 1e7), counts(2e5, 1e7), 0)).toBeGreaterThan(1000);
  });
});
