import { createRequire } from 'node:module';
import type * as Diff from 'diff';

/** Two texts to compare line by line, and how many lines before both were left out. */
export interface LinePair {
  readonly control: string;
  readonly candidate: string;
  readonly skippedLines: number;
}

/** Lines around a change. */
export const contextLines = 3;

let library: typeof Diff | null = null;

/** A unified diff without a limit of time: all-different texts take time with the square of their lines. */
export function diffLines({ control, candidate, skippedLines }: LinePair): string {
  const { hunks } = loadLibrary().structuredPatch('', '', control, candidate, '', '', {
    context: contextLines,
  });
  const blocks = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => {
    const [old, now] = [rangeOf(oldStart, oldLines), rangeOf(newStart, newLines)];
    return [`@@ -${old} +${now} @@`, ...lines].map((line) => `${line}\n`).join('');
  });
  return blocks.join('');

  function rangeOf(start: number, count: number): string {
    return `${start + skippedLines},${count}`;
  }
}

/** Loaded when it is first needed: a run without a mismatch shows no diff. */
function loadLibrary(): typeof Diff {
  library ??= createRequire(import.meta.url)('diff') as typeof Diff;
  return library;
}
