import { type DocumentNode, isScalar, writtenSame } from '../documents/document.ts';
import type { CompiledRule } from '../rules/compiled-rules.ts';
import { maxSearchedLength } from '../rules/mask-text.ts';
import { type Aligned, alignSequences, type SequencePrints } from './align-sequences.ts';
import { compareSpace } from './compare-space.ts';
import type { Comparison, ListPair } from './comparison.ts';
import { Fingerprints } from './fingerprints.ts';
import { pairAsSet } from './pair-as-set.ts';
import { pairByKey } from './pair-by-key.ts';
import type { Place } from './place.ts';

/** In longer lists only equal items are found in other positions, not alike ones. */
const maxAlike = 20_000;

/** The items of both lists that are compared with each other, by their positions in the lists. */
interface Selection {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Positions of the items that the other list lacks, as they are found. */
interface Lonely {
  readonly ours: number[];
  readonly theirs: number[];
}

/** Two lists, and what is found to be alone in them. */
interface OpenListPair extends ListPair {
  readonly lonely: Lonely;
}

/** Compares two lists: as a set or by key where a rule says so, else item by item in their order. */
export function compareLists(pair: ListPair, comparison: Comparison): void {
  const all = { ours: indicesOf(pair.control.items), theirs: indicesOf(pair.candidate.items) };
  const lonely: Lonely = { ours: [], theirs: [] };
  const rest = compareSetLines(all, { ...pair, lonely }, comparison);
  const rule = pair.rules.here.find((each) => each.rule.type === 'set' || each.rule.type === 'keyed');
  if (rule === undefined) compareInOrder(rest, { ...pair, lonely }, comparison);
  else compareByRule(rule, rest, { ...pair, lonely }, comparison);
  compareLonely(lonely, pair, comparison);
  compareSpace(pair, { control: new Set(lonely.ours), candidate: new Set(lonely.theirs) }, comparison);
}

function indicesOf(items: readonly unknown[]): number[] {
  return items.map((_, index) => index);
}

/** Lines that a rule takes for a set are compared among themselves; gives the others. */
function compareSetLines(all: Selection, pair: OpenListPair, comparison: Comparison): Selection {
  if (comparison.control.format !== 'text') return all;
  let rest = all;
  for (const rule of comparison.scope.onLines) {
    if (rule.rule.type !== 'set' || rule.line === null) continue;
    const fits = (node: DocumentNode | undefined): boolean => matchesLine(rule, node);
    const chosen = {
      ours: rest.ours.filter((index) => fits(pair.control.items[index])),
      theirs: rest.theirs.filter((index) => fits(pair.candidate.items[index])),
    };
    const [ourPlaces, theirPlaces] = [chosen.ours.map(String), chosen.theirs.map(String)];
    if (ourPlaces.join() !== theirPlaces.join()) comparison.hit(rule);
    compareByRule(rule, chosen, pair, comparison);
    rest = {
      ours: rest.ours.filter((index) => !fits(pair.control.items[index])),
      theirs: rest.theirs.filter((index) => !fits(pair.candidate.items[index])),
    };
  }
  return rest;
}

function matchesLine({ line }: CompiledRule, node: DocumentNode | undefined): boolean {
  if (line === null || node === undefined || !isScalar(node)) return false;
  return node.value.length <= maxSearchedLength && line.matches(node.value);
}

function compareByRule(
  rule: CompiledRule,
  selection: Selection,
  pair: OpenListPair,
  comparison: Comparison,
): void {
  const [ours, theirs] = itemsOf(selection, pair);
  const aligned =
    rule.rule.type === 'keyed'
      ? pairByKey(ours, theirs, rule.key ?? [])
      : pairAsSet(fingerprint(ours, pair, comparison), fingerprint(theirs, pair, comparison));
  const reordered = aligned.pairs.some(
    ([, j], index) => index > 0 && j < (aligned.pairs[index - 1]?.[1] ?? 0),
  );
  if (reordered) comparison.hit(rule);
  compareAligned(aligned, selection, pair, comparison);
}

function itemsOf({ ours, theirs }: Selection, { control, candidate }: ListPair) {
  const pick = (indices: readonly number[], items: readonly DocumentNode[]): DocumentNode[] =>
    indices.flatMap((index) => items[index] ?? []);
  return [pick(ours, control.items), pick(theirs, candidate.items)] as const;
}

function fingerprint(items: readonly DocumentNode[], pair: ListPair, comparison: Comparison): SequencePrints {
  const prints = new Fingerprints(comparison.scope);
  const exact = items.map((item, index) => prints.exact(item, pair.rules.step(String(index))));
  return {
    exact,
    loose: () =>
      items.length > maxAlike
        ? exact
        : items.map((item, index) => prints.loose(item, pair.rules.step(String(index)))),
  };
}

function compareInOrder(selection: Selection, pair: OpenListPair, comparison: Comparison): void {
  const middle = trimSame(selection, pair, comparison);
  const [ours, theirs] = itemsOf(middle, pair);
  if (ours.length === 0 || theirs.length === 0) {
    const alone = { pairs: [], ours: indicesOf(ours), theirs: indicesOf(theirs), reordered: false };
    compareAligned(alone, middle, pair, comparison);
    return;
  }
  const aligned = alignSequences(fingerprint(ours, pair, comparison), fingerprint(theirs, pair, comparison));
  if (aligned.reordered) addOrder(pair, comparison);
  compareAligned(aligned, middle, pair, comparison);
}

/** Leaves out what is written the same at both ends. */
function trimSame({ ours, theirs }: Selection, pair: ListPair, comparison: Comparison): Selection {
  const same = (a: number | undefined, b: number | undefined): boolean => {
    const control = pair.control.items[a ?? -1];
    const candidate = pair.candidate.items[b ?? -1];
    if (control === undefined || candidate === undefined) return false;
    return writtenSame(comparison.control, control, comparison.candidate, candidate);
  };
  let start = 0;
  while (start < Math.min(ours.length, theirs.length) && same(ours[start], theirs[start])) start++;
  let ends = 0;
  const room = Math.min(ours.length, theirs.length) - start;
  while (ends < room && same(ours.at(-1 - ends), theirs.at(-1 - ends))) ends++;
  return {
    ours: ours.slice(start, ours.length - ends),
    theirs: theirs.slice(start, theirs.length - ends),
  };
}

function addOrder({ place }: ListPair, comparison: Comparison): void {
  comparison.add({ kind: 'order', place, what: null, values: [null, null], types: ['list', 'list'] });
}

function compareAligned(
  aligned: Aligned,
  selection: Selection,
  pair: OpenListPair,
  comparison: Comparison,
): void {
  for (const i of aligned.ours) pair.lonely.ours.push(selection.ours[i] ?? 0);
  for (const j of aligned.theirs) pair.lonely.theirs.push(selection.theirs[j] ?? 0);
  for (const [i, j] of aligned.pairs) {
    if (comparison.overflows) return;
    const index = selection.ours[i] ?? 0;
    const control = pair.control.items[index];
    const candidate = pair.candidate.items[selection.theirs[j] ?? 0];
    if (control === undefined || candidate === undefined) continue;
    const rules = pair.rules.step(String(index));
    comparison.compare({ control, candidate, place: placeOf(pair, index, control), rules });
  }
}

function placeOf({ place }: ListPair, index: number, item: DocumentNode): Place {
  return item.type === 'line'
    ? { kind: 'line', index, text: item.value }
    : { kind: 'index', parent: place, index };
}

/**
 * Items that one side lacks differ, unless a rule lets them be on one side only.
 *
 * Where both sides have items that one rule lets be alone, it excuses none of them: such items are then on both sides,
 * and are not the same or stand elsewhere.
 */
function compareLonely({ ours, theirs }: Lonely, pair: ListPair, comparison: Comparison): void {
  const missing = ours.map((index) => rulesOfLonely(index, pair.control.items[index], pair, comparison));
  const extra = theirs.map((index) => rulesOfLonely(index, pair.candidate.items[index], pair, comparison));
  const [left, right] = [new Set(missing.flat()), new Set(extra.flat())];
  // An item without a key of its own has another position where one before it is missing, so any of these rules may be meant.
  const byLine = comparison.control.format === 'text';
  const isContested = (rule: CompiledRule): boolean =>
    byLine ? left.has(rule) && right.has(rule) : left.size > 0 && right.size > 0;
  const addUnlessExcused = (
    kind: 'missing' | 'extra',
    index: number,
    rules: readonly CompiledRule[],
  ): void => {
    if (rules.some(isContested) || !comparison.excuse(rules, () => true)) {
      addLonely(kind, index, pair, comparison);
      return;
    }
    const side = kind === 'missing' ? 'control' : 'candidate';
    const item = pair[side].items[index];
    if (item !== undefined) comparison.setFree(side, item);
  };
  for (const [at, index] of ours.entries()) addUnlessExcused('missing', index, missing[at] ?? []);
  for (const [at, index] of theirs.entries()) addUnlessExcused('extra', index, extra[at] ?? []);
}

/** The rules that let an item be on one side only. */
function rulesOfLonely(
  index: number,
  item: DocumentNode | undefined,
  { rules }: ListPair,
  { scope }: Comparison,
): readonly CompiledRule[] {
  const mayBeAlone = ({ rule }: CompiledRule): boolean => rule.type === 'presence';
  return item?.type === 'line'
    ? scope.onLines.filter((rule) => mayBeAlone(rule) && matchesLine(rule, item))
    : rules.step(String(index)).here.filter(mayBeAlone);
}

function addLonely(kind: 'missing' | 'extra', index: number, pair: ListPair, comparison: Comparison): void {
  const isMissing = kind === 'missing';
  const item = (isMissing ? pair.control : pair.candidate).items[index];
  if (item === undefined) return;
  const text = isScalar(item) ? item.value : null;
  comparison.add({
    kind,
    place: placeOf(pair, index, item),
    what: null,
    values: isMissing ? [text, null] : [null, text],
    types: isMissing ? [item.type, null] : [null, item.type],
  });
}
