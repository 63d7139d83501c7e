/** A version in numbers; `prerelease` is true for builds that come before the release of these numbers. */
export interface ToolVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: boolean;
}

const numbers = /(\d+)\.(\d+)(?:\.(\d+))?(\S*)/;

/** The first version number in what a tool says about itself, or null where there is none. */
export function parseToolVersion(text: string): ToolVersion | null {
  const match = numbers.exec(text);
  if (match === null) return null;
  const [, major, minor, patch = '0', rest = ''] = match;
  const prerelease = /^-?(?:alpha|beta|rc|dev|nightly)/.test(rest) || /\bdevel\b/.test(text);
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease };
}

/** Says whether a version is at least `major.minor`; a release candidate counts as the release it leads to. */
export function isAtLeast(version: ToolVersion, minimum: Pick<ToolVersion, 'major' | 'minor'>): boolean {
  if (version.major !== minimum.major) return version.major > minimum.major;
  return version.minor >= minimum.minor;
}
