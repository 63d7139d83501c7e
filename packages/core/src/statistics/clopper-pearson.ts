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
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200; step++) {
    const excess = incompleteBeta(x, a, b) - probability;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / betaDensity(x, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
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
