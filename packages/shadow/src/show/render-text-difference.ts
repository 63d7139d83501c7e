import { isUtf8 } from 'node:buffer';
import { createTwoFilesPatch } from 'diff';

/** The diff algorithm's time grows with the square of this many changed lines; past it the first place is shown. */
const maxChangedLines = 400;
const windowBytes = 160;
/** A diff holds every line of both texts many times over, so larger outputs show the first place only. */
const maxDiffBytes = 8 << 20;

/** Shows where two outputs differ: a unified diff of text, else the bytes around the first difference. */
export function renderTextDifference(control: Uint8Array, candidate: Uint8Array): string {
  const small = Math.max(control.length, candidate.length) <= maxDiffBytes;
  if (small && isUtf8(control) && isUtf8(candidate)) {
    const patch = createTwoFilesPatch('control', 'candidate', textOf(control), textOf(candidate), '', '', {
      context: 3,
      maxEditLength: maxChangedLines,
    });
    if (patch !== undefined) return patch.slice(patch.indexOf('\n') + 1);
  }
  return renderFirstDifference(control, candidate);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

function renderFirstDifference(control: Uint8Array, candidate: Uint8Array): string {
  const end = Math.min(control.length, candidate.length);
  let at = 0;
  while (at < end && control[at] === candidate[at]) at++;
  const window = (bytes: Uint8Array): string =>
    JSON.stringify(Buffer.from(bytes.subarray(Math.max(0, at - 40), at + windowBytes)).toString('latin1'));
  return `first difference at byte ${at}\n  control:   ${window(control)}\n  candidate: ${window(candidate)}\n`;
}
