/**
 * The probability of exactly `successes` in `trials` at a rate `p`, to about 1e-14 also for millions of trials.
 *
 * Saddle-point expansion of C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
export function binomialDensity(successes: number, trials: number, p: number): number {
  const failures = trials - successes;
  if (p <= 0) return successes === 0 ? 1 : 0;
  if (p >= 1) return failures === 0 ? 1 : 0;
  if (successes === 0) return Math.exp(trials * Math.log1p(-p));
  if (failures === 0) return Math.exp(trials * Math.log(p));
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * p) -
    deviance(failures, trials * (1 - p));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** log(n!) minus Stirling's approximation of it, for whole n ≥ 1. */
function stirlingError(n: number): number {
  if (n <= 15) return Math.log(factorial(n)) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** x·log(x / mean) + mean − x, by a series where the two are near and the plain form would cancel. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let sum = (x - mean) * ratio;
  let before = sum;
  let term = 2 * x * ratio;
  let order = 3;
  do {
    before = sum;
    term *= ratio * ratio;
    sum += term / order;
    order += 2;
  } while (sum !== before);
  return sum;
}
