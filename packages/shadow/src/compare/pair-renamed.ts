import type { FileChange } from '@strangler/core';
import { nameTemplate } from '../values/text-template.ts';

/** A written file of the control and one of the candidate that differ in what chance wrote into their names. */
export type RenamedPair = readonly [control: FileChange, candidate: FileChange];

/** Says how far two files are apart; 0 where they are the same but for their names. */
export type Distance = (control: FileChange, candidate: FileChange) => number;

/** Of more files with names alike, or larger ones, not each is compared with each: those of like size are. */
const maxTried = 64;
const maxTriedBytes = 8 << 20;

/**
 * Pairs files that only one side wrote with those of the other that have the same name but for what chance wrote into
 * it: first those with the same content, then those that differ least. As many stay alone as one side has more.
 */
export function pairRenamed(
  ours: readonly FileChange[],
  theirs: readonly FileChange[],
  distance: Distance,
): RenamedPair[] {
  const others = groupByName(theirs);
  return [...groupByName(ours)].flatMap(([name, files]) =>
    pairGroup(files, others.get(name) ?? [], distance),
  );
}

/** The files with a name of which chance wrote a part. */
function groupByName(files: readonly FileChange[]): Map<string, FileChange[]> {
  return Map.groupBy(
    files.filter(({ path }) => nameTemplate(path) !== path),
    ({ path }) => nameTemplate(path),
  );
}

function pairGroup(
  ours: readonly FileChange[],
  theirs: readonly FileChange[],
  distance: Distance,
): RenamedPair[] {
  const alike = Map.groupBy(theirs, contentId);
  const pairs: RenamedPair[] = [];
  const unlike = ours.filter((file) => {
    const other = alike.get(contentId(file))?.shift();
    if (other !== undefined) pairs.push([file, other]);
    return other === undefined;
  });
  const left = [...alike.values()].flat();
  return [...pairs, ...(isTooMuch(unlike, left) ? pairBySize : pairNearest)(unlike, left, distance)];
}

function contentId({ change, type, mode, bytes, sha256, target }: FileChange): string {
  return JSON.stringify([change, type, mode, bytes, sha256, target]);
}

function isTooMuch(ours: readonly FileChange[], theirs: readonly FileChange[]): boolean {
  const total = [...ours, ...theirs].reduce((sum, { bytes }) => sum + bytes, 0);
  return ours.length * theirs.length > maxTried || total > maxTriedBytes;
}

function pairBySize(ours: readonly FileChange[], theirs: readonly FileChange[]): RenamedPair[] {
  const bySize = (a: FileChange, b: FileChange): number => a.bytes - b.bytes;
  const others = theirs.toSorted(bySize);
  return ours.toSorted(bySize).flatMap((file, index) => {
    const other = others[index];
    return other === undefined ? [] : [[file, other] as const];
  });
}

function pairNearest(
  ours: readonly FileChange[],
  theirs: readonly FileChange[],
  distance: Distance,
): RenamedPair[] {
  const left = [...theirs];
  return ours.flatMap((file) => {
    const distances = left.map((other) => distance(file, other) + sizeGap(file, other));
    const found = left.splice(Math.max(0, distances.indexOf(Math.min(...distances))), 1);
    return found.map((other) => [file, other] as const);
  });
}

/** The difference of the sizes as a share of the larger one, which is below any difference in content. */
function sizeGap(a: FileChange, b: FileChange): number {
  return Math.abs(a.bytes - b.bytes) / (1 + Math.max(a.bytes, b.bytes));
}
