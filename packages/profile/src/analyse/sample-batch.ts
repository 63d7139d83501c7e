import type { Profile, SampleTable } from '@strangler/core';

/** All of a profile but its samples: what memory holds while samples pass by. */
export type ProfileTables = Omit<Profile, 'samples' | 'labelSets'>;

/** Some samples of a profile in their order, and which of their label sets mark the base of a difference. */
export interface SampleBatch {
  readonly samples: SampleTable;
  /** Indexed by label set. */
  readonly isBase: readonly boolean[];
}

/** So many samples that the stacks of a batch stay in the processor's cache. */
const batchLength = 2048;

/** The samples of a profile in memory, in batches that are views of its columns. */
export function* batchesOf(profile: Profile): Iterable<SampleBatch> {
  const { samples, sampleTypes } = profile;
  const isBase = profile.labelSets.map((labels) => labels.some(marksBase));
  for (let start = 0; start < samples.length; start += batchLength) {
    const end = Math.min(start + batchLength, samples.length);
    yield {
      samples: {
        length: end - start,
        stackOffsets: samples.stackOffsets.subarray(start, end + 1),
        stacks: samples.stacks,
        values: samples.values.subarray(start * sampleTypes.length, end * sampleTypes.length),
        labelSets: samples.labelSets.subarray(start, end),
      },
      isBase,
    };
  }
}

/** Whether a label says, as `pprof -diff_base` writes it, that the sample belongs to what is compared with. */
export function marksBase({ key, text }: { readonly key: string; readonly text: string | null }): boolean {
  return key === 'pprof::base' && text === 'true';
}
