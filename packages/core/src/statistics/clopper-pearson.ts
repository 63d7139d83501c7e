import { MigrateError } from '../error/migrate-error.ts';
import { betaQuantile } from './beta-quantile.ts';

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
 * Clopper & Pearson (1934), by the quantiles of Beta(k, n − k + 1) and Beta(k + 1, n − k), which may be handed in.
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  confidence: number,
  quantile = betaQuantile,
): ProportionInterval {
  checkCounts(successes, trials, confidence);
  const risk = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : quantile(risk, successes, trials - successes + 1),
    upper: successes === trials ? 1 : quantile(1 - risk, successes + 1, trials - successes),
  };
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
