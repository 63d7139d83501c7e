import { type BigIntStats, statSync } from 'node:fs';

/**
 * What tells a file from any other, and from itself after a change: device, inode, size, and the times of both changes.
 *
 * Nobody can set the last of them back, so a file that was replaced and put back has another stamp.
 */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** The stamp of the file that a path leads to; null where it is gone. */
export function fileStamp(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : stampOf(stat);
}
