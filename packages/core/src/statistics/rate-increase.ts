import { type Counts, logLikelihood, logMixture } from './rate-mixture.ts';

/**
 * The log of the evidence that the candidate's rate exceeds the control's by more than `tolerance`: a mixture likelihood
 * ratio that may be looked at after every run.
 *
 * Above the line stands the mixture over both rates (Robbins, 1970), below it the largest likelihood of any pair with
 * candidate ≤ control + tolerance (Wasserman, Ramdas and Balakrishnan, 2020). If that holds, the ratio ever exceeds
 * 1/α with probability at most α, whatever the rates, the shares of the arms and the number of looks: what is divided
 * by is never less than the true likelihood, and the mixture over that is a martingale (Ville's inequality).
 */
export function logEvidenceOfIncrease(control: Counts, candidate: Counts, tolerance: number): number {
  const { trials: n } = control;
  if (n === 0 || candidate.trials === 0) return Number.NEGATIVE_INFINITY;
  if (candidate.events / candidate.trials <= control.events / n + tolerance) return Number.NEGATIVE_INFINITY;
  const alternative = logMixture(control, 'rare-event') + logMixture(candidate, 'rare-event');
  return alternative - largestUnderNull(control, candidate, tolerance);
}

/** The largest likelihood lies where candidate = control + tolerance, and is concave along that line. */
function largestUnderNull(control: Counts, candidate: Counts, tolerance: number): number {
  const at = (rate: number): number =>
    logLikelihood(control, rate) + logLikelihood(candidate, Math.min(1, rate + tolerance));
  const pooled = (control.events + candidate.events) / (control.trials + candidate.trials);
  if (tolerance === 0) return at(pooled);
  return at(maximise(control, candidate, tolerance));
}

function maximise(control: Counts, candidate: Counts, tolerance: number): number {
  let low = 0;
  let high = 1 - tolerance;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (slope(control, middle) + slope(candidate, middle + tolerance) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The derivative of the log likelihood by the rate. */
function slope({ events, trials }: Counts, rate: number): number {
  const rising = events === 0 ? 0 : events / rate;
  const falling = trials === events ? 0 : (trials - events) / (1 - rate);
  return rising - falling;
}
