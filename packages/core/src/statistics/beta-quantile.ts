import { betaDensity, incompleteBeta } from './incomplete-beta.ts';

const mostSteps = 200;

/**
 * The quantile of Beta(a, b) for whole a, b ≥ 1: solves I_x(a, b) = probability for x.
 *
 * This file and what it imports are also compiled to WebAssembly, for profiles that take less time than V8 needs to warm up.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (a === 1) return -Math.expm1(Math.log1p(-probability) / b);
  if (b === 1) return probability ** (1 / a);
  return solve(probability, a, b, nearQuantile(probability, a, b));
}

/**
 * Goes from near the quantile to it: steps by the first three terms of the inverse's Taylor series, kept inside a
 * bracket that halves where they leave it.
 */
function solve(probability: number, a: number, b: number, near: number): number {
  const spread = Math.sqrt((near * (1 - near)) / (a + b));
  let x = near;
  let low: number = 0;
  let high: number = 1;
  for (let step = 0; step < mostSteps; step++) {
    const excess = incompleteBeta(x, a, b) - probability;
    if (excess > 0) high = x;
    else low = x;
    const taylor = x + stepToRoot(excess / betaDensity(x, a, b), x, a, b);
    const isInside = taylor > low && taylor < high;
    const next = isInside ? taylor : (low + high) / 2;
    // Of the error as a part of the spread a step leaves the fourth power: after one of 1e-3 of it, 1e-12 of it is left.
    if (Math.abs(next - x) <= (isInside ? 1e-3 * spread : 1e-15 * x)) return next;
    x = next;
  }
  return x;
}

/** How far the root lies where Newton's step would be `-newton`, by the second and third derivatives of I_x(a, b). */
function stepToRoot(newton: number, x: number, a: number, b: number): number {
  const left = (a - 1) / x;
  const right = (b - 1) / (1 - x);
  const slope = left - right;
  const curve = slope * slope - left / x - right / (1 - x);
  return -newton * (1 + newton * (slope / 2 + newton * ((slope * slope) / 2 - curve / 6)));
}

/** The quantile of Beta(a, b) for a, b > 1 to a few digits: Abramowitz & Stegun 26.5.22. */
function nearQuantile(probability: number, a: number, b: number): number {
  const y = -nearNormalQuantile(probability);
  const lambda = (y * y - 3) / 6;
  const left = 1 / (2 * a - 1);
  const right = 1 / (2 * b - 1);
  const h = 2 / (left + right);
  const w = (y * Math.sqrt(Math.max(0, h + lambda))) / h - (right - left) * (lambda + 5 / 6 - 2 / (3 * h));
  return a / (a + b * Math.exp(2 * w));
}

/** The quantile of the standard normal distribution to three decimals: Abramowitz & Stegun 26.2.23. */
function nearNormalQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(probability, 1 - probability)));
  const size =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return probability < 0.5 ? -size : size;
}
