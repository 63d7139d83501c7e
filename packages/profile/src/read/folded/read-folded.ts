import type { Profile } from '@strangler/core';
import { LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { SampleColumns } from '../sample-columns.ts';
import { NameTable } from './name-table.ts';

/** Whether the first line that is no comment is a stack and a number, and no header of a legacy format that was cut off. */
export function isFolded(firstContent: string): boolean {
  return !firstContent.startsWith('--- ') && splitFolded(firstContent) !== null;
}

/**
 * Reads folded stacks as stackcollapse-*.pl and inferno write them: `root;…;leaf number` a line, names as they are, with
 * blanks and with annotations such as `_[k]`.
 *
 * Empty lines and comments (`# …`) without a number are passed over; flamegraph.pl passes over every line that it does not
 * understand. Throws PROFILE_INVALID for one that is neither, and for numbers with a fraction or of over 64 bits.
 */
export function readFolded(source: TextSource): Profile {
  const reader = new LineReader(source);
  const refuse = (problem: string) => reader.fault('stack', problem);
  const names = new NameTable(source.limits, refuse);
  const columns = new SampleColumns(1, source.limits, refuse);
  while (reader.next()) {
    const line = splitFolded(reader.text);
    if (line === null) {
      if (isBlankOrComment(reader.text)) continue;
      throw noStack(reader);
    }
    pushStack(columns, names, line.stack);
    columns.finishSample([countOf(reader, line.count)]);
  }
  return {
    sampleTypes: [{ type: 'samples', unit: 'count' }],
    defaultSampleType: 0,
    samples: columns.finish(),
    ...names.finish(),
    mappings: [],
    labelSets: [[]],
    periodType: null,
    period: 0n,
    timeNanos: 0n,
    durationNanos: 0n,
    comments: [],
    docUrl: '',
    dropFrames: '',
    keepFrames: '',
  };
}

interface FoldedLine {
  readonly stack: string;
  readonly count: string;
}

/** Splits a line at the last blank, behind which the number stands; null where no number does. */
function splitFolded(line: string): FoldedLine | null {
  const trimmed = line.trimEnd();
  const blank = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\t'));
  const count = trimmed.slice(blank + 1);
  if (blank < 0 || !/^[0-9]+$/.test(count)) return null;
  return { stack: trimmed.slice(0, blank).trimEnd(), count };
}

function isBlankOrComment(line: string): boolean {
  return /^(?:$|#(?:[ \t]|$))/.test(line.trim());
}

/** Adds a stack leaf first, as profiles have it. */
function pushStack(columns: SampleColumns, names: NameTable, stack: string): void {
  for (let end = stack.length; end > 0; ) {
    const start = stack.lastIndexOf(';', end - 1) + 1;
    columns.pushFrame(names.indexOf(stack.slice(start, end)));
    end = start - 1;
    // A stack that begins with a semicolon has a root without a name.
    if (end === 0) columns.pushFrame(names.indexOf(''));
  }
}

function countOf(reader: LineReader, digits: string): bigint {
  const significant = digits.replace(/^0+(?=.)/, '');
  const count = significant.length <= 19 ? BigInt(significant) : 2n ** 63n;
  if (count < 2n ** 63n) return count;
  throw reader.fault('count', `a number of over 64 bits, ${digits.slice(0, 40)}`);
}

function noStack(reader: LineReader): Error {
  const last = /\S+$/.exec(reader.text.trimEnd().slice(-64))?.[0] ?? '';
  const isNumber = /^-?[0-9]+(?:[.,][0-9]*)?(?:e[+-]?[0-9]+)?$/i.test(last);
  const isFraction = isNumber && !/^[0-9]+$/.test(last);
  const problem = isFraction
    ? `${last} is no whole number`
    : `no line "root;…;leaf number": ${quoteLine(reader.text)}`;
  return reader.fault(isFraction ? 'count' : 'stack', problem);
}
