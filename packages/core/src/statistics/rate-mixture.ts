import { logBeta } from './log-gamma.ts';

/** How often something happened: `events` in `trials`, whole numbers. */
export interface Counts {
  readonly events: number;
  readonly trials: number;
}

interface Component {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

/** Jeffreys' prior for a rate of any size. */
const anyRate: readonly Component[] = [{ weight: 1, a: 0.5, b: 0.5 }];
/** Tools rarely fail: most of the weight lies on rates of a few percent and less. */
const rareEvent: readonly Component[] = [
  { weight: 0.8, a: 0.5, b: 20 },
  { weight: 0.2, a: 0.5, b: 0.5 },
];

/** What a mixture weighs rates by before it has seen anything. */
export type MixtureName = 'any-rate' | 'rare-event';

const mixtures: Readonly<Record<MixtureName, readonly Component[]>> = {
  'any-rate': anyRate,
  'rare-event': rareEvent,
};

/** The log of the probability of a sequence with these counts, averaged over rates by a mixture of beta distributions. */
export function logMixture({ events, trials }: Counts, mixture: MixtureName): number {
  const logs = mixtures[mixture].map(
    ({ weight, a, b }) => Math.log(weight) + logBeta(a + events, b + trials - events) - logBeta(a, b),
  );
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - largest), 0));
}

/** The log of the probability of a sequence with these counts where the rate is known. */
export function logLikelihood({ events, trials }: Counts, rate: number): number {
  return timesLog(events, rate) + timesLog(trials - events, 1 - rate);
}

function timesLog(count: number, probability: number): number {
  return count === 0 ? 0 : count * Math.log(probability);
}
