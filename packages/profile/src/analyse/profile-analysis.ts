import { CallTrace } from './call-trace.ts';
import { CostCounter, type CountedProfile } from './cost-counter.ts';
import { extractedName } from './extracted-name.ts';
import type { FrameTable } from './frame-table.ts';
import type { CountOptions } from './profile-costs.ts';
import type { ProfileTables, SampleBatch } from './sample-batch.ts';
import { columnWeights } from './sample-weights.ts';
import { hotOf, type WorthyFunction, worthyFunctions } from './worthy-function.ts';

/** What a profile comes to. */
export interface AnalysedProfile {
  /** At the granularity that was asked for. */
  readonly rows: CountedProfile;
  /** At functions granularity, under the same filters. */
  readonly functions: CountedProfile;
  /** The functions that are worth naming, by cum. */
  readonly worthy: readonly WorthyFunction[];
  /** Of the functions that are worth naming; beneath hot functions, and beneath what may be hot operations. */
  readonly trace: CallTrace;
}

const noFrames: FrameTable = { frames: [], offsets: new Uint32Array(1), indices: new Uint32Array(0) };

type Counted = Omit<AnalysedProfile, 'trace'>;

/**
 * Analyses samples that come in batches, twice at the most: count all, then trace all where {@link startTracing} says
 * so. Memory grows with functions and locations, not with samples.
 */
export class ProfileAnalysis {
  readonly #stride: number;
  readonly #thresholdPercent: number;
  readonly #rows: CostCounter;
  /** Null where the rows are functions. */
  readonly #functions: CostCounter | null;
  #counted: Counted | null = null;
  #trace = new CallTrace(noFrames, { kept: [], reached: [], groups: [] });

  /** Throws USAGE for a sample type that the profile lacks and for a broken expression. */
  constructor(tables: ProfileTables, options: CountOptions, thresholdPercent: number) {
    const hasRows = (options.granularity ?? 'functions') !== 'functions';
    this.#stride = tables.sampleTypes.length;
    this.#thresholdPercent = thresholdPercent;
    this.#rows = new CostCounter(tables, options);
    this.#functions = hasRows ? new CostCounter(tables, { ...options, granularity: 'functions' }) : null;
  }

  count(batch: SampleBatch): void {
    this.#rows.add(batch);
    this.#functions?.add(batch);
  }

  /** Ends counting; says whether there is a hot function, so that its callers and callees have to be found. */
  startTracing(): boolean {
    const rows = this.#rows.finish();
    const functions = this.#functions?.finish() ?? rows;
    const worthy = worthyFunctions(functions, this.#thresholdPercent);
    this.#counted = { rows, functions, worthy };
    const hot = hotOf(worthy, this.#thresholdPercent);
    const operations = operationsOf(worthy, this.#thresholdPercent);
    this.#trace = new CallTrace(functions.view.table, {
      kept: worthy.map(({ index }) => index),
      reached: hot.map(({ index }) => index),
      groups: [...hot.map(({ index }) => [index]), ...operations],
    });
    return hot.length > 0 || operations.length > 0;
  }

  trace({ samples }: SampleBatch): void {
    if (this.#counted === null) return;
    const { functions } = this.#counted;
    const { values } = columnWeights(samples, this.#stride, functions.column);
    this.#trace.add(functions.view.select(samples), values);
  }

  finish(): AnalysedProfile {
    if (this.#counted === null) throw new Error('finish was called before startTracing');
    return { ...this.#counted, trace: this.#trace };
  }
}

/** Functions with the literals inside them, where all of these together may reach the threshold. */
function operationsOf(
  worthy: readonly WorthyFunction[],
  thresholdPercent: number,
): readonly (readonly number[])[] {
  const groups = Map.groupBy(worthy, ({ cost }) => extractedName(cost.frame));
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .filter((members) => members.reduce((sum, { cumPercent }) => sum + cumPercent, 0) >= thresholdPercent)
    .map((members) => members.map(({ index }) => index));
}
