import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { listDirectory, type RawPath } from './list-directory.ts';

/** Removes whatever is at a path. A program may leave directories that cannot be entered; they are opened first. */
export function removeTree(path: RawPath): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    openTree(path);
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

function openTree(path: RawPath): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return;
  chmodSync(path, 0o700);
  for (const child of listDirectory(path)) openTree(child.path);
}
