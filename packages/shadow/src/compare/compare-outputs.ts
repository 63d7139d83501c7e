import type { Output } from '@strangler/core';
import { formatOfPath } from '../documents/detect-format.ts';
import type { Format, ParsedDocument, ReadResult } from '../documents/document.ts';
import { asTextScope, type CompiledRule, type RuleScope } from '../rules/compiled-rules.ts';
import { textTemplate } from '../values/text-template.ts';
import { type ByteRange, findRanges } from './byte-ranges.ts';
import type { Channel } from './channel.ts';
import { compareDocuments } from './compare-documents.ts';
import { describeFindings } from './describe-findings.ts';
import { bareFinding, type ChannelComparison, type Finding, sameInAll } from './finding.ts';
import { findDivergence } from './first-divergence.ts';
import type { OutputReader } from './output-reader.ts';

/** A larger output is not parsed, so that memory stays bounded: the first place that differs is all that is found. */
const maxParsedBytes = 8 << 20;
/** A text with more values or lines takes a hundred times its size once it is parsed, and is not either. */
const maxParts = 1_000_000;
const windowBytes = 256;

/** Two outputs of which the bytes differ, and what is known about them. */
export interface OutputPair {
  readonly channel: Channel;
  /** The name of a written file; null for a stream. */
  readonly file: string | null;
  readonly control: Output;
  readonly candidate: Output;
  readonly scope: RuleScope;
  readonly reader: OutputReader;
}

/** Says whether two outputs are the same bytes; one that was cut equals nothing. */
export function sameOutput(a: Output, b: Output): boolean {
  return !a.truncated && !b.truncated && a.bytes === b.bytes && a.sha256 === b.sha256;
}

/** Compares two outputs: byte for byte, and where they differ place by place under the rules. */
export function compareOutputs(pair: OutputPair): ChannelComparison {
  const { control, candidate, scope } = pair;
  if (sameOutput(control, candidate)) return sameInAll;
  if (control.truncated || candidate.truncated)
    return only(pair, { kind: 'truncated', location: 'truncated' });
  if (control.bytes === 0 || candidate.bytes === 0) return compareEmpty(pair);
  const whole = scope.rules.find((each) => each.rule.type === 'ignore' && isWhole(each));
  if (whole !== undefined) return { ...sameInAll, hits: new Set([whole.index]) };
  if (Math.max(control.bytes, candidate.bytes) > maxParsedBytes)
    return compareBytes(pair, 'it is over 8 MiB');
  const texts = [pair.reader.textOf(control), pair.reader.textOf(candidate)] as const;
  const [ours, theirs] = texts;
  if (ours === null || theirs === null) return compareBinary(pair, texts);
  const isVast = [ours, theirs].some((text) => countParts(text) > maxParts);
  return isVast ? compareBytes(pair, 'it holds over a million values') : compareTexts(pair, ours, theirs);
}

function isWhole({ rule, line }: CompiledRule): boolean {
  return line === null && (rule.at === undefined || rule.at === '');
}

function compareEmpty(pair: OutputPair): ChannelComparison {
  // A written file that is empty is there, so that no rule on its presence is about what is in it.
  const mayLack = ({ rule }: CompiledRule): boolean => rule.type === 'presence' && pair.file === null;
  const presence = pair.scope.rules.find((each) => mayLack(each) && isWhole(each));
  if (presence !== undefined) return { ...sameInAll, hits: new Set([presence.index]) };
  const isMissing = pair.candidate.bytes === 0;
  const location = isMissing ? 'candidate wrote nothing' : 'control wrote nothing';
  return only(pair, { kind: isMissing ? 'missing' : 'extra', location });
}

function compareBinary(pair: OutputPair, texts: readonly [string | null, string | null]): ChannelComparison {
  const [ours, theirs] = texts;
  if ((ours === null) !== (theirs === null)) {
    const location = ours === null ? 'candidate wrote text, control none' : 'candidate wrote what is no text';
    return only(pair, { kind: 'type', location });
  }
  return compareBytes(pair, null);
}

/** Line endings, commas and brackets: no fewer than the lines, cells or values that it may be read as. */
function countParts(text: string): number {
  let parts = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x2c || code === 0x09 || code === 0x5b || code === 0x7b) parts++;
  }
  return parts;
}

/** The first place that differs, found without holding the outputs; `tooLarge` says why they are not parsed. */
function compareBytes(pair: OutputPair, tooLarge: string | null): ChannelComparison {
  const [ours, theirs] = [pair.reader.open(pair.control), pair.reader.open(pair.candidate)];
  try {
    const found = findDivergence(ours, theirs);
    if (found === null) return only(pair, { kind: 'bytes', location: 'bytes', ranges: () => rangesIn(pair) });
    const { offset, line, column } = found;
    const start = Math.max(offset - column + 1, offset - windowBytes);
    const text =
      ours
        .read(start, offset - start + windowBytes)
        .toString()
        .split('\n', 1)[0] ?? '';
    const note = tooLarge === null ? '' : `; rules do not apply, since ${tooLarge}`;
    return only(pair, {
      kind: 'bytes',
      location:
        tooLarge !== null && !text.includes('\ufffd')
          ? `line ${JSON.stringify(textTemplate(text))}`
          : 'bytes',
      title: `first difference at byte ${offset}, line ${line}${note}`,
      ranges: () => rangesIn(pair),
    });
  } finally {
    ours.close();
    theirs.close();
  }
}

/** Where all bytes differ, for whoever asks; null for contents of different lengths, or with too many places. */
function rangesIn({ reader, control, candidate }: OutputPair): readonly ByteRange[] | null {
  const [ours, theirs] = [reader.open(control), reader.open(candidate)];
  try {
    return findRanges(ours, theirs);
  } finally {
    ours.close();
    theirs.close();
  }
}

function compareTexts(pair: OutputPair, ours: string, theirs: string): ChannelComparison {
  const wanted = formatFor(pair);
  const control = pair.reader.documentOf(pair.control, ours, wanted);
  const candidate = pair.reader.documentOf(pair.candidate, theirs, wanted);
  if (control.ok !== candidate.ok) return compareUnlike(pair, control, candidate);
  if (!control.ok || !candidate.ok)
    return compareAsLines({ ...pair, scope: asTextScope(pair.scope) }, ours, theirs);
  return compareRead(pair, control.document, candidate.document);
}

/** Lines where the rules are about lines and none is about a place in a document. */
function formatFor({ scope, file }: OutputPair): Format | null {
  const forced = scope.format ?? (file === null ? null : formatOfPath(file));
  if (forced !== null) return forced;
  const onLines = scope.rules.some(({ line }) => line !== null);
  return onLines && scope.rules.every(({ pointer }) => pointer === null) ? 'text' : null;
}

function compareRead(
  pair: OutputPair,
  control: ParsedDocument,
  candidate: ParsedDocument,
): ChannelComparison {
  if (control.format === candidate.format) return describe(pair, control, candidate);
  const { text: ours } = control;
  const { text: theirs } = candidate;
  if (control.format !== 'text' && candidate.format !== 'text') {
    const a = pair.reader.documentOf(pair.control, ours, 'ndjson');
    const b = pair.reader.documentOf(pair.candidate, theirs, 'ndjson');
    if (a.ok && b.ok) return describe(pair, a.document, b.document);
  }
  const structured = control.format === 'text' ? candidate : control;
  const isScalar = structured.root.type !== 'list' && structured.root.type !== 'object';
  if (isScalar || structured.format === 'ndjson') return compareAsLines(pair, ours, theirs);
  const location = control.format === 'text' ? '$: control is not JSON' : '$: candidate is not JSON';
  return only(pair, { kind: 'type', location });
}

function compareUnlike(pair: OutputPair, control: ReadResult, candidate: ReadResult): ChannelComparison {
  const failed = control.ok ? candidate : control;
  const side = control.ok ? 'candidate' : 'control';
  const format = (formatFor(pair) ?? 'json').toUpperCase();
  const why = failed.ok ? '' : `: ${failed.why}, at character ${failed.offset}`;
  return only(pair, {
    kind: 'type',
    location: `$: ${side} is not ${format}`,
    title: `the ${side} is not ${format}${why}`,
  });
}

function compareAsLines(pair: OutputPair, ours: string, theirs: string): ChannelComparison {
  const { reader, control, candidate } = pair;
  return describe(pair, reader.linesOf(control, ours), reader.linesOf(candidate, theirs));
}

function describe(pair: OutputPair, control: ParsedDocument, candidate: ParsedDocument): ChannelComparison {
  const comparison = compareDocuments(control, candidate, pair.scope);
  return {
    findings: describeFindings(comparison, pair),
    hits: comparison.hits,
    overflows: comparison.overflows,
  };
}

type WholeFinding = Pick<Finding, 'kind' | 'location'> & Partial<Pick<Finding, 'title' | 'ranges'>>;

/** The one thing that can be said about the outputs as a whole. */
function only({ channel, file }: OutputPair, whole: WholeFinding): ChannelComparison {
  const finding = bareFinding({ channel, path: '$', target: file === null ? {} : { file }, ...whole });
  return { findings: [finding], hits: new Set(), overflows: false };
}
