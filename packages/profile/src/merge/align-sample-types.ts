import { MigrateError, type Profile } from '@strangler/core';

/**
 * Keeps of each profile the sample types that all have, in the order of the first, by name.
 *
 * As google/pprof's `CompatibilizeSampleTypes`. Throws PROFILE_INVALID where none is common or the units differ.
 */
export function alignSampleTypes(profiles: readonly Profile[]): readonly Profile[] {
  const common = (profiles[0]?.sampleTypes ?? []).filter(({ type }) =>
    profiles.every((profile) => profile.sampleTypes.some((other) => other.type === type)),
  );
  if (common.length === 0) throw incompatible('they have no sample type in common');
  return profiles.map((profile) =>
    selectColumns(
      profile,
      common.map(({ type, unit }) => {
        const column = profile.sampleTypes.findIndex((other) => other.type === type);
        const found = profile.sampleTypes[column]?.unit ?? '';
        if (found !== unit) throw incompatible(`${type} is in ${unit} and in ${found}`);
        return column;
      }),
    ),
  );
}

function selectColumns(profile: Profile, columns: readonly number[]): Profile {
  const { sampleTypes, samples } = profile;
  if (columns.length === sampleTypes.length && columns.every((column, at) => column === at)) return profile;
  const values = new BigInt64Array(samples.length * columns.length);
  for (let at = 0; at < values.length; at++) {
    const sample = Math.floor(at / columns.length);
    const column = columns[at % columns.length] as number;
    values[at] = samples.values[sample * sampleTypes.length + column] as bigint;
  }
  const kept = columns.indexOf(profile.defaultSampleType);
  return {
    ...profile,
    sampleTypes: columns.flatMap((column) => sampleTypes[column] ?? []),
    // pprof falls back to the first type here, not to the last as for a profile that names none.
    defaultSampleType: Math.max(kept, 0),
    samples: { ...samples, values },
  };
}

function incompatible(why: string): MigrateError {
  return new MigrateError({
    code: 'PROFILE_INVALID',
    message: 'these profiles cannot be merged',
    why,
    next: 'Merge profiles of one kind, taken in one unit.',
  });
}
