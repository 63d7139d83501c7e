import { resolve } from 'node:path';
import type { Profile } from '@strangler/core';
import { fetchProfile, mergeProfiles, readProfileFile } from '@strangler/profile';
import type { CommandContext } from '../terminal/command-context.ts';
import type { ProfiledProgram } from './profiled-program.ts';

/** Reads the profiles that `--from` names, files and addresses, all at once, and merges them. */
export async function readGiven(context: CommandContext, from: readonly string[]): Promise<ProfiledProgram> {
  const profiles = await Promise.all(from.map((place) => readOne(context, place)));
  const [first, ...rest] = profiles;
  if (first === undefined) throw new Error('readGiven was called without a profile');
  return {
    profile: rest.length === 0 ? first : mergeProfiles([first, ...rest]),
    modulePath: null,
    thresholdPercent: 20,
  };
}

function readOne({ cwd, io }: CommandContext, place: string): Promise<Profile> {
  return isAddress(place)
    ? fetchProfile(place, { signal: io.signal })
    : readProfileFile(resolve(cwd, place), {}, io.signal);
}

/** Whether `--from` names an address; a path may hold a colon, but hardly two slashes behind it. */
export function isAddress(place: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(place);
}
