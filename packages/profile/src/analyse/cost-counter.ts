import type { ValueType } from '@strangler/core';
import type { Frame } from './frame-table.ts';
import { createFrameView, type FrameView } from './frame-view.ts';
import type { CountOptions, FrameCost, ProfileCosts } from './profile-costs.ts';
import type { ProfileTables, SampleBatch } from './sample-batch.ts';
import { type CountRule, countRule, countsOf } from './sample-counts.ts';
import { selectSampleType } from './sample-type.ts';
import { columnWeights, WeightTotal } from './sample-weights.ts';
import { ExactFrameSums } from './sum-frames.ts';

/** The costs with what looks at the same samples again needs; `costOf` is indexed by frame. */
export interface CountedProfile extends ProfileCosts {
  readonly view: FrameView;
  /** Index of the sample type. */
  readonly column: number;
  readonly frames: readonly Frame[];
  readonly costOf: readonly FrameCost[];
  /** Whether the values add up to more than 64 bits hold. */
  readonly isWrapped: boolean;
  /** How many entries the samples of the profile are. */
  readonly entryCount: number;
}

/** Counts flat and cum of samples that come in batches, in memory that does not grow with them. */
export class CostCounter {
  readonly #view: FrameView;
  readonly #column: number;
  readonly #stride: number;
  readonly #sampleType: ValueType;
  readonly #sums: ExactFrameSums;
  readonly #total = new WeightTotal();
  #rule: CountRule | null;
  #sampleCount = 0;
  #entryCount = 0;

  /** Throws USAGE for a sample type that the profile lacks and for a broken expression. */
  constructor(tables: ProfileTables, options: CountOptions = {}) {
    this.#column = selectSampleType(tables, options.sampleType);
    this.#sampleType = tables.sampleTypes[this.#column] as ValueType;
    this.#stride = tables.sampleTypes.length;
    this.#view = createFrameView(tables, options);
    this.#sums = new ExactFrameSums(this.#view.table);
    this.#rule = countRule(tables, this.#column);
  }

  add(batch: SampleBatch): void {
    const samples = this.#view.select(batch.samples);
    const weights = columnWeights(samples, this.#stride, this.#column);
    const counts = this.#rule && countsOf(batch, this.#stride, this.#rule);
    if (counts === null) this.#rule = null;
    // Without counts the hits mean nothing, and are not looked at.
    this.#sums.add(samples, weights, counts ?? weights.values);
    this.#total.add(batch, weights, this.#stride, this.#column);
    this.#entryCount += samples.length;
    if (counts !== null) for (let at = 0; at < counts.length; at++) this.#sampleCount += counts[at] as number;
  }

  finish(): CountedProfile {
    const { frames } = this.#view;
    const { flat, cum, hits } = this.#sums;
    this.#sums.finish();
    const samples = this.#rule === null ? null : hits;
    const costOf = frames.map((frame, at) => ({
      frame,
      flat: flat[at] as bigint,
      cum: cum[at] as bigint,
      samples: samples && (samples[at] as number),
    }));
    return {
      sampleType: this.#sampleType,
      column: this.#column,
      total: this.#total.finish(),
      isWrapped: this.#total.isWrapped,
      sampleCount: samples === null ? null : this.#sampleCount,
      entryCount: this.#entryCount,
      costs: costOf.filter((cost) => cost.flat !== 0n || cost.cum !== 0n),
      view: this.#view,
      frames,
      costOf,
    };
  }
}
