import type { Address } from './address.ts';
import { MappingFinder } from './mapping-finder.ts';
import { mergeAdjacent } from './merge-adjacent.ts';
import type { LegacyMapping } from './parse-mapping.ts';

/** The mappings of a profile, and for each address the index of the one that holds it, -1 for the address 0. */
export interface AssignedMappings {
  readonly mappings: readonly LegacyMapping[];
  readonly mappingOf: Int32Array;
}

const allAddresses = 2n ** 64n - 1n;
const usualStart = 0x40_0000n;

/**
 * Finds the mapping of each address as google/pprof's `massageMappings` and `remapMappingIDs` do, with their
 * corrections: the halves of a split mapping are joined, the main binary comes first, a mapping may turn out to begin
 * earlier, and what lies in none gets one without a name.
 */
export function assignMappings(
  found: readonly LegacyMapping[],
  addresses: readonly Address[],
  refuse: (problem: string) => Error,
): AssignedMappings {
  const mappings = withoutHugePage(mainBinaryFirst(mergeAdjacent(found)));
  moveToUsualStart(mappings);
  const finder = new MappingFinder(mappings, refuse);
  const mappingOf = new Int32Array(addresses.length).fill(-1);
  for (const [at, address] of addresses.entries()) {
    if (address === 0) continue;
    const wide = BigInt(address);
    mappingOf[at] = finder.find(wide) ?? finder.extend(wide) ?? addUnnamed(mappings, finder);
  }
  return { mappings, mappingOf };
}

function addUnnamed(mappings: LegacyMapping[], finder: MappingFinder): number {
  const last = mappings.at(-1);
  // The address 2^64 - 1 lies outside even of the mapping of all addresses.
  if (last !== undefined && finder.hasUnnamed) return mappings.length - 1;
  mappings.push({ start: 0n, limit: allAddresses, offset: 0n, file: '', buildId: '' });
  finder.noteUnnamed();
  return mappings.length - 1;
}

/** Moves what looks like the main binary to the front: the first file that is neither a library nor in brackets. */
function mainBinaryFirst(mappings: LegacyMapping[]): LegacyMapping[] {
  const main = mappings.findIndex(({ file }) => {
    const name = file.replaceAll('(deleted)', '').trim();
    return name !== '' && !name.startsWith('[') && !/[.]so$|[.]so[._][0-9]+/.test(name);
  });
  const [first] = mappings;
  if (main > 0 && first !== undefined) {
    mappings[0] = mappings[main] as LegacyMapping;
    mappings[main] = first;
  }
  return mappings;
}

/** Leaves out a first mapping of huge pages that the next one continues. */
function withoutHugePage(mappings: LegacyMapping[]): LegacyMapping[] {
  const [first, second] = mappings;
  const isHugePage = first?.file.startsWith('/anon_hugepage') && first.limit === second?.start;
  return isHugePage ? mappings.slice(1) : mappings;
}

function moveToUsualStart([main]: readonly LegacyMapping[]): void {
  if (main === undefined || BigInt.asUintN(64, main.start - main.offset) !== usualStart) return;
  main.start = usualStart;
  main.offset = 0n;
}
