import type { Output } from '@strangler/core';
import type { ReadOutput } from '../bytes/read-output.ts';
import { uuidSource } from '../values/uuid.ts';

/** A longer standard error is not read for the cause of an end. */
const maxReadBytes = 1 << 20;
const uuid = new RegExp(`\\b${uuidSource}\\b`, 'g');
const maxLength = 160;

/**
 * What a run said about why it ended, in a form that is the same for the same cause in other cases; empty where it wrote
 * nothing.
 *
 * The first line of its standard error, for a Rust panic with its place and message, for a Python traceback the last line.
 * Numbers, addresses, paths, quoted words and identifiers are replaced, since they come from the case.
 */
export function crashCause(stderr: Output, read: ReadOutput): string {
  if (stderr.bytes === 0 || stderr.bytes > maxReadBytes) return '';
  const lines = Buffer.from(read(stderr)).toString().split('\n').map(normalizeSpace);
  return tellingLine(lines.filter((line) => line !== '')).slice(0, maxLength);
}

function tellingLine(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  const panic = /^thread .* panicked at (\S+\.rs:\d+:\d+):?(.*)$/.exec(first);
  if (panic !== null) return `panic at ${panic[1]}: ${normalizeLine((panic[2] ?? '').trim() || second)}`;
  if (first.startsWith('Traceback (most recent call last)')) return normalizeLine(lines.at(-1) ?? '');
  return normalizeLine(first);
}

function normalizeSpace(line: string): string {
  return line.replaceAll(/\s+/g, ' ').trim();
}

/** A line with all that the case chose replaced by what sort of text it was. */
export function normalizeLine(line: string): string {
  return line
    .slice(0, 1000)
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '"…"')
    .replaceAll(uuid, '<uuid>')
    .replaceAll(/(?:~|\.{1,2}|\b[\w.-]+)?(?:\/[\w.@+-]+)+\/?/g, '<path>')
    .replaceAll(/\b0x[0-9a-f]+\b/gi, '<n>')
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi, '<n>')
    .replaceAll(/\b\d+(?:[.:]\d+)*/g, '<n>');
}
