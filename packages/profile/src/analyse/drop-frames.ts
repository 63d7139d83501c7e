import type { ProfileLine } from '@strangler/core';
import { compileExpression, type Expression } from './filter/compile-expression.ts';
import type { ProfileTables } from './sample-batch.ts';

/** What the frames that a profile declares uninteresting leave of its locations. */
export interface DroppedFrames {
  /** The lines that stay, by location. */
  readonly lines: readonly (readonly ProfileLine[])[];
  /** Where a stack ends on its leaf side, by location; null where no frame is dropped. */
  readonly cuts: readonly Cut[] | null;
}

/** How much of a location goes: nothing, all of it, or its inlined lines; all beneath it goes with it. */
export type Cut = 'none' | 'all' | 'inlined';

/**
 * Leaves out the frames that the profile itself declares uninteresting, with all beneath them.
 *
 * Follows `RemoveUninteresting` and `Prune` of google/pprof, which the expression's author had in view: frames
 * before the first that does not match stay, and a broken expression drops nothing. Takes the functions' names.
 */
export function dropFrames(tables: ProfileTables, names: readonly string[]): DroppedFrames {
  const isDropped = compileRule(tables.dropFrames, tables.keepFrames);
  if (isDropped === null) return { lines: tables.locations.map(({ lines }) => lines), cuts: null };
  const droppedFunctions = names.map(isDropped);
  const lines: (readonly ProfileLine[])[] = [];
  const cuts: Cut[] = [];
  for (const location of tables.locations) {
    const last = location.lines.findLastIndex(({ functionIndex }) => droppedFunctions[functionIndex]);
    const isWhole = last === location.lines.length - 1;
    cuts.push(last < 0 ? 'none' : isWhole ? 'all' : 'inlined');
    lines.push(isWhole ? location.lines : location.lines.slice(last + 1));
  }
  return { lines, cuts };
}

type FrameRule = (name: string) => boolean;

function compileRule(drop: string, keep: string): FrameRule | null {
  if (drop === '') return null;
  const dropped = compileAnchored(drop);
  const kept = keep === '' ? null : compileAnchored(keep);
  if (dropped === null || (keep !== '' && kept === null)) return null;
  return (name) => {
    if (name === '') return false;
    const simple = simplifyName(name);
    return dropped.matches(simple) && !kept?.matches(simple);
  };
}

function compileAnchored(expression: string): Expression | null {
  try {
    return compileExpression(`^(${expression})$`);
  } catch {
    return null;
  }
}

/** The name up to its argument list, as google/pprof's `simplifyFunc`; of a Go method that is its package. */
function simplifyName(name: string): string {
  const plain = name.startsWith('.') ? name.slice(1) : name;
  for (const match of plain.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) {
    if (match[0] === '(') return plain.slice(0, match.index);
  }
  return plain;
}
