import { MigrateError } from '../error/migrate-error.ts';
import { betaDensity, incompleteBeta } from './incomplete-beta.ts';

/** The two ends of a confidence interval of a rate, both in [0, 1]. */
export interface ProportionInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact one-sided upper bound of a failure rate; 1 where there were no trials.
 *
 * Clopper & Pearson (1934): the rate p with P(X ≤ failures; p) = 1 − confidence, which is the `confidence`
 * quantile of Beta(failures + 1, trials − failures).
 */
export function clopperPearsonUpper(failures: number, trials: number, confidence: number): number {
  checkCounts(failures, trials, confidence);
  if (failures === trials) return 1;
  return betaQuantile(confidence, failures + 1, trials - failures);
}

/**
 * The exact two-sided interval of a success rate, half of the remaining risk on each side; [0, 1] without trials.
 *
 * Clopper & Pearson (1934), by the quantiles of Beta(k, n − k + 1) and Beta(k + 1, n − k).
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  confidence: number,
): ProportionInterval {
  checkCounts(successes, trials, confidence);
  const risk = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(risk, successes, trials - successes + 1),
    upper: successes === trials ? 1 : betaQuantile(1 - risk, successes + 1, trials - successes),
  };
}

/** Solves I_x(a, b) = probability for x: Newton steps, kept inside a bracket that halves where they leave it. */
function betaQuantile(probability: number, a: number, b: number): number {
  if (a === 1) return -Math.expm1(Math.log1p(-probability) / b);
  if (b === 1) return probability ** (1 / a);
  let low = 0;
  let high = 1;
  let x = nearQuantile(probability, a, b);
  const spread = Math.sqrt((x * (1 - x)) / (a + b));
  for (let step = 0; step < 200; step++) {
    const excess = incompleteBeta(x, a, b) - probability;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / betaDensity(x, a, b);
    const isInside = newton > low && newton < high;
    const next = isInside ? newton : (low + high) / 2;
    // A Newton step squares the error as a part of the spread: after one of 1e-6 of it, 1e-12 of it is left.
    if (Math.abs(next - x) <= (isInside ? 1e-6 * spread : 1e-15 * x)) return next;
    x = next;
  }
  return x;
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

function checkCounts(successes: number, trials: number, confidence: number): void {
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(trials);
  if (whole && successes >= 0 && successes <= trials && confidence > 0 && confidence < 1) return;
  throw new MigrateError({
    code: 'INTERNAL',
    message: `no interval for ${successes} of ${trials} at confidence ${confidence}`,
    why: 'counts are whole numbers, successes at most the trials, and a confidence lies between 0 and 1',
    next: 'Please report this with the command that was run.',
  });
}
