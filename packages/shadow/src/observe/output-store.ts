import { isUtf8 } from 'node:buffer';
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '@strangler/core';
import type { CapturedOutput } from '@strangler/process';

/** Keeps what programs wrote: small outputs inside the observation, large ones as files named by their hash. */
export class OutputStore {
  readonly #dir: string;

  /** @param dir the `blobs` directory of a run */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Turns captured bytes into what an observation holds. */
  keep(output: CapturedOutput): Output {
    const { bytes, sha256, truncated, content, file } = output;
    const known = { bytes, sha256, truncated };
    if (file !== null) return { ...known, blob: this.#keepFile(file, sha256) };
    const kept = Buffer.from(content ?? []);
    return isUtf8(kept) ? { ...known, text: kept.toString() } : { ...known, base64: kept.toString('base64') };
  }

  /** The bytes that an observation holds. */
  read(output: Output): Buffer {
    if (output.blob !== undefined) return readFileSync(join(this.#dir, output.blob));
    return output.text === undefined ? Buffer.from(output.base64 ?? '', 'base64') : Buffer.from(output.text);
  }

  #keepFile(file: string, sha256: string): string {
    const place = join(this.#dir, sha256);
    if (statSync(place, { throwIfNoEntry: false }) !== undefined) return sha256;
    mkdirSync(this.#dir, { recursive: true });
    copyFileSync(file, `${place}.part`);
    renameSync(`${place}.part`, place);
    return sha256;
  }
}
