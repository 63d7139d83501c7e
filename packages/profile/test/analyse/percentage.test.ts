import { formatPercentage } from '@strangler/profile';
import { expect, test } from 'vitest';

test.each([
  [0n, 0n, '0%'],
  [5n, 0n, '0%'],
  [1n, 1n, '100%'],
  [9995n, 10_000n, '100%'],
  [9994n, 10_000n, '99.94%'],
  [10_006n, 10_000n, '100.06%'],
  [-1n, 3n, '33.33%'],
  [1n, 32n, '3.12%'],
  [3n, 32n, '9.38%'],
  [1n, 100n, '1.00%'],
  [1n, 150n, '0.67%'],
  [1n, 800n, '0.12%'],
  [996n, 100_000n, '1%'],
  [1n, 1000n, '0.1%'],
  [1n, 12_345_678n, '8.1e-06%'],
])('%d of %d reads as pprof prints it: %s', (value, total, expected) => {
  expect(formatPercentage(value, total)).toBe(expected);
});
