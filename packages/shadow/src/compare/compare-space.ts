import type { CompiledRule } from '../rules/compiled-rules.ts';
import type { Comparison, Pair } from './comparison.ts';
import type { DocumentNode, ParsedDocument, Span } from './document.ts';
import { foreignSpaceOf } from './shape/white-space.ts';

/** Compares what stands before and behind the one value of a document. */
export function compareOuterSpace({ rules }: Pair, comparison: Comparison): void {
  const { control, candidate } = comparison;
  const before = [
    control.text.slice(0, control.root.start),
    candidate.text.slice(0, candidate.root.start),
  ] as const;
  const after = [control.text.slice(control.root.end), candidate.text.slice(candidate.root.end)] as const;
  for (const [ours, theirs] of [before, after]) {
    if (ours === theirs) continue;
    const mayDiffer = foreignSpaceOf(ours) === foreignSpaceOf(theirs);
    if (mayDiffer && comparison.excuse(rules.covering, excusesSpace)) continue;
    comparison.addSpace(describeSpace(ours, theirs));
  }
}

/**
 * Compares what stands between the parts of two lists or objects: white space, punctuation, comments.
 *
 * With as many parts on both sides that is one by one. Otherwise the parts themselves differ already, and only what
 * stands between none of the parts of the other side counts.
 */
export function compareSpace({ control, candidate, rules }: Pair, comparison: Comparison): void {
  const ours = gapsOf(comparison.control, control);
  const theirs = gapsOf(comparison.candidate, candidate);
  const [left, right] =
    ours.length === theirs.length
      ? firstUnlike(ours, theirs)
      : [findForeign(ours, theirs), findForeign(theirs, ours)];
  if (left === undefined && right === undefined) return;
  const mayDiffer = foreignSpaceOf(left ?? '') === foreignSpaceOf(right ?? '');
  if (mayDiffer && comparison.excuse(rules.covering, excusesSpace)) return;
  comparison.addSpace(describeSpace(left ?? '', right ?? ''));
}

function firstUnlike(ours: readonly string[], theirs: readonly string[]): readonly (string | undefined)[] {
  const index = ours.findIndex((gap, at) => gap !== theirs[at]);
  return index === -1 ? [] : [ours[index], theirs[index]];
}

/** Says whether a rule lets white space differ. */
function excusesSpace({ rule }: CompiledRule): boolean {
  return rule.type === 'notation' && (rule.of?.includes('white-space') ?? true);
}

/** What stands before the first part, between the parts and behind the last; one gap where there are none. */
function gapsOf({ text }: ParsedDocument, node: DocumentNode): string[] {
  const gaps: string[] = [];
  let at = node.start;
  const skip = ({ start, end }: Span): void => {
    gaps.push(text.slice(at, start));
    at = end;
  };
  if (node.type === 'list') for (const item of node.items) skip(item);
  if (node.type === 'object') {
    for (const { keySpan, value } of node.entries) {
      // A cell of a table has a name that is not written beside it.
      if (keySpan.end > keySpan.start) skip(keySpan);
      skip(value);
    }
  }
  gaps.push(text.slice(at, node.end));
  return gaps;
}

/**
 * What stands between parts here and nowhere there, where there is anything of its sort: before the first part, behind the
 * last, between a key and its value, between two parts. Nothing where one side has no parts.
 */
function findForeign(here: readonly string[], there: readonly string[]): string | undefined {
  if (here.length < 2 || there.length < 2) return undefined;
  if (here[0] !== there[0]) return here[0];
  if (here.at(-1) !== there.at(-1)) return here.at(-1);
  const known = new Set(there.slice(1, -1));
  const sorts = new Set([...known].map(followsKey));
  return here.slice(1, -1).find((gap) => !known.has(gap) && sorts.has(followsKey(gap)));
}

function followsKey(gap: string): boolean {
  return gap.trimStart().startsWith(':');
}

function describeSpace(a: string, b: string): string {
  if (a.startsWith('\ufeff') !== b.startsWith('\ufeff')) return 'byte order mark';
  if (a.replaceAll('\r', '') === b.replaceAll('\r', '')) return 'line endings';
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer === `${shorter}\n` || longer === `${shorter}\r\n`) return 'trailing newline';
  return /#/.test(a + b) ? 'comments' : 'white space';
}
