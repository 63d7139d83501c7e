import { isScalar, type ObjectEntry, type ObjectNode } from '../documents/document.ts';
import { compareKeys } from './compare-keys.ts';
import { compareSpace } from './compare-space.ts';
import type { Comparison, ObjectPair } from './comparison.ts';
import type { Place } from './place.ts';

/** Compares two objects by key; a key that occurs several times is paired in order. */
export function compareObjects(pair: ObjectPair, comparison: Comparison): void {
  const ours = byName(pair.control);
  const theirs = byName(pair.candidate);
  for (const [name, entry] of ours) {
    if (comparison.overflows) return;
    const other = theirs.get(name);
    if (other === undefined)
      addLonely(entry, { kind: 'missing', isRepeat: theirs.has(plainName(entry)) }, pair, comparison);
    else compareEntries(entry, other, pair, comparison);
  }
  for (const [name, entry] of theirs) {
    if (!ours.has(name))
      addLonely(entry, { kind: 'extra', isRepeat: ours.has(plainName(entry)) }, pair, comparison);
  }
  compareSpace(
    pair,
    { control: positionsOfLonely(ours, theirs), candidate: positionsOfLonely(theirs, ours) },
    comparison,
  );
  compareOrder(
    [...ours.keys()].filter((name) => theirs.has(name)),
    [...theirs.keys()].filter((name) => ours.has(name)),
    pair,
    comparison,
  );
}

function byName({ entries }: ObjectNode): Map<string, ObjectEntry> {
  const named = new Map<string, ObjectEntry>();
  const repeats = new Map<string, number>();
  for (const entry of entries) {
    const { key } = entry;
    const plain = plainName(entry);
    if (!named.has(plain)) {
      named.set(plain, entry);
      continue;
    }
    const count = (repeats.get(key) ?? 0) + 1;
    repeats.set(key, count);
    named.set(`\0${count}:${key}`, entry);
  }
  return named;
}

/** A name of our own begins with a NUL and a number, so that no key can be mistaken for one. */
function plainName({ key }: ObjectEntry): string {
  return key.startsWith('\0') ? `\x000:${key}` : key;
}

/** The entries are named in the order in which they are written. */
function positionsOfLonely(
  here: ReadonlyMap<string, ObjectEntry>,
  there: ReadonlyMap<string, ObjectEntry>,
): Set<number> {
  const lonely = new Set<number>();
  let index = 0;
  for (const name of here.keys()) {
    if (!there.has(name)) lonely.add(index);
    index++;
  }
  return lonely;
}

function compareEntries(
  entry: ObjectEntry,
  other: ObjectEntry,
  pair: ObjectPair,
  comparison: Comparison,
): void {
  const place: Place = { kind: 'key', parent: pair.place, key: entry.key };
  const rules = pair.rules.step(entry.key);
  compareKeys([entry, other], { place, rules }, comparison);
  comparison.compare({ control: entry.value, candidate: other.value, place, rules });
}

/** An entry that the other side lacks. */
interface Lonely {
  readonly kind: 'missing' | 'extra';
  /** The other side has the key, if less often. */
  readonly isRepeat: boolean;
}

function addLonely(
  { key, keySpan, value }: ObjectEntry,
  { kind, isRepeat }: Lonely,
  pair: ObjectPair,
  comparison: Comparison,
): void {
  const { here } = pair.rules.step(key);
  const isMissing = kind === 'missing';
  if (!isRepeat && comparison.excuse(here, ({ rule }) => rule.type === 'presence')) {
    for (const part of [keySpan, value]) comparison.setFree(isMissing ? 'control' : 'candidate', part);
    return;
  }
  const text = isScalar(value) ? value.value : null;
  comparison.add({
    kind,
    place: { kind: 'key', parent: pair.place, key },
    what: null,
    values: isMissing ? [text, null] : [null, text],
    types: isMissing ? [value.type, null] : [null, value.type],
  });
}

function compareOrder(
  ours: readonly string[],
  theirs: readonly string[],
  { place, rules }: ObjectPair,
  comparison: Comparison,
): void {
  if (ours.every((name, index) => name === theirs[index])) return;
  if (comparison.excuse(rules.covering, ({ rule }) => rule.type === 'key-order')) return;
  comparison.addNotation(place, 'key order');
}
