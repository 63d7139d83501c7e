import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, parseDecimal, sameDecimal } from '../../src/values/decimal.ts';

function same(a: string, b: string): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x !== null && y !== null && sameDecimal(x, y);
}

function within(a: string, b: string, absolute: number, relative = 0): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x !== null && y !== null && isWithin(x, y, { absolute, relative });
}

test.each([
  ['1', '1.0', true],
  ['100', '1e2', true],
  ['0.001', '1E-3', true],
  ['0', '0.00', true],
  ['0', '-0', false],
  ['1', '-1', false],
  ['12345678901234567890', '12345678901234567891', false],
  ['1e400', '10e399', true],
  ['0.1', '0.10000000000000000001', false],
])('%s and %s are the same number: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});

test.each(['NaN', 'Infinity', '', '.', '1e', '0x1', '1_000', ' 1', '1e9999999999999'])(
  '%j is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeNull();
  },
);

test('any way to write a double is the same number, and another double is another', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(double, double, (a, b) => {
      expect(same(String(a), a.toExponential())).toBe(true);
      expect(same(String(a), String(b))).toBe(String(a) === String(b));
    }),
  );
});

test.each([
  ['1', '1.1', 0.1, 0, true],
  ['1', '1.100000000000000000001', 0.1, 0, false],
  ['100', '101', 0, 0.01, true],
  ['100', '101.02', 0, 0.01, false],
  ['-1', '1', 0, 0.5, false],
  ['1e-400', '2e-400', 0, 0.5, true],
  ['1e9999', '1', 1, 0, false],
  ['0', '0.5', 0, 0.99, false],
])('%s and %s within %s and %s: %s', (...[a, b, absolute, relative, expected]) => {
  expect(within(a, b, absolute, relative)).toBe(expected);
  expect(within(b, a, absolute, relative)).toBe(expected);
});

test('a number beyond reach is no work', () => {
  expect(within('1e999999999999', '2', 1, 0.5)).toBe(false);
});
