import type { PlacedChange } from '@strangler/process';
import type { ScannedEntry, TreeScan } from './scan-tree.ts';

/** What is different between two scans of one directory, sorted by path. */
export function changesBetween(before: TreeScan, after: TreeScan): PlacedChange[] {
  const paths = new Set([...before.entries.keys(), ...after.entries.keys()]);
  const changes: PlacedChange[] = [];
  for (const path of [...paths].sort()) {
    const old = before.entries.get(path);
    const now = after.entries.get(path);
    if (old === undefined && now !== undefined) changes.push(describe(path, 'added', now));
    else if (old !== undefined && now === undefined) changes.push(describe(path, 'removed', old));
    else if (old !== undefined && now !== undefined && isChanged(old, now)) {
      changes.push(describe(path, 'changed', now));
    }
  }
  return changes;
}

/** A directory whose entries changed shows by its entries; its own times are left out. */
function isChanged(old: ScannedEntry, now: ScannedEntry): boolean {
  const unhashed = now.type === 'file' && now.sha256 === null;
  return (
    old.type !== now.type ||
    old.mode !== now.mode ||
    old.sha256 !== now.sha256 ||
    old.target !== now.target ||
    (unhashed && (now.stamp === null || old.stamp !== now.stamp))
  );
}

/** Says whether a directory is as it was down to every time stamp, so that another run may start from it. */
export function isUntouched(before: TreeScan, after: TreeScan): boolean {
  if (before.entries.size !== after.entries.size) return false;
  for (const [path, entry] of before.entries) {
    const now = after.entries.get(path);
    if (now === undefined || now.stamp !== entry.stamp || isChanged(entry, now)) return false;
  }
  return true;
}

function describe(path: string, change: PlacedChange['change'], entry: ScannedEntry): PlacedChange {
  return {
    path,
    change,
    type: entry.type,
    mode: `0${entry.mode.toString(8).padStart(3, '0')}`,
    bytes: entry.bytes,
    sha256: entry.sha256,
    target: entry.target,
    ...(change !== 'removed' && entry.content),
  };
}
