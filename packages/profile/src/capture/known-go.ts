import { parseToolVersion } from '@strangler/process';

/** The versions of Go, by minor number, with which profiling an unmodified program was tried. */
const known = { first: 21, last: 26 } as const;

/** The versions of Go with which profiling was tried, in words. */
export const knownGo = `Go 1.${known.first} to 1.${known.last}`;

/** Whether a Go, as it calls itself, is older than the known ones, one of them, or not yet tried. */
export function judgeGo(goVersion: string): 'too-old' | 'known' | 'untried' {
  const version = parseToolVersion(goVersion);
  if (version === null || version.major !== 1 || version.minor > known.last) return 'untried';
  return version.minor < known.first ? 'too-old' : 'known';
}
