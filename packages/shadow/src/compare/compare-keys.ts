import { type ObjectEntry, rawText } from '../documents/document.ts';
import type { CompiledRule } from '../rules/compiled-rules.ts';
import { excusesNotation } from '../rules/notation.ts';
import { sameNumber } from './compare-scalars.ts';
import type { Comparison, Pair } from './comparison.ts';

/** Compares the keys of two entries that are called the same: how they are written, and in YAML their types, tags and anchors. */
export function compareKeys(
  [ours, theirs]: readonly [ObjectEntry, ObjectEntry],
  { place, rules }: Pick<Pair, 'place' | 'rules'>,
  comparison: Comparison,
): void {
  if (ours.keyMark !== theirs.keyMark) comparison.addMark(place, [ours.keyMark, theirs.keyMark]);
  const written = [
    rawText(comparison.control, ours.keySpan),
    rawText(comparison.candidate, theirs.keySpan),
  ] as const;
  const types = [ours.keyType ?? 'string', theirs.keyType ?? 'string'] as const;
  if (types[0] !== types[1]) {
    comparison.add({ kind: 'type', place, what: 'key', values: written, types });
  } else if (written[0] !== written[1]) {
    const excuses = excuseOf(types[0], written);
    if (excuses === null || !comparison.excuse(rules.covering, excuses))
      comparison.addNotation(place, 'spelling of the key');
  }
}

/** What excuses another spelling of a key; null where nothing does. */
function excuseOf(
  type: NonNullable<ObjectEntry['keyType']>,
  [ours, theirs]: readonly [string, string],
): ((rule: CompiledRule) => boolean) | null {
  if (type === 'string') return excusesNotation('escapes');
  return type === 'number' && sameNumber(ours, theirs) ? excusesNotation('numbers') : null;
}
