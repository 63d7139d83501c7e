import { basename, resolve } from 'node:path';
import { analyseHotPaths, analyseHotPathsOfFile, checkView, type HotPathOptions } from '@strangler/profile';
import type { CommandContext } from '../terminal/command-context.ts';
import { type ProfileViewOptions, profileView } from './profile-view.ts';
import { isAddress, readGiven } from './read-given.ts';
import type { ProfileFormat, ProfileResult } from './write-result.ts';

/** Which profiles are analysed, and how. */
export interface GivenOptions extends ProfileViewOptions {
  readonly from: readonly string[];
  readonly threshold?: number;
  readonly format?: ProfileFormat;
}

/**
 * Analyses the profiles that `--from` names. One file whose samples no view shows is read in passing, so that memory
 * does not grow with it.
 */
export async function analyseGiven(context: CommandContext, options: GivenOptions): Promise<ProfileResult> {
  const view: HotPathOptions = { thresholdPercent: options.threshold ?? 20, ...profileView(options) };
  checkView(view);
  const title = options.from.map(titleOf).join(', ');
  const [place = '', ...others] = options.from;
  const showsSamples = !context.json && !['text', 'json'].includes(options.format ?? 'text');
  if (others.length > 0 || showsSamples || isAddress(place)) {
    const { profile } = await readGiven(context, options.from);
    return { report: analyseHotPaths(profile, view), profile: () => profile, view, title };
  }
  const report = await analyseHotPathsOfFile(resolve(context.cwd, place), view, {
    signal: context.io.signal,
  });
  return {
    report,
    profile: async () => (await readGiven(context, options.from)).profile,
    view,
    title,
  };
}

/** An address without what may be a secret in it: name, password and query. */
function titleOf(place: string): string {
  if (!isAddress(place)) return basename(place);
  return place.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
}
