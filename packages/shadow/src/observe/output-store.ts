import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileChange, Output } from '@strangler/core';
import type { KeptContent, PlacedChange, PlacedOutput } from '@strangler/process';
import { type ByteSource, openContent, type StoredContent } from '../bytes/byte-source.ts';

/** Keeps what programs wrote: small contents inside the observation, large ones as files named by their hash. */
export class OutputStore {
  readonly #dir: string;
  #isMade = false;

  /** @param dir the `blobs` directory of a run */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A directory that is there, from which files become blobs without being copied. */
  get spillDir(): string {
    if (!this.#isMade) mkdirSync(this.#dir, { recursive: true });
    this.#isMade = true;
    return this.#dir;
  }

  /** Turns what a program wrote into what an observation holds. */
  keep({ file, ...output }: PlacedOutput): Output {
    return file === undefined ? output : { ...output, blob: this.#keepFile(file, output.sha256) };
  }

  /** Turns a change into what an observation holds. */
  keepChange({ file, ...change }: PlacedChange): FileChange {
    if (file === undefined || change.sha256 === null) return change;
    return { ...change, blob: this.#keepFile(file, change.sha256) };
  }

  /** Removes the files of contents that nobody will read. */
  discard(contents: readonly KeptContent[]): void {
    for (const { file } of contents) if (file !== undefined) rmSync(file, { force: true });
  }

  /** The bytes that an observation holds. */
  read(output: StoredContent): Buffer {
    if (output.blob !== undefined) return readFileSync(join(this.#dir, output.blob));
    return output.text === undefined ? Buffer.from(output.base64 ?? '', 'base64') : Buffer.from(output.text);
  }

  /** Opens the same bytes to be read in pieces; the caller closes it. */
  open(output: Output): ByteSource {
    return openContent(output, dirname(this.#dir));
  }

  #keepFile(file: string, sha256: string): string {
    const place = join(this.#dir, sha256);
    const isOwn = dirname(file) === this.#dir;
    if (statSync(place, { throwIfNoEntry: false }) !== undefined) {
      if (isOwn) rmSync(file, { force: true });
      return sha256;
    }
    mkdirSync(this.#dir, { recursive: true });
    if (!isOwn) copyFileSync(file, `${place}.part`);
    renameSync(isOwn ? file : `${place}.part`, place);
    return sha256;
  }
}
