import { posix } from 'node:path';
import type { TreeEntry } from './case.ts';

/** Says whether a normalized relative path leads out of the directory that it starts in. */
export function leadsOut(normal: string): boolean {
  return normal === '..' || normal.startsWith('../') || posix.isAbsolute(normal);
}

/** What is wrong with a path of `files`, or null; `normal` is the same path, normalized. */
export function pathProblem(path: string, normal: string, isDirectory: boolean): string | null {
  if (path === '' || leadsOut(normal) || path.includes('\0')) {
    return `"${path}" does not lie inside the working directory`;
  }
  return normal === '.' && !isDirectory ? `"${path}" is the working directory itself` : null;
}

/** Names an entry that lies below something that is not a directory, or gives null. */
export function parentProblem(entries: ReadonlyMap<string, TreeEntry>): string | null {
  for (const path of entries.keys()) {
    const above = posix.dirname(path);
    const parent = entries.get(above);
    if (parent !== undefined && parent.type !== 'directory') {
      return `"${path}" lies below "${above}", which is a ${parent.type}`;
    }
  }
  return null;
}

/**
 * Says whether a link leads out of the tree that it is part of, where both programs would meet what is shared.
 *
 * A `..` behind a name may follow another link to anywhere, so it counts as leading out.
 */
export function linkLeaves(path: string, target: string): boolean {
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const firstName = parts.findIndex((part) => part !== '..');
  if (posix.isAbsolute(target) || (firstName !== -1 && parts.includes('..', firstName))) return true;
  return leadsOut(posix.join(posix.dirname(path), target));
}

/**
 * Names a link of a copied directory that leads out of it and to nothing else that the case lays, or gives null.
 *
 * Links that the case itself writes down are meant as they are.
 */
export function linkProblem(
  entries: ReadonlyMap<string, TreeEntry>,
  copied: readonly string[],
  written: ReadonlySet<string>,
): string | null {
  for (const entry of entries.values()) {
    if (entry.type !== 'symlink' || written.has(entry.path)) continue;
    const staysBelow = copied.some(
      (dir) => isBelow(entry.path, dir) && !linkLeaves(posix.relative(dir, entry.path), entry.target),
    );
    if (staysBelow) continue;
    const destination = posix.join(posix.dirname(entry.path), entry.target);
    if (linkLeaves(entry.path, entry.target) || !entries.has(destination)) {
      return `${entry.path} is a link to ${entry.target}, which lies outside of what is copied`;
    }
  }
  return null;
}

function isBelow(path: string, dir: string): boolean {
  return dir === '.' || path.startsWith(`${dir}/`);
}
