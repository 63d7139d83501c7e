import { statSync } from 'node:fs';

/** Says whether a path leads to a regular file; what is in a directory that this user may not search is none, as for a shell. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
