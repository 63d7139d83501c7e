import { candidatePercent, type Digest, type Stage, stages } from '@strangler/core';

/** What a stage means for users: how far it is, which share the candidate has, and which binaries run. */
export interface Standing {
  readonly stage: Stage;
  readonly percent: number;
  readonly control: Digest;
  readonly candidate: Digest;
}

/** Where a rollout stands that has never been started. */
export const unstarted: Standing = { stage: 'off', percent: 0, control: null, candidate: null };

/**
 * Says whether a move gives the candidate more than it has: a later stage, a larger share, or a share for another pair
 * of binaries.
 */
export function isPromotion(from: Standing, to: Standing): boolean {
  if (stages.indexOf(to.stage) > stages.indexOf(from.stage)) return true;
  if (shareOf(to) > shareOf(from)) return true;
  return shareOf(to) > 0 && (to.candidate !== from.candidate || to.control !== from.control);
}

/** The share of keys, in percent, that the candidate answers for. */
export function shareOf(standing: Pick<Standing, 'stage' | 'percent'>): number {
  return candidatePercent(standing.stage, standing.percent);
}
