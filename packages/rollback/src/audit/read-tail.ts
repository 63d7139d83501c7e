import type { FileSystem } from '../file-system/file-system.ts';
import { readChunks } from '../file-system/read-file.ts';

/** The end of a file of lines: its size, the last whole line, and the bytes after it that are no whole line. */
export interface Tail {
  readonly size: number;
  readonly lastLine: string | null;
  readonly torn: string;
  readonly tornBytes: number;
}

const newline = 0x0a;

/** Reads the end of a file of lines in memory bounded by two lines and a chunk. */
export function readTail(fs: FileSystem, path: string): Tail {
  let size = 0;
  let kept: Buffer = Buffer.alloc(0);
  for (const chunk of readChunks(fs, path)) {
    size += chunk.length;
    kept = Buffer.concat([kept, chunk]);
    kept = kept.subarray(startOfLastLine(kept));
  }
  const lastNewline = kept.lastIndexOf(newline);
  const torn = kept.subarray(lastNewline + 1);
  const lastLine = lastNewline < 0 ? null : kept.subarray(0, lastNewline).toString('utf8');
  return { size, lastLine, torn: torn.toString('utf8'), tornBytes: torn.length };
}

function startOfLastLine(bytes: Buffer): number {
  const end = bytes.lastIndexOf(newline);
  return end <= 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1;
}
