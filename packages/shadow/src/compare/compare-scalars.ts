import { rawText } from '../documents/document.ts';
import type { CompiledRule } from '../rules/compiled-rules.ts';
import { excuseByMasks } from '../rules/mask-text.ts';
import { excusesNotation } from '../rules/notation.ts';
import { isNamedRule, matchesAsTyped } from '../rules/typed-values.ts';
import { parseDecimal, sameDecimal } from '../values/decimal.ts';
import { compareLines } from './compare-lines.ts';
import type { Comparison, ScalarPair } from './comparison.ts';

/** Compares two scalars of one type that are not written the same. */
export function compareScalars(pair: ScalarPair, comparison: Comparison): void {
  const { control, candidate, place, rules } = pair;
  if (control.type === 'line') {
    compareLines(pair, comparison);
    return;
  }
  if (isWrittenSame(pair, comparison)) return;
  const what = notationOf(pair);
  if (what !== null && comparison.excuse(rules.covering, excuseOf(what))) return;
  if (
    comparison.excuse(
      rules.here,
      (rule) => isNamedRule(rule) && matchesAsTyped(rule, control.value, candidate.value),
    )
  )
    return;
  if (what === null && areMasked(pair, comparison)) return;
  const values =
    what === null
      ? ([control.value, candidate.value] as const)
      : ([rawText(comparison.control, control), rawText(comparison.candidate, candidate)] as const);
  comparison.add({
    kind: what === null ? 'value' : 'notation',
    place,
    what,
    values,
    types: [control.type, candidate.type],
  });
}

/** Then only the tag or the anchor differs, which is compared elsewhere. */
function isWrittenSame({ control, candidate }: ScalarPair, comparison: Comparison): boolean {
  const isSameText = rawText(comparison.control, control) === rawText(comparison.candidate, candidate);
  return isSameText && control.value === candidate.value;
}

type Notation = 'escapes' | 'number spelling' | 'spelling';

/** How the same value is written otherwise; null where it is another value. */
function notationOf({ control, candidate }: ScalarPair): Notation | null {
  if (control.value === candidate.value) return control.type === 'string' ? 'escapes' : 'spelling';
  return control.type === 'number' && sameNumber(control.value, candidate.value) ? 'number spelling' : null;
}

/** What excuses a notation; nothing does that of words such as YAML's `True` and `~`. */
function excuseOf(notation: Notation): (rule: CompiledRule) => boolean {
  if (notation === 'spelling') return () => false;
  return excusesNotation(notation === 'escapes' ? 'escapes' : 'numbers');
}

/** Says whether two decimal numbers are the same, however they are written; false for what is none. */
export function sameNumber(control: string, candidate: string): boolean {
  const [ours, theirs] = [parseDecimal(control), parseDecimal(candidate)];
  return ours !== null && theirs !== null && sameDecimal(ours, theirs);
}

function areMasked({ control, candidate, rules }: ScalarPair, comparison: Comparison): boolean {
  const used = excuseByMasks(control.value, candidate.value, rules.here);
  for (const rule of used ?? []) comparison.hit(rule);
  return used !== null;
}
