import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantileSketch } from '../../src/events/quantile-sketch.ts';

const values = fc.array(fc.double({ min: 0.001, max: 1e12, noNaN: true }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function sketchOf(quantities: readonly number[]): QuantileSketch {
  const sketch = new QuantileSketch();
  for (const each of quantities) sketch.add(each);
  return sketch;
}

const sorted = (quantities: readonly number[]): number[] =>
  quantities.toSorted((left, right) => left - right);

describe('QuantileSketch', () => {
  it('has no quantile where nothing was added', () => {
    expect(new QuantileSketch().quantile(0.5)).toBeNull();
  });

  it('gives every quantile within 1 percent', () => {
    fc.assert(
      fc.property(values, share, (quantities, at) => {
        const exact = sorted(quantities)[Math.max(1, Math.ceil(at * quantities.length)) - 1]!;
        expect(Math.abs(sketchOf(quantities).quantile(at)! / exact - 1)).toBeLessThanOrEqual(0.0100001);
      }),
    );
  });

  it('bounds the quantity of every rank for certain', () => {
    fc.assert(
      fc.property(values, (quantities) => {
        const sketch = sketchOf(quantities);
        sorted(quantities).forEach((exact, index) => {
          const { atLeast, atMost } = sketch.rangeOf(index + 1);
          expect(atLeast).toBeLessThanOrEqual(exact * 1.000001);
          expect(atMost).toBeGreaterThanOrEqual(exact * 0.999999);
        });
      }),
    );
  });

  it('holds the same when two are put together as when all is added to one', () => {
    fc.assert(
      fc.property(values, values, share, (left, right, at) => {
        const merged = sketchOf(left);
        merged.merge(sketchOf(right));
        const all = sketchOf([...left, ...right]);
        expect([merged.count, merged.quantile(at)]).toEqual([all.count, all.quantile(at)]);
      }),
    );
  });

  it('answers anew after each quantity', () => {
    const sketch = sketchOf([1]);
    expect(sketch.quantile(1)).toBeCloseTo(1, 1);
    sketch.add(1000);
    expect(sketch.quantile(1)! / 1000).toBeCloseTo(1, 1);
  });
});
