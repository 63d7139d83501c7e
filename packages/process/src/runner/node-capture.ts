import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { CapturedOutput } from './finished-run.ts';
import { inlineOutputBytes, type RunRequest } from './run-request.ts';

interface Spill {
  readonly file: string;
  readonly descriptor: number;
}

/** One output stream of a program: everything is read and counted, the first part of it kept. */
export class NodeCapture {
  readonly #stream: Readable;
  readonly #request: RunRequest;
  readonly #sha256 = createHash('sha256');
  readonly #ended: Promise<void>;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #kept = 0;
  #spill: Spill | null = null;

  /** Reads from now on; `onFault` hears of outputs that cannot be stored. */
  constructor(stream: Readable, request: RunRequest, onFault: (error: unknown) => void) {
    this.#stream = stream;
    this.#request = request;
    this.#ended = new Promise((resolve) => {
      stream.once('close', resolve);
      stream.once('error', () => resolve());
    });
    stream.on('data', (chunk: Buffer) => {
      try {
        this.#take(chunk);
      } catch (error) {
        onFault(error);
      }
    });
  }

  /** Resolves once nobody writes any more. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** What was captured; the stream is closed even where somebody still holds its other end. */
  finish(): CapturedOutput {
    this.#close();
    return {
      bytes: this.#bytes,
      sha256: this.#sha256.digest('hex'),
      truncated: this.#bytes > this.#kept,
      content: this.#spill === null ? Buffer.concat(this.#chunks) : null,
      file: this.#spill?.file ?? null,
    };
  }

  /** Closes the stream and removes what was stored of it. */
  discard(): void {
    this.#close();
    if (this.#spill !== null) rmSync(this.#spill.file, { force: true });
  }

  #close(): void {
    this.#stream.destroy();
    if (this.#spill !== null) closeSync(this.#spill.descriptor);
  }

  #take(chunk: Buffer): void {
    this.#bytes += chunk.length;
    const kept = chunk.subarray(0, Math.max(0, this.#request.maxOutputBytes - this.#kept));
    if (kept.length === 0) return;
    this.#sha256.update(kept);
    this.#kept += kept.length;
    this.#chunks.push(kept);
    if (this.#kept > inlineOutputBytes) this.#moveToFile();
  }

  #moveToFile(): void {
    this.#spill ??= createSpill(this.#request.spillDir);
    for (const chunk of this.#chunks) writeAll(this.#spill.descriptor, chunk);
    this.#chunks = [];
  }
}

function createSpill(directory: string): Spill {
  const file = join(directory, `output-${randomUUID()}`);
  return { file, descriptor: openSync(file, 'wx', 0o600) };
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
