import { expect, test } from 'vitest';
import { formatMeasure, formatSeconds } from '../src/format-measure.ts';

test.each([
  [15_580_000_000, 'nanoseconds', '15.6 s'],
  [31_000, 'nanoseconds', '31 µs'],
  [999_999, 'nanoseconds', '1 ms'],
  [0, 'nanoseconds', '0 s'],
  [-1_500, 'microseconds', '-1.5 ms'],
  [4_000_000, 'milliseconds', '4,000 s'],
  [7_759_462, 'bytes', '7.4 MiB'],
  [-512, 'bytes', '-512 B'],
  [1200, 'count', '1,200'],
  [1200, 'widgets', '1,200 widgets'],
])('%d %s is %s', (value, unit, text) => {
  expect(formatMeasure(value, unit)).toBe(text);
});

test('what is less than a nanosecond stays one', () => {
  expect(formatSeconds(2.5e-10)).toBe('0.25 ns');
});
