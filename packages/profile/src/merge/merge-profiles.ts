import {
  MigrateError,
  type Profile,
  type ProfileMapping,
  type SampleTable,
  type ValueType,
} from '@strangler/core';
import { alignSampleTypes } from './align-sample-types.ts';
import { MergedTables } from './merged-tables.ts';
import { StackTable } from './stack-table.ts';

/**
 * Merges profiles into one, as `go tool pprof a b` does: equal stacks become one sample whose values are summed.
 *
 * Only sample types that all profiles have are kept. Throws PROFILE_INVALID where there is none, or where units or
 * periods differ.
 */
export function mergeProfiles(profiles: readonly Profile[]): Profile {
  const [first, ...others] = profiles;
  if (first === undefined) throw incompatible('there is no profile to merge');
  if (others.length === 0) return first;
  const aligned = alignSampleTypes(profiles.map(withBinary));
  for (const other of others) checkPeriod(first.periodType, other.periodType);
  const tables = new MergedTables();
  const stacks = new StackTable(aligned[0]?.sampleTypes.length ?? 0);
  for (const profile of aligned) addSamples(profile, tables, stacks);
  return {
    ...(aligned[0] as Profile),
    ...mergeHeaders(profiles),
    ...tables.finish(),
    samples: stacks.finish(),
  };
}

const namelessBinary: ProfileMapping = {
  start: 0n,
  limit: 0n,
  offset: 0n,
  file: '',
  buildId: '',
  hasFunctions: false,
  hasFilenames: false,
  hasLineNumbers: false,
  hasInlineFrames: false,
};

/** Puts the locations of a profile without binaries into a nameless one, as pprof does, because filters look at it. */
function withBinary(profile: Profile): Profile {
  if (profile.mappings.length > 0) return profile;
  const locations = profile.locations.map((location) => ({ ...location, mappingIndex: 0 }));
  return { ...profile, mappings: [namelessBinary], locations };
}

function addSamples(profile: Profile, tables: MergedTables, stacks: StackTable): void {
  const { samples, sampleTypes } = profile;
  const source = tables.from(profile);
  for (let sample = 0; sample < samples.length; sample++) {
    const values = samples.values.subarray(sample * sampleTypes.length, (sample + 1) * sampleTypes.length);
    if (values.every((value) => value === 0n)) continue;
    const stack = stackOf(samples, sample).map((location) => source.location(location));
    stacks.add(stack, source.labelSet(samples.labelSets[sample] as number), values);
  }
}

function stackOf(samples: SampleTable, sample: number): Uint32Array {
  return samples.stacks.subarray(samples.stackOffsets[sample], samples.stackOffsets[sample + 1]);
}

type MergedHeader = Pick<Profile, 'timeNanos' | 'durationNanos' | 'period' | 'comments' | 'docUrl'>;

/** As google/pprof's `combineHeaders`: the earliest start, all durations, the longest period. */
function mergeHeaders(profiles: readonly Profile[]): MergedHeader {
  const starts = profiles.map(({ timeNanos }) => timeNanos).filter((time) => time !== 0n);
  const periods = profiles.map(({ period }) => period);
  return {
    timeNanos: ascending(starts)[0] ?? 0n,
    durationNanos: profiles.reduce((sum, { durationNanos }) => sum + durationNanos, 0n),
    period: ascending(periods).at(-1) ?? 0n,
    comments: [...new Set(profiles.flatMap(({ comments }) => comments))],
    docUrl: profiles.find(({ docUrl }) => docUrl !== '')?.docUrl ?? '',
  };
}

function ascending(values: readonly bigint[]): readonly bigint[] {
  return values.toSorted((left, right) => (left === right ? 0 : left < right ? -1 : 1));
}

function checkPeriod(left: ValueType | null, right: ValueType | null): void {
  if (left?.type === right?.type && left?.unit === right?.unit) return;
  const named = [left, right].map((period) => (period === null ? 'none' : `${period.type}/${period.unit}`));
  throw incompatible(`their periods are ${named.join(' and ')}`);
}

function incompatible(why: string): MigrateError {
  return new MigrateError({
    code: 'PROFILE_INVALID',
    message: 'these profiles cannot be merged',
    why,
    next: 'Merge profiles of one kind, taken in one unit.',
  });
}
