import { type Alias, type Anchor, aliasesIn, type Span } from '../documents/document.ts';
import type { CompiledRule } from '../rules/compiled-rules.ts';
import type { Comparison } from './comparison.ts';

/** Anchors may hold aliases of others; after so many steps from one to the next any of them is taken to be free. */
const maxSteps = 10;

/**
 * The names of the anchors that may stand for something else on both sides though the rules excuse all that differs.
 *
 * These are in or around a place that may hold anything or be missing, hold an alias of such a one, or are defined
 * more than once where things may stand in another order.
 */
export function findFreeAnchors(comparison: Comparison): ReadonlySet<string> {
  const free = new Set<string>();
  const isReordered = comparison.scope.rules.some(
    (rule) => comparison.hits.has(rule.index) && letsReorder(rule),
  );
  // The control comes again, since what is found in the candidate is free in it as well.
  for (const side of ['control', 'candidate', 'control'] as const) {
    const { anchors = [], root } = comparison[side];
    if (anchors.length === 0) continue;
    if (isReordered) for (const name of definedTwice(anchors)) free.add(name);
    const places = [...comparison.freeIn(side)];
    if (places.length > 0 || free.size > 0) addFree(anchors, { places, aliases: [...aliasesIn(root)] }, free);
  }
  return free;
}

function letsReorder({ rule }: CompiledRule): boolean {
  return rule.type === 'set' || rule.type === 'keyed' || rule.type === 'key-order';
}

function definedTwice(anchors: readonly Anchor[]): string[] {
  const known = new Set<string>();
  return anchors.flatMap(({ name, document }) => {
    const id = `${document} ${name}`;
    if (known.has(id)) return [name];
    known.add(id);
    return [];
  });
}

function addFree(
  anchors: readonly Anchor[],
  { places, aliases }: { readonly places: readonly Span[]; readonly aliases: readonly Alias[] },
  free: Set<string>,
): void {
  for (let step = 0; step < maxSteps; step++) {
    const size = free.size;
    const touches = createSearch([...places, ...aliases.filter(({ name }) => free.has(name))]);
    for (const anchor of anchors) if (touches(anchor)) free.add(anchor.name);
    if (free.size === size) return;
  }
  for (const { name } of anchors) free.add(name);
}

/** Says of a span whether any of these has a character in common with it. */
function createSearch(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = -1;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= end) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? -1) >= start;
  };
}
