import type { SampleTable } from '@strangler/core';
import { dropFrames } from './drop-frames.ts';
import { filterLocations } from './filter/filter-locations.ts';
import { compileFilters, type FilterOptions, hasFilters } from './filter/frame-filters.ts';
import { buildFrameTable, type Frame, type FrameTable, type Granularity } from './frame-table.ts';
import { functionName } from './function-name.ts';
import type { ProfileTables } from './sample-batch.ts';
import { selectStacks } from './stack-selector.ts';

/** How a profile is looked at: which stacks and frames, and what one frame is. */
export interface ViewOptions extends FilterOptions {
  /** `functions` unless given. */
  readonly granularity?: Granularity;
  /** Counts what is inlined for the function that it was inlined into. */
  readonly noInlines?: boolean;
}

/** The frames of a profile under one view. */
export interface FrameView {
  readonly frames: readonly Frame[];
  readonly table: FrameTable;
  /** The samples with what is left of their stacks; those that are left out have an empty one. */
  select(samples: SampleTable): SampleTable;
}

/** Throws USAGE where an expression is broken, before a profile is read or taken. */
export function checkView(options: ViewOptions): void {
  compileFilters(options);
}

/** Prepares a view in the order of google/pprof: dropped frames, filters, inlining, granularity; throws USAGE. */
export function createFrameView(tables: ProfileTables, options: ViewOptions = {}): FrameView {
  const filters = compileFilters(options);
  const names = tables.functions.map(functionName);
  const { lines, cuts } = dropFrames(tables, names);
  const filtered = hasFilters(filters) ? filterLocations(tables, names, lines, filters) : null;
  const table = buildFrameTable(tables, {
    granularity: options.granularity ?? 'functions',
    noInlines: options.noInlines ?? false,
    names,
    lines: filtered?.lines ?? lines,
  });
  return {
    frames: table.frames,
    table,
    select: (samples) => selectStacks(samples, cuts, filtered),
  };
}
