import {
  aliasesIn,
  aliasName,
  aliasNameOfKey,
  type DocumentNode,
  type ObjectEntry,
  type ParsedDocument,
  type Span,
} from '../documents/document.ts';
import type { Comparison, Pair } from './comparison.ts';
import { findFreeAnchors } from './free-anchors.ts';
import type { Place } from './place.ts';

type Visited = Pick<Pair, 'place' | 'rules'>;

/**
 * Compares what aliases stand for, where a rule that is about another place lets it differ.
 *
 * An alias is written the same whatever the anchor holds, so that a rule on the anchor's place would be one on the places
 * of all its aliases: what it holds is compared under the rules on each of these.
 */
export function compareAliases({ control, place, rules }: Pair, comparison: Comparison): void {
  const free = findFreeAnchors(comparison);
  if (free.size === 0) return;
  const known = new Map<string, Map<Visited['rules'], boolean>>();
  const isSame = (name: string, at: Visited): boolean => {
    const byRules = known.get(name) ?? new Map<Visited['rules'], boolean>();
    const same = byRules.get(at.rules) ?? standsForSame(name, at, comparison, free);
    known.set(name, byRules.set(at.rules, same));
    return same;
  };
  for (const { name, at } of placedAliasesIn(control, { place, rules }, comparison.freeIn('control'))) {
    if (!free.has(name) || isSame(name, at)) continue;
    const what = 'what the alias stands for';
    comparison.add({ kind: 'value', place: at.place, what, values: [null, null], types: ['alias', 'alias'] });
  }
}

interface FoundAlias {
  readonly name: string;
  readonly at: Visited;
}

/** The aliases of a document, but for those in places that may hold anything or be missing. */
function* placedAliasesIn(node: DocumentNode, at: Visited, free: ReadonlySet<Span>): Generator<FoundAlias> {
  if (free.has(node) || at.rules.here.some(({ rule }) => rule.type === 'ignore')) return;
  const name = aliasName(node);
  if (name !== null) yield { name, at };
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* placedAliasesIn(item, stepTo(String(index), at, index), free);
    }
  } else if (node.type === 'object') {
    for (const entry of node.entries) yield* aliasesInEntry(entry, stepTo(entry.key, at, null), free);
  }
}

function* aliasesInEntry(entry: ObjectEntry, at: Visited, free: ReadonlySet<Span>): Generator<FoundAlias> {
  const name = aliasNameOfKey(entry);
  if (name !== null && !free.has(entry.keySpan)) yield { name, at };
  yield* placedAliasesIn(entry.value, at, free);
}

function stepTo(key: string, { place: parent, rules }: Visited, index: number | null): Visited {
  const place: Place = index === null ? { kind: 'key', parent, key } : { kind: 'index', parent, index };
  return { place, rules: rules.step(key) };
}

/** What holds an alias that may stand for something else is never the same, so that none has to be followed further. */
function standsForSame(
  name: string,
  at: Visited,
  comparison: Comparison,
  free: ReadonlySet<string>,
): boolean {
  const control = anchored(name, comparison.control);
  const candidate = anchored(name, comparison.candidate);
  if (
    control === null ||
    candidate === null ||
    [...aliasesIn(control)].some(({ name: other }) => free.has(other))
  )
    return false;
  return comparison.findsNothing({ ...at, control, candidate });
}

/** The value of an anchor; null where there are several of that name. */
function anchored(name: string, { anchors = [] }: ParsedDocument): DocumentNode | null {
  const named = anchors.filter((each) => each.name === name);
  return named.length === 1 ? (named[0]?.node ?? null) : null;
}
