import { type DocumentNode, isScalar, type ParsedDocument, writtenSame } from '../documents/document.ts';
import type { RuleScope } from '../rules/compiled-rules.ts';
import { compareAliases } from './compare-aliases.ts';
import { compareLists } from './compare-lists.ts';
import { compareObjects } from './compare-objects.ts';
import { compareScalars } from './compare-scalars.ts';
import { compareOuterSpace } from './compare-space.ts';
import { Comparison, type Pair } from './comparison.ts';
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
  compareAliases(root, comparison);
  const { differences, hits } = comparison;
  if (differences.length === 0 && hits.size === 0) comparison.addSpace('notation');
  return comparison;
}

function comparePair(pair: Pair, comparison: Comparison): void {
  const { control, candidate, place } = pair;
  if (writtenSame(comparison.control, control, comparison.candidate, candidate)) return;
  if (ignores(pair, comparison)) return;
  if (control.mark !== candidate.mark) comparison.addMark(place, [control.mark, candidate.mark]);
  const types = [typeOf(control), typeOf(candidate)] as const;
  if (types[0] !== types[1]) {
    const values = [textOf(control), textOf(candidate)] as const;
    comparison.add({ kind: 'type', place, what: null, values, types });
  } else if (control.type === 'list' && candidate.type === 'list') {
    compareLists({ ...pair, control, candidate }, comparison);
  } else if (control.type === 'object' && candidate.type === 'object') {
    compareObjects({ ...pair, control, candidate }, comparison);
  } else if (isScalar(control) && isScalar(candidate)) {
    compareScalars({ ...pair, control, candidate }, comparison);
  }
}

function typeOf(node: DocumentNode): string {
  return node.type === 'list' && node.isStream === true ? 'several documents' : node.type;
}

function textOf(node: DocumentNode): string | null {
  return isScalar(node) ? node.value : null;
}

function ignores({ control, candidate, rules }: Pair, comparison: Comparison): boolean {
  if (!comparison.excuse(rules.here, ({ rule }) => rule.type === 'ignore')) return false;
  comparison.setFree('control', control);
  comparison.setFree('candidate', candidate);
  return true;
}
