import { chmodSync, lstatSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { listDirectory, type RawPath } from './list-directory.ts';

/** Directories deeper than this are moved up before they are removed, or their paths would be too long to name. */
const maxDepth = 10;

/** Removes whatever is at a path. A program may leave directories that cannot be entered; they are opened first. */
export function removeTree(path: RawPath): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) emptyTree(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Removes what can be removed, and never throws: for cleaning up, which must not hide what went wrong before. */
export function removeTreeQuietly(path: RawPath): void {
  try {
    removeTree(path);
  } catch {
    // What is left lies in a private directory, and nothing reads it again.
  }
}

function below(dir: RawPath, name: string): RawPath {
  return typeof dir === 'string' ? `${dir}/${name}` : Buffer.concat([dir, Buffer.from(`/${name}`)]);
}

function emptyTree(top: RawPath): void {
  let moved = 0;
  const moveUp = (path: RawPath): void => {
    // Moving a directory writes to it, for its parent is another one then.
    chmodSync(path, 0o700);
    let place = below(top, `moved-${moved++}`);
    while (lstatSync(place, { throwIfNoEntry: false }) !== undefined) place = below(top, `moved-${moved++}`);
    renameSync(path, place);
  };
  const empty = (dir: RawPath, depth: number): boolean => {
    chmodSync(dir, 0o700);
    let isEmpty = true;
    for (const { path } of listDirectory(dir)) {
      if (!lstatSync(path).isDirectory()) {
        rmSync(path);
      } else if (depth === maxDepth) {
        moveUp(path);
        isEmpty = false;
      } else {
        isEmpty = empty(path, depth + 1) && isEmpty;
        rmdirSync(path);
      }
    }
    return isEmpty;
  };
  while (!empty(top, 0));
}
