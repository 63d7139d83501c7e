import { excusesNotation } from '../rules/notation.ts';
import { applyToLine } from '../rules/rule-line.ts';
import { holdsMarks, marks } from '../values/marks.ts';
import { withoutSpace } from '../values/white-space.ts';
import type { Comparison, ScalarPair } from './comparison.ts';
import type { Place } from './place.ts';

/** A longer line is one word: nobody reads the place in it. */
const maxSplitLength = 1 << 14;

/** What stands between two words of a line. */
const separators = /[\s,;=()[\]{}<>"'|]+/;

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const clock = '\\d{2}:\\d{2}:\\d{2}(?:[.]\\d{1,9})?';
const zone = '(?: (?:Z|[A-Z]{3,4}\\b|[+-]\\d{2}:?\\d{2}))';
/** Dates with white space in them, as mail, `date`, syslog and Go write them. */
const dates = new RegExp(
  [
    `\\b(?:[A-Z][a-z]{2,8}, )?\\d{1,2}[ -](?:${months})[ -]\\d{2,4} ${clock}${zone}?`,
    `\\b(?:[A-Z][a-z]{2} )?(?:${months}) [ \\d]?\\d ${clock}${zone}?(?: \\d{4}\\b)?`,
    `\\b\\d{4}-\\d{2}-\\d{2} ${clock}${zone}{0,2}`,
    `\\b\\d{4}/\\d{2}/\\d{2} ${clock}`,
  ].join('|'),
  'g',
);

/** Compares two lines that are not the same, word by word where they have as many words. */
export function compareLines(pair: ScalarPair, comparison: Comparison): void {
  const ours = pair.control.value;
  const ruled = applyToLine(ours, pair.candidate.value, comparison.scope.onLines);
  for (const rule of ruled.used) comparison.hit(rule);
  if (ruled.same) return;
  if (differInSpace(ours, ruled.candidate)) {
    if (!comparison.excuse(pair.rules.covering, excusesNotation('white-space')))
      addLine(pair, 'white space', comparison);
    return;
  }
  const words = differingWords(ours, ruled.candidate);
  if (words === null || words.length === 0) {
    addLine(pair, null, comparison);
    return;
  }
  const { place } = pair;
  for (const { index, values } of words) {
    const word: Place = place.kind === 'line' ? { kind: 'token', line: place, index } : place;
    comparison.add({ kind: 'value', place: word, what: null, values, types: ['line', 'line'] });
  }
}

function addLine(
  { control, candidate, place }: ScalarPair,
  what: string | null,
  comparison: Comparison,
): void {
  comparison.add({
    kind: what === null ? 'value' : 'notation',
    place,
    what,
    values: [control.value, candidate.value],
    types: ['line', 'line'],
  });
}

function differInSpace(ours: string, theirs: string): boolean {
  if (Math.max(ours.length, theirs.length) > maxSplitLength) return false;
  return withoutSpace(ours) === withoutSpace(theirs);
}

interface DifferingWord {
  readonly index: number;
  readonly values: readonly [string, string];
}

/** Null where the lines do not have the same words and separators one by one. */
function differingWords(control: string, candidate: string): DifferingWord[] | null {
  if (control.length > maxSplitLength || candidate.length > maxSplitLength) return null;
  const ours = splitLine(control);
  const theirs = splitLine(candidate);
  if (ours.length !== theirs.length) return null;
  const found: DifferingWord[] = [];
  for (const [index, word] of ours.entries()) {
    const other = theirs[index] ?? '';
    if (word === other) continue;
    if (index % 2 === 1) return null;
    found.push({ index, values: [word, other] });
  }
  return found;
}

/** Words at even positions, what separates them at odd ones; a date of several words is one of them. */
export function splitLine(line: string): string[] {
  const joined =
    /\d:\d\d/.test(line) && !holdsMarks(line)
      ? line.replaceAll(dates, (date) => date.replaceAll(/[ ,]/g, joinerOf))
      : line;
  const words = joined.split(new RegExp(`(${separators.source})`));
  return joined === line
    ? words
    : words.map((word) => word.replaceAll(marks.space, ' ').replaceAll(marks.comma, ','));
}

function joinerOf(separator: string): string {
  return separator === ' ' ? marks.space : marks.comma;
}
