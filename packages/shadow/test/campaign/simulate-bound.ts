import { clopperPearsonUpper, createSeededRandom, deriveVerdict, type Random } from '@strangler/core';
import { SourceTallies } from '../../src/judge/source-tally.ts';

/** Inputs as one campaign draws them. */
export interface Population {
  /** Share of sources that are bad. */
  readonly badShare: number;
  /** Probability that a case of a bad source differs. */
  readonly differShare: number;
  readonly sources: number;
  /** Cases that are drawn from each source. */
  readonly casesPerSource: number;
}

/** In how many campaigns a bound was at least the share of inputs that differ. */
export interface BoundCoverage {
  readonly campaigns: number;
  /** By the bound that the verdict states. */
  readonly held: number;
  /** By the same formula over cases, as if each were an independent look. */
  readonly heldOverCases: number;
}

const badShares = [0.0005, 0.001, 0.003, 0.01, 0.05];
const differShares = [1, 0.5, 0.1];
const sourceCounts = [200, 1000, 3000];
const clusterSizes = [1, 3, 12];

/** Every mixture of rates, sizes and clusters. */
export function populations(): Population[] {
  return badShares.flatMap((badShare) =>
    differShares.flatMap((differShare) =>
      sourceCounts.flatMap((sources) =>
        clusterSizes.map((casesPerSource) => ({ badShare, differShare, sources, casesPerSource })),
      ),
    ),
  );
}

/** Runs campaigns over the populations in turn, and counts how often the stated bound was right. */
export function simulateBounds(
  campaigns: number,
  seed: number,
  from: readonly Population[] = populations(),
): BoundCoverage {
  const random = createSeededRandom(seed);
  let held = 0;
  let heldOverCases = 0;
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const population = from[campaign % from.length] as Population;
    const { stated, overCases } = runCampaign(population, random);
    const truth = population.badShare * population.differShare;
    if (stated >= truth) held++;
    if (overCases >= truth) heldOverCases++;
  }
  return { campaigns, held, heldOverCases };
}

function runCampaign({ badShare, differShare, sources, casesPerSource }: Population, random: Random) {
  const tallies = new SourceTallies(sources);
  let mismatch = 0;
  for (let source = 0; source < sources; source++) {
    const isBad = random() < badShare;
    for (let each = 0; each < casesPerSource; each++) {
      const differs = isBad && random() < differShare;
      if (differs) mismatch++;
      tallies.add(source, { differs, seenBefore: false });
    }
  }
  const judged = sources * casesPerSource;
  const none = { noisy: 0, flaky: 0, timedOut: 0, errored: 0, skipped: 0, accepted: 0 };
  const { upperBound95 } = deriveVerdict(
    {
      cases: { ...none, equal: judged - mismatch, mismatch },
      sources: tallies.total(),
      coverage: { ...whole, distinct: judged, answered: judged },
      objections: { acceptances: [], rulesAreNew: false },
    },
    { minCases: 1, maxMismatchRate: 1 },
  );
  return { stated: upperBound95 ?? 0, overCases: clopperPearsonUpper(mismatch, judged, 0.95) };
}

const whole = { notRun: 0, finished: true, crashed: 0, shard: null, lostShards: [] };
