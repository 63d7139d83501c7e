import type { RuleScope } from '../rules/compiled-rules.ts';
import { compareLists } from './compare-lists.ts';
import { compareObjects } from './compare-objects.ts';
import { compareScalars } from './compare-scalars.ts';
import { compareOuterSpace, compareSpace } from './compare-space.ts';
import { Comparison, type Pair } from './comparison.ts';
import { type DocumentNode, isScalar, type ParsedDocument, rawText } from './document.ts';
import { rootPlace } from './place.ts';

/**
 * Compares two documents of one format: every place that differs and that no rule excuses.
 *
 * Rules excuse only what differs: a place that no rule names is compared byte for byte, with the white space around
 * it. Documents that are not the same text never come out without either a difference or a rule that was hit.
 */
export function compareDocuments(
  control: ParsedDocument,
  candidate: ParsedDocument,
  scope: RuleScope,
): Comparison {
  const comparison = new Comparison(control, candidate, scope, comparePair);
  if (control.text === candidate.text) return comparison;
  const rules = control.format === 'text' ? scope.textPlaces : scope.places;
  const root = { control: control.root, candidate: candidate.root, place: rootPlace, rules };
  if (ignores(root, comparison)) return comparison;
  compareOuterSpace(root, comparison);
  comparePair(root, comparison);
  const { differences, hits } = comparison;
  if (differences.length === 0 && hits.size === 0) comparison.addSpace('notation');
  return comparison;
}

function comparePair(pair: Pair, comparison: Comparison): void {
  const { control, candidate, place } = pair;
  const same = rawText(comparison.control, control) === rawText(comparison.candidate, candidate);
  if ((same && control.type === candidate.type) || ignores(pair, comparison)) return;
  if (control.type === 'list' && candidate.type === 'list') {
    compareSpace(pair, comparison);
    compareLists({ ...pair, control, candidate }, comparison);
  } else if (control.type === 'object' && candidate.type === 'object') {
    compareSpace(pair, comparison);
    compareObjects({ ...pair, control, candidate }, comparison);
  } else if (isScalar(control) && isScalar(candidate) && control.type === candidate.type) {
    compareScalars({ ...pair, control, candidate }, comparison);
  } else {
    const values = [textOf(control), textOf(candidate)] as const;
    comparison.add({ kind: 'type', place, what: null, values, types: [control.type, candidate.type] });
  }
}

function textOf(node: DocumentNode): string | null {
  return isScalar(node) ? node.value : null;
}

function ignores({ rules }: Pair, comparison: Comparison): boolean {
  return comparison.excuse(rules.here, ({ rule }) => rule.type === 'ignore');
}
