import type { LegacyMapping } from './parse-mapping.ts';

/** Joins neighbours that are one mapping split in two, as google/pprof's `massageMappings` does. */
export function mergeAdjacent(mappings: readonly LegacyMapping[]): LegacyMapping[] {
  const merged: LegacyMapping[] = [];
  for (const mapping of mappings) {
    const last = merged.at(-1);
    if (last !== undefined && isAdjacent(last, mapping)) {
      last.limit = mapping.limit;
      last.file = mapping.file || last.file;
      last.buildId = mapping.buildId || last.buildId;
    } else merged.push({ ...mapping });
  }
  return merged;
}

function isAdjacent(first: LegacyMapping, second: LegacyMapping): boolean {
  if (differ(first.file, second.file) || differ(first.buildId, second.buildId)) return false;
  if (first.limit !== second.start) return false;
  if (first.offset === 0n || second.offset === 0n) return true;
  return BigInt.asUintN(64, first.offset + first.limit - first.start) === second.offset;
}

function differ(first: string, second: string): boolean {
  return first !== '' && second !== '' && first !== second;
}
