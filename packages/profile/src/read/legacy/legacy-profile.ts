import type {
  Profile,
  ProfileFunction,
  ProfileLine,
  ProfileLocation,
  SampleLabel,
  SampleTable,
  ValueType,
} from '@strangler/core';
import type { Address } from './address.ts';
import { assignMappings } from './assign-mappings.ts';
import { frameRules } from './frame-rules.ts';
import type { LegacyMapping } from './memory-map.ts';
import { renumber } from './renumber.ts';

/** What a legacy reader found, before its locations are put in order and matched with the memory map. */
export interface LegacyDraft {
  readonly sampleTypes: readonly ValueType[];
  readonly periodType: ValueType;
  readonly period: bigint;
  readonly durationNanos?: bigint;
  /** Stacks hold indices into `addresses`. */
  readonly samples: SampleTable;
  readonly addresses: readonly Address[];
  readonly labelSets?: readonly (readonly SampleLabel[])[];
  readonly mappings: readonly LegacyMapping[];
  /** Of Java profiles: the lines by address index, and what they point at; no address is kept then. */
  readonly symbols?: LegacySymbols;
  /** Makes the error of a memory map that takes too long to match. */
  readonly refuse: (problem: string) => Error;
}

/** The functions of a profile that names them, and the lines of its addresses, by index. */
export interface LegacySymbols {
  readonly functions: readonly ProfileFunction[];
  readonly lines: readonly (ProfileLine | undefined)[];
}

/**
 * Makes a profile of what a legacy reader found, as google/pprof does: only locations that a stack holds, in that
 * order, each in the mapping that holds its address, and the frames of the profiler itself to be left out.
 */
export function buildLegacyProfile(draft: LegacyDraft): Profile {
  const { sampleTypes, samples, addresses, symbols } = draft;
  const locations = renumber(samples.stacks, addresses.length);
  const used = locations.order.map((at) => (symbols?.lines[at] ? 0 : (addresses[at] as Address)));
  const { mappings, mappingOf } = assignMappings(draft.mappings, used, draft.refuse);
  const { functions, lines } = usedSymbols(locations.order, symbols);
  return {
    sampleTypes,
    defaultSampleType: sampleTypes.length - 1,
    samples: { ...samples, stacks: locations.renumbered },
    functions,
    locations: used.map((address, at) => ({
      address: symbols ? 0n : BigInt(address),
      mappingIndex: mappingOf[at] as number,
      lines: lines[at] ?? [],
      isFolded: false,
    })),
    mappings: mappings.map((mapping) => ({ ...mapping, ...noSymbols })),
    labelSets: draft.labelSets ?? [[]],
    periodType: draft.periodType,
    period: draft.period,
    timeNanos: 0n,
    durationNanos: draft.durationNanos ?? 0n,
    comments: [],
    docUrl: '',
    ...frameRules(sampleTypes),
  };
}

const noSymbols = {
  hasFunctions: false,
  hasFilenames: false,
  hasLineNumbers: false,
  hasInlineFrames: false,
} as const;

type Lines = readonly (ProfileLocation['lines'] | undefined)[];

/** The lines of the locations that are used, and their functions in that order. */
function usedSymbols(
  order: readonly number[],
  symbols: LegacySymbols | undefined,
): { readonly functions: readonly ProfileFunction[]; readonly lines: Lines } {
  if (symbols === undefined) return { functions: [], lines: [] };
  const lines = order.map((at) => symbols.lines[at]);
  const indices = Uint32Array.from(lines.flatMap((line) => (line ? [line.functionIndex] : [])));
  const { order: functions, indexOf } = renumber(indices, symbols.functions.length);
  return {
    functions: functions.map((at) => symbols.functions[at] as ProfileFunction),
    lines: lines.map((line) => line && [{ ...line, functionIndex: indexOf[line.functionIndex] as number }]),
  };
}
