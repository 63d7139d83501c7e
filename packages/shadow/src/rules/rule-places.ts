/** One part of the pointer of a rule: a key or index, any of them, or any number of them. */
export type PointerPart = { readonly key: string } | '*' | '**';

/** Splits the pointer of a rule into parts; null where it is not one. */
export function parsePointer(pointer: string): readonly PointerPart[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![012])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => (part === '*' || part === '**' ? part : { key: unescapeKey(part) }));
}

function unescapeKey(part: string): string {
  return part.replaceAll('~2', '*').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A rule and where in a document it applies. */
export interface PlacedRule<R> {
  readonly rule: R;
  readonly pointer: readonly PointerPart[];
}

/** What the rules say about one place of a document; one step further down for each key. */
export interface RulePlace<R> {
  /** The rules of which this is the place. */
  readonly here: readonly R[];
  /** The rules of which this place, or one above it, is the place. */
  readonly covering: readonly R[];
  /** No rule says anything about this place or any beneath it. */
  readonly isBlank: boolean;
  /** The place of a key or index beneath this one. */
  step(key: string): RulePlace<R>;
}

/** Follows rules into a document: an automaton whose states are made as they are reached, each of them once. */
export function createRulePlaces<R>(rules: readonly PlacedRule<R>[]): RulePlace<R> {
  const states = new Map<string, RulePlace<R>>();
  const stateFor = (positions: readonly Position[], above: readonly number[]): RulePlace<R> => {
    const all = close(positions, rules);
    const ends = all.filter(({ rule, part }) => part === rules[rule]?.pointer.length).map(({ rule }) => rule);
    const covering = [...new Set([...above, ...ends])].sort((a, b) => a - b);
    const id = `${all.map(({ rule, part }) => `${rule}.${part}`).join(' ')}|${covering.join(' ')}`;
    const known = states.get(id);
    if (known !== undefined) return known;
    const pick = (indices: readonly number[]): R[] =>
      indices.flatMap((index) => (rules[index] === undefined ? [] : [rules[index].rule]));
    const next = new Map<string, RulePlace<R>>();
    const literals = literalsOf(all, rules);
    const made: RulePlace<R> = {
      here: pick(ends),
      covering: pick(covering),
      isBlank: covering.length === 0 && all.length === 0,
      step: (key) => {
        const label = literals.has(key) ? `k${key}` : 'other';
        const found = next.get(label) ?? stateFor(advance(all, key, rules), covering);
        next.set(label, found);
        return found;
      },
    };
    states.set(id, made);
    return made;
  };
  return stateFor(
    rules.map((_, rule) => ({ rule, part: 0 })),
    [],
  );
}

/** How far into the pointer of a rule a place is. */
interface Position {
  readonly rule: number;
  readonly part: number;
}

type Pointers = readonly { readonly pointer: readonly PointerPart[] }[];

/** `**` may also stand for nothing. */
function close(positions: readonly Position[], rules: Pointers): Position[] {
  const found = new Map<string, Position>();
  for (const { rule, part } of positions) {
    for (let at = part; ; at++) {
      found.set(`${rule}.${at}`, { rule, part: at });
      if (rules[rule]?.pointer[at] !== '**') break;
    }
  }
  return [...found.values()].sort((a, b) => a.rule - b.rule || a.part - b.part);
}

function advance(positions: readonly Position[], key: string, rules: Pointers): Position[] {
  return positions.flatMap(({ rule, part }) => {
    const wanted = rules[rule]?.pointer[part];
    if (wanted === undefined) return [];
    if (wanted === '**') return [{ rule, part }];
    return wanted === '*' || wanted.key === key ? [{ rule, part: part + 1 }] : [];
  });
}

function literalsOf(positions: readonly Position[], rules: Pointers): ReadonlySet<string> {
  const keys = positions.map(({ rule, part }) => rules[rule]?.pointer[part]);
  return new Set(keys.flatMap((part) => (typeof part === 'object' ? [part.key] : [])));
}
