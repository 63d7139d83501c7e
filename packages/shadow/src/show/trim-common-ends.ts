import { contextLines, type LinePair } from './diff-lines.ts';

/** Two texts without the whole lines that they begin and end with alike, but for the context that a diff shows. */
export function trimCommonEnds(control: string, candidate: string): LinePair {
  const start = commonStart(control, candidate);
  const end = commonEnd(control, candidate, start);
  return {
    control: control.slice(start, control.length - end),
    candidate: candidate.slice(start, candidate.length - end),
    skippedLines: countLines(control, start),
  };
}

/** Where the lines of context before the first line that differs begin. */
function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  let start = lineStart(a, at);
  for (let line = 0; line < contextLines && start > 0; line++) start = lineStart(a, start - 1);
  return start;
}

/** The length of what is the same at the end, without the lines of context. */
function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  let from = a.length - length;
  for (let line = 0; line <= contextLines; line++) {
    const next = a.indexOf('\n', from);
    if (next === -1) return 0;
    from = next + 1;
  }
  return a.length - from;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
