import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { invalidRunFile } from './invalid-run-file.ts';

/** Bytes of any number that are read in pieces. */
export interface ByteSource {
  readonly size: number;
  /** At most `length` bytes from an offset; fewer at the end only. */
  read(offset: number, length: number): Buffer;
  /** The same without new memory where the bytes lie on disk: as many as `target` holds, valid until it is used again. */
  readInto(target: Buffer, offset: number): Buffer;
  close(): void;
}

/** What an observation keeps of an output or a written file: in itself, or as a file in `blobs/`. */
export interface StoredContent {
  readonly text?: string;
  readonly base64?: string;
  readonly blob?: string;
}

/** Bytes that are in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    read: (offset, length) => buffer.subarray(offset, offset + length),
    readInto: (target, offset) => buffer.subarray(offset, offset + target.length),
    close: () => undefined,
  };
}

/** Opens what an observation keeps; `runDir` is the directory of its run. The caller closes it. Throws INPUT_INVALID. */
export function openContent({ text, base64, blob }: StoredContent, runDir: string): ByteSource {
  if (blob !== undefined) return openFile(join(runDir, 'blobs', blob));
  return bytesInMemory(text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text));
}

function openFile(path: string): ByteSource {
  const descriptor = openBlob(path);
  const readInto = (target: Buffer, offset: number): Buffer =>
    target.subarray(0, readSync(descriptor, target, 0, target.length, offset));
  return {
    size: fstatSync(descriptor).size,
    read: (offset, length) => readInto(Buffer.allocUnsafe(length), offset),
    readInto,
    close: () => closeSync(descriptor),
  };
}

function openBlob(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw invalidRunFile(path, (error as Error).message);
  }
}
