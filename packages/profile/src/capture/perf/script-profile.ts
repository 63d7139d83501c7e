import type { Profile } from '@strangler/core';
import { readProfile } from '../../read/read-profile.ts';
import { emptyProfile } from '../profile-of-samples.ts';

/** The profile in what `perf script` wrote for a recording of CPU time at a rate; empty where no sample was taken. */
export function scriptProfile(text: string, hz: number): Profile {
  const empty = { ...emptyProfile, period: BigInt(Math.round(1e9 / hz)) };
  if (text.trim() === '') return empty;
  return readProfile(Buffer.from(text), 'the output of perf script');
}
