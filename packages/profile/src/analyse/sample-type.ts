import { MigrateError, nearestName } from '@strangler/core';
import type { ProfileTables } from './sample-batch.ts';

/** The index of a sample type by name or number, as pprof's `-sample_index` takes it; throws USAGE. */
export function selectSampleType(profile: ProfileTables, wanted: string | undefined): number {
  if (wanted === undefined || wanted === '') return profile.defaultSampleType;
  const names = profile.sampleTypes.map(({ type }) => type);
  const byNumber = /^\d+$/.test(wanted) ? Number(wanted) : -1;
  if (byNumber >= 0 && byNumber < names.length) return byNumber;
  const legacyName = wanted.replace(/^inuse_/, '');
  const byName = names.findIndex((name) => name === wanted || name === legacyName);
  if (byName >= 0) return byName;
  throw unknownSampleType(wanted, names);
}

function unknownSampleType(wanted: string, names: readonly string[]): MigrateError {
  const near = nearestName(wanted, names);
  return new MigrateError({
    code: 'USAGE',
    message: `the profile has no sample type "${wanted}"`,
    why: `it has ${names.join(', ')}`,
    next: near === null ? 'Choose one of these.' : `Did you mean "${near}"?`,
  });
}
