import type { Output } from '@strangler/core';
import { locateJsonDifference } from './locate-json-difference.ts';

/** Larger outputs are not parsed to find the place of a difference; equality never depends on this. */
const maxParsedBytes = 8 << 20;

/** Gives the bytes that an observation holds. */
export type ReadOutput = (output: Output) => Uint8Array;

/** The place at which two outputs that are known to differ do so, in a form that other cases share. */
export function locateOutputDifference(control: Output, candidate: Output, read: ReadOutput): string {
  if (control.truncated || candidate.truncated) return 'truncated';
  if (control.bytes === 0) return 'control wrote nothing';
  if (candidate.bytes === 0) return 'candidate wrote nothing';
  if (control.bytes > maxParsedBytes || candidate.bytes > maxParsedBytes) return 'bytes';
  const [a, b] = [parseJson(read(control)), parseJson(read(candidate))];
  if (a === null && b === null) return 'text';
  if (a === null) return 'control is not JSON';
  if (b === null) return 'candidate is not JSON';
  return locateJsonDifference(a.value, b.value) ?? 'JSON notation';
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | null {
  const text = Buffer.from(bytes).toString();
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
