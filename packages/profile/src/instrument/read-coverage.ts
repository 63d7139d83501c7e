/** One block of a coverage profile: where it begins, and how often it ran. */
export interface CoverageBlock {
  /** Line and column from 1; columns are in bytes. */
  readonly line: number;
  readonly column: number;
  readonly count: number;
}

/** The blocks of every file; a file is named by its import path and its base name. */
export type Coverage = ReadonlyMap<string, readonly CoverageBlock[]>;

const blockLine = /^(.+):(\d+)\.(\d+),\d+\.\d+ \d+ (\d+)$/;

/** Reads what `go tool covdata textfmt` writes; lines of another shape, such as the mode, are left out. */
export function readCoverage(text: string): Coverage {
  const files = new Map<string, CoverageBlock[]>();
  for (const line of text.split('\n')) {
    const match = blockLine.exec(line);
    if (match === null) continue;
    const [, file = '', row, column, count] = match;
    const blocks = files.get(file) ?? [];
    if (blocks.length === 0) files.set(file, blocks);
    blocks.push({ line: Number(row), column: Number(column), count: Number(count) });
  }
  return files;
}
