import { realpathSync } from 'node:fs';

/** Where a path leads to in the end; as it is named where that cannot be looked at. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
