import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGrouped } from '../src/format-grouped.ts';

test('prints every number as the locale en-US does', () => {
  const numbers = fc.oneof(fc.maxSafeInteger(), fc.double(), fc.integer({ min: -10_000, max: 10_000 }));
  fc.assert(
    fc.property(numbers, fc.nat({ max: 3 }), (value, fractionDigits) => {
      const expected = value.toLocaleString('en-US', { maximumFractionDigits: fractionDigits });
      expect(formatGrouped(value, fractionDigits)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [-0, '-0'],
  [999, '999'],
  [1000, '1,000'],
  [-1_234_567, '-1,234,567'],
  [1234.5, '1,234.5'],
  [2 ** 53, '9,007,199,254,740,992'],
])('%d is %s', (value, text) => {
  expect(formatGrouped(value)).toBe(text);
});
