import type { RulesDocument, RunComparator, RunSettings } from '@strangler/core';
import type { Runner } from '@strangler/process';
import type { Comparator } from '../compare/comparator.ts';
import type { CaseSource } from '../corpus/case-source.ts';
import type { Shard } from '../corpus/shard.ts';
import type { AcceptanceList } from '../judge/acceptances.ts';
import type { ShadowProgress, Sides } from './run-context.ts';

/** A user's comparator, loaded, and what a run keeps of where it came from. */
export interface LoadedComparator extends RunComparator {
  readonly compare: Comparator;
}

/** What a shadow run is given. */
export interface ShadowOptions {
  /** Read once, one after the other. */
  readonly cases: Iterable<CaseSource>;
  /** True where the cases are those that the config names; a rollout accepts no others as evidence. */
  readonly casesFromConfig?: boolean;
  /** How many calls recording the corpus could not keep, by reason; none by default. */
  readonly lostCalls?: ReadonlyMap<string, number>;
  readonly sides: Sides;
  readonly settings: RunSettings;
  readonly rules?: RulesDocument | null;
  readonly comparator?: LoadedComparator | null;
  /** The part of the corpus that this run takes; all of it by default. */
  readonly shard?: Shard | null;
  /** Goes on with the run in `runDir` where there is one. */
  readonly resume?: boolean;
  /** Directories of runs, to find cases that were seen before the rules were written. */
  readonly earlierRuns?: readonly string[];
  readonly acceptances?: AcceptanceList;
  /** Starts programs; called once nothing is wrong with the cases, and closed at the end. */
  readonly openRunner: () => Promise<Runner>;
  /** A new or empty directory, or with `resume` that of the run. */
  readonly runDir: string;
  /** How reports name that directory; as it is given by default. */
  readonly shownDir?: string;
  /** The PATH that the programs see. */
  readonly searchPath: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ShadowProgress) => void;
}
