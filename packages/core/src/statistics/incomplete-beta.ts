import { binomialDensity } from './binomial-density.ts';

const tolerance = 1e-16;
const smallest = 1e-300;
const maximumTerms = 100_000;

/**
 * The regularised incomplete beta function I_x(a, b) for whole a, b ≥ 1 and x in [0, 1].
 *
 * Continued fraction of DLMF 8.17.22, evaluated by Lentz's method, on the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerTail(1 - x, b, a);
  return lowerTail(x, a, b);
}

/** The density of the beta distribution at x, the derivative of {@link incompleteBeta} by x. */
export function betaDensity(x: number, a: number, b: number): number {
  return binomialDensity(a - 1, a + b - 2, x) * (a + b - 1);
}

function lowerTail(x: number, a: number, b: number): number {
  const front = (b / (a + b)) * binomialDensity(a, a + b, x);
  return front * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  let c: number = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= maximumTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < tolerance) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
