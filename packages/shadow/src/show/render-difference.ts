import { isUtf8 } from 'node:buffer';
import type { ByteSource } from '../bytes/byte-source.ts';
import { renderFirstDivergence } from '../compare/first-divergence.ts';
import { layOutJsonText, parseJsonText } from '../documents/json-text.ts';
import { diffInTime } from './diff-in-time.ts';
import type { LinePair } from './diff-lines.ts';
import { trimCommonEnds } from './trim-common-ends.ts';

/** Larger contents are never read whole. */
const maxDiffBytes = 8 << 20;
/** A line longer than this is not readable in a diff. */
const maxLineLength = 400;
const maxShownLines = 400;

/**
 * Shows where two contents differ: a unified diff of text, JSON in long lines laid out one value a line first; else, and
 * where the diff takes longer than the limit, the first place with what is around it, bytes that are no text in hex.
 */
export async function renderDifference(
  control: ByteSource,
  candidate: ByteSource,
  limitMs: number,
): Promise<string> {
  const patch = await diffTexts(control, candidate, limitMs);
  return patch === null ? renderFirstDivergence(control, candidate) : cutLines(patch);
}

async function diffTexts(
  control: ByteSource,
  candidate: ByteSource,
  limitMs: number,
): Promise<string | null> {
  if (Math.max(control.size, candidate.size) > maxDiffBytes) return null;
  const [a, b] = [control.read(0, control.size), candidate.read(0, candidate.size)];
  if (a.equals(b) || !isUtf8(a) || !isUtf8(b)) return null;
  const plain = trimCommonEnds(a.toString(), b.toString());
  if (!hasLongLine(plain)) return withHead(await diffInTime(plain, limitMs), '');
  const laidOut = layOutPair(a.toString(), b.toString());
  if (laidOut === null || hasLongLine(laidOut)) return null;
  return withHead(await diffInTime(laidOut, limitMs), ' (laid out one value a line)');
}

function withHead(patch: string | null, note: string): string | null {
  return patch === null ? null : `--- control${note}\n+++ candidate${note}\n${patch}`;
}

function hasLongLine({ control, candidate }: LinePair): boolean {
  const longLine = new RegExp(`[^\\n]{${maxLineLength + 1}}`);
  return longLine.test(control) || longLine.test(candidate);
}

/** Null where one of them is no JSON, or where they differ in notation only. */
function layOutPair(control: string, candidate: string): LinePair | null {
  const [a, b] = [parseJsonText(control), parseJsonText(candidate)];
  if (a === null || b === null) return null;
  const [ours, theirs] = [layOutJsonText(a), layOutJsonText(b)];
  return ours === theirs ? null : trimCommonEnds(ours, theirs);
}

function cutLines(patch: string): string {
  const lines = patch.split('\n');
  if (lines.length <= maxShownLines) return patch;
  return `${lines.slice(0, maxShownLines).join('\n')}\n… and ${lines.length - 1 - maxShownLines} more lines\n`;
}
