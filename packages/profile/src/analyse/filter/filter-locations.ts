import type { ProfileLine } from '@strangler/core';
import { objectFile } from '../object-name.ts';
import type { ProfileTables } from '../sample-batch.ts';
import type { Expression } from './compile-expression.ts';
import type { FrameFilters } from './frame-filters.ts';

/** What the filters say of each location; a mark is a set of {@link marks}. */
export interface FilteredLocations {
  readonly lines: readonly (readonly ProfileLine[])[];
  readonly marks: Uint8Array;
  /** Whether stacks without a location that is marked as shown from are left out. */
  readonly needsRoot: boolean;
}

/** Marks of a location; it is focused where no focus is given. */
export const marks = { focused: 1, ignored: 2, hidden: 4, shownFrom: 8 } as const;

/**
 * Applies the filters to the lines of every location, in the order of google/pprof: ignore or focus on all lines,
 * hide, show on what hide left, show-from on what show left.
 *
 * Follows `FilterSamplesByName` and `ShowFrom`; an expression looks at functions' names and files and at the binary.
 */
export function filterLocations(
  tables: ProfileTables,
  names: readonly string[],
  given: readonly (readonly ProfileLine[])[],
  filters: FrameFilters,
): FilteredLocations {
  const matchers = {
    focus: matcherOf(tables, names, filters.focus),
    ignore: matcherOf(tables, names, filters.ignore),
    hide: matcherOf(tables, names, filters.hide),
    show: matcherOf(tables, names, filters.show),
    showFrom: matcherOf(tables, names, filters.showFrom),
  };
  const lines: (readonly ProfileLine[])[] = [];
  const found = new Uint8Array(given.length);
  for (const [at, { mappingIndex }] of tables.locations.entries()) {
    const location = filterLocation({ lines: given[at] ?? [], mappingIndex }, matchers);
    lines.push(location.lines);
    found[at] = location.mark;
  }
  return { lines, marks: found, needsRoot: filters.showFrom !== null };
}

/** A location in the making. */
interface LocationLines {
  readonly lines: readonly ProfileLine[];
  readonly mappingIndex: number;
}

type Matchers = Readonly<Record<keyof FrameFilters, Matcher | null>>;

function filterLocation(
  location: LocationLines,
  { focus, ignore, hide, show, showFrom }: Matchers,
): { readonly lines: readonly ProfileLine[]; readonly mark: number } {
  const mark = markOf(location, ignore, focus);
  const unhidden = hide?.matches(location) ? hide.unmatchedLines(location) : location.lines;
  const isHidden = unhidden.length === 0 && hide?.matches(location) === true;
  const shown = show === null ? unhidden : show.matchedLines({ ...location, lines: unhidden });
  const isShown = !isHidden && (show === null || shown.length > 0);
  const seen = isShown ? mark : mark | marks.hidden;
  if (showFrom === null) return { lines: shown, mark: seen };
  const below = showFrom.linesBelow({ ...location, lines: shown });
  return below === null ? { lines: shown, mark: seen } : { lines: below, mark: seen | marks.shownFrom };
}

function markOf(location: LocationLines, ignore: Matcher | null, focus: Matcher | null): number {
  if (ignore?.matches(location)) return marks.ignored;
  return focus === null || focus.matches(location) ? marks.focused : 0;
}

/** One expression against the functions and binaries of a profile. */
interface Matcher {
  matches(location: LocationLines): boolean;
  unmatchedLines(location: LocationLines): readonly ProfileLine[];
  matchedLines(location: LocationLines): readonly ProfileLine[];
  /** The lines up to the outermost one that matches, null where nothing does. */
  linesBelow(location: LocationLines): readonly ProfileLine[] | null;
}

function matcherOf(
  tables: ProfileTables,
  names: readonly string[],
  expression: Expression | null,
): Matcher | null {
  if (expression === null) return null;
  const functions = tables.functions.map(
    ({ file }, at) => expression.matches(names[at] ?? '') || expression.matches(file),
  );
  const binaries = tables.mappings.map((mapping) => expression.matches(objectFile(mapping)));
  // pprof gives a profile without binaries one without a name.
  const isBare = binaries.length === 0 && expression.matches('');
  const inBinary = ({ mappingIndex }: LocationLines) => binaries[mappingIndex] ?? isBare;
  const inFunction = ({ functionIndex }: ProfileLine) => functions[functionIndex] === true;
  return {
    matches: (location) => location.lines.some(inFunction) || inBinary(location),
    unmatchedLines: (location) =>
      inBinary(location) ? [] : location.lines.filter((line) => !inFunction(line)),
    matchedLines: (location) =>
      inBinary(location)
        ? location.lines
        : location.lines.filter((line) => inFunction(line) || functions[line.functionIndex] === undefined),
    linesBelow: (location) => {
      if (inBinary(location)) return location.lines;
      const last = location.lines.findLastIndex(inFunction);
      return last < 0 ? null : location.lines.slice(0, last + 1);
    },
  };
}
