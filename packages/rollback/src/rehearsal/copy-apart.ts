import { constants, cpSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';

const options = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE } as const;

/**
 * Copies a directory, which may be reached by a link, so that nothing in the copy leads back to the original: links that stay within
 * it remain links, and of others what they lead to is copied. A link that leads out to nothing is left out.
 */
export function copyApart(from: string, to: string): void {
  const root = realpathSync(from);
  cpSync(root, to, {
    ...options,
    filter: (source, target) => {
      const real = realOrNull(source);
      if (!lstatSync(source).isSymbolicLink() || staysWithin(root, source, real)) return true;
      if (real !== null) copyApart(real, target);
      return false;
    },
  });
}

function staysWithin(root: string, link: string, real: string | null): boolean {
  const text = readlinkSync(link);
  if (isAbsolute(text)) return false;
  return isWithin(root, resolve(dirname(link), text)) && (real === null || isWithin(root, real));
}

/** Says whether a path lies in a directory, by the words of both. */
export function isWithin(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : `${directory}${sep}`);
}

/** Where a path leads to in the end; null where that is nothing. */
export function realOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
