import type { SampleLabel, SampleTable } from '@strangler/core';
import type { IdTable } from './id-table.ts';
import { LabelSets } from './read-labels.ts';
import { SampleColumns } from './sample-columns.ts';
import type { Ranges } from './sections.ts';
import type { StringTable } from './string-table.ts';
import type { WireReader } from './wire-reader.ts';

/** What samples refer to, how many values each has, and how many distinct label sets there may be. */
export interface SampleContext {
  readonly locationIds: IdTable;
  readonly strings: StringTable;
  readonly valueCount: number;
  readonly labelSetLimit: number;
}

/** All samples as columns, and the label sets that they point at. */
export interface LabelledSamples {
  readonly samples: SampleTable;
  readonly labelSets: readonly (readonly SampleLabel[])[];
}

/** Reads all samples; throws PROFILE_INVALID where a location dangles or the values do not fit the sample types. */
export function readSamples(reader: WireReader, ranges: Ranges, context: SampleContext): LabelledSamples {
  const { locationIds, strings, valueCount, labelSetLimit } = context;
  const labels = new LabelSets(reader, strings, labelSetLimit);
  const columns = new SampleColumns(reader, { locationIds, valueCount, labels }, ranges.length / 2);
  for (let at = 0; at < ranges.length; at += 2) columns.add(ranges.at(at), ranges.at(at + 1));
  return { samples: columns.finish(), labelSets: labels.sets };
}
