import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { formatStoredCase, type StoredCase } from './stored-case.ts';

const flushedAt = 1 << 16;

/** Writes a file of cases, a few lines at a time, and knows its digest. */
export class CaseWriter {
  readonly #file: string;
  readonly #sum = createHash('sha256');
  #descriptor: number | null;
  #pending: string[] = [];
  #pendingBytes = 0;
  #written = 0;

  private constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'w');
  }

  static create(file: string): CaseWriter {
    return new CaseWriter(file);
  }

  /** Appends a case and says where its line begins. */
  add(stored: StoredCase): number {
    const line = formatStoredCase(stored);
    const start = this.#written;
    const bytes = Buffer.byteLength(line);
    this.#written += bytes;
    this.#pendingBytes += bytes;
    this.#pending.push(line);
    if (this.#pendingBytes >= flushedAt) this.#flush();
    return start;
  }

  /** Ends the file; gives `sha256:` and the hash of what it holds. */
  close(): string {
    this.#flush();
    if (this.#descriptor !== null) fsyncSync(this.#descriptor);
    this.#end();
    return `sha256:${this.#sum.digest('hex')}`;
  }

  /** Removes the file again. */
  discard(): void {
    this.#end();
    rmSync(this.#file, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#sum.update(bytes);
    for (let from = 0; from < bytes.length && this.#descriptor !== null; ) {
      from += writeSync(this.#descriptor, bytes, from);
    }
  }

  #end(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}
