import type { DocumentNode, Format, ParsedDocument, Span } from '../documents/document.ts';
import { meaningOfGap, withoutProperties } from '../documents/yaml-gaps.ts';
import { excusesNotation } from '../rules/notation.ts';
import { foreignSpaceOf } from '../values/white-space.ts';
import type { Comparison, Pair } from './comparison.ts';

/** Positions of the parts of a list or object that the other side lacks. */
export interface LonelyParts {
  readonly control: ReadonlySet<number>;
  readonly candidate: ReadonlySet<number>;
}

/** What stands between two parts; several texts where parts that stood there are left out, any of which will do. */
type Gap = string | readonly string[];

/** Compares what stands before and behind the one value of a document. */
export function compareOuterSpace({ rules }: Pair, comparison: Comparison): void {
  const { control, candidate } = comparison;
  const before = [gap(control, 0, control.root.start), gap(candidate, 0, candidate.root.start)] as const;
  const after = [gap(control, control.root.end), gap(candidate, candidate.root.end)] as const;
  for (const [ours, theirs] of [before, after]) compareGaps(ours, theirs, rules, comparison);
}

/**
 * Compares what stands between the parts of two lists or objects: white space, punctuation, comments.
 *
 * That is one by one, in order. Parts that only one side has are left out before, with what stands around them.
 */
export function compareSpace(pair: Pair, lonely: LonelyParts, comparison: Comparison): void {
  const ours = gapsOf(comparison.control, pair.control, lonely.control);
  const theirs = gapsOf(comparison.candidate, pair.candidate, lonely.candidate);
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    compareGaps(ours[index] ?? '', theirs[index] ?? '', pair.rules, comparison);
  }
}

function compareGaps(ours: Gap, theirs: Gap, { covering }: Pair['rules'], comparison: Comparison): void {
  if (shareText(ours, theirs)) return;
  const { format } = comparison.control;
  const sharesMarkers = format !== 'yaml' || shareText(markersOf(ours), markersOf(theirs));
  const mayDiffer = sharesMarkers && shareText(meaningsOf(ours, format), meaningsOf(theirs, format));
  if (mayDiffer && comparison.excuse(covering, excusesNotation('white-space'))) return;
  const [left = '', right = ''] = [textsOf(ours)[0], textsOf(theirs)[0]];
  comparison.addSpace(sharesMarkers ? describeSpace(left, right) : 'document markers');
}

function shareText(ours: Gap, theirs: Gap): boolean {
  if (typeof ours === 'string' && typeof theirs === 'string') return ours === theirs;
  return textsOf(ours).some((text) => textsOf(theirs).includes(text));
}

function textsOf(gap: Gap): readonly string[] {
  return typeof gap === 'string' ? [gap] : gap;
}

/** What is not only white space in a gap. But in YAML its punctuation follows from the parts. */
function meaningsOf(gap: Gap, format: Format): Gap {
  return textsOf(gap).map((text) => (format === 'yaml' ? meaningOfGap(text) : '') + foreignSpaceOf(text));
}

function markersOf(gap: Gap): Gap {
  return textsOf(gap).map(meaningOfGap);
}

/** A part of the text between values; the tags and anchors in it are compared with the values. */
function gap({ text, format }: ParsedDocument, start: number, end?: number): string {
  const written = text.slice(start, end);
  return format === 'yaml' ? withoutProperties(written) : written;
}

/** What stands before the first part, between the parts and behind the last; one gap where there are none. */
function gapsOf(document: ParsedDocument, node: DocumentNode, lonely: ReadonlySet<number>): Gap[] {
  const layout = layoutOf(document, node);
  const gaps: Gap[] = [];
  let at = node.start;
  /** What stands before the first of the parts that are left out here. */
  let left: string | null = null;
  for (const [index, { start, inner, end }] of partsOf(node, document.format).entries()) {
    const before = gap(document, at, start);
    at = end;
    if (lonely.has(index)) {
      left ??= before;
      continue;
    }
    gaps.push(left === null ? before : inPlaceOf(left, before, layout));
    if (inner !== undefined) gaps.push(gap(document, inner.start, inner.end));
    left = null;
  }
  const last = gap(document, at, node.end);
  if (left === null) gaps.push(last);
  else gaps.push(gaps.length === 0 ? emptied(left, last, node) : atEnd(left, last, layout));
  return gaps;
}

/** One part of a list or object, and where what stands between a key and its value is. */
interface Part extends Span {
  readonly inner?: Span;
}

function partsOf(node: DocumentNode, format: Format): readonly Part[] {
  if (node.type === 'list') return node.items;
  if (node.type !== 'object') return [];
  // A cell of a table has a name that is not written beside it.
  if (format === 'csv' || format === 'tsv') return node.entries.map(({ value }) => value);
  return node.entries.map(({ keySpan, value }) => ({
    start: keySpan.start,
    inner: { start: keySpan.end, end: value.start },
    end: value.end,
  }));
}

/** Whether the parts are lines, each with what ends it; rows or records, with what parts them; or anything else. */
type Layout = 'lines' | 'rows' | 'free';

function layoutOf({ format, root }: ParsedDocument, node: DocumentNode): Layout {
  if (format === 'text') return 'lines';
  return format === 'csv' || format === 'tsv' || (format === 'ndjson' && node === root) ? 'rows' : 'free';
}

/** What ends a line goes with it; elsewhere it cannot be told which of the two gaps around a part does. */
function inPlaceOf(first: string, last: string, layout: Layout): Gap {
  return layout === 'free' ? [first, last] : first;
}

function atEnd(first: string, last: string, layout: Layout): Gap {
  if (layout === 'free') return [last, first];
  return layout === 'lines' ? first : last;
}

/** A list or object without any of its parts may be written as an empty one, or keep what stood around them. */
function emptied(first: string, last: string, { type }: DocumentNode): Gap {
  return [first + last, type === 'list' ? '[]' : '{}'];
}

function describeSpace(a: string, b: string): string {
  if (a.startsWith('\ufeff') !== b.startsWith('\ufeff')) return 'byte order mark';
  if (a.replaceAll('\r', '') === b.replaceAll('\r', '')) return 'line endings';
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer === `${shorter}\n` || longer === `${shorter}\r\n`) return 'trailing newline';
  return /#/.test(a + b) ? 'comments' : 'white space';
}
