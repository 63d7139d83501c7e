import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inlineOutputBytes, type KeptContent } from '@strangler/process';
import { hashBytes } from '../bytes/hash-bytes.ts';
import { hashFile } from '../bytes/hash-file.ts';
import { inlineContent } from '../bytes/inline-content.ts';
import type { RawPath } from './list-directory.ts';

/** What a file held when it was read. */
export interface ReadContent {
  readonly bytes: number;
  readonly sha256: string;
  /** Null where it is known already. */
  readonly content: KeptContent | null;
}

/** Where the contents of written files go: small ones into the observation, large ones into a directory. */
export class ContentShelf {
  readonly #spillDir: string | null;

  /** @param spillDir null where no content is wanted */
  constructor(spillDir: string | null) {
    this.#spillDir = spillDir;
  }

  /** Reads a file of about so many bytes; the hash is that of the bytes that are kept. */
  read(path: RawPath, size: number, known: string | null): ReadContent {
    if (this.#spillDir === null) return { bytes: size, sha256: hashFile(path), content: null };
    if (size <= inlineOutputBytes) {
      const content = readFileSync(path);
      const sha256 = hashBytes(content);
      return { bytes: content.length, sha256, content: sha256 === known ? null : inlineContent(content) };
    }
    if (known !== null && hashFile(path) === known) return { bytes: size, sha256: known, content: null };
    return this.#copy(path, join(this.#spillDir, `file-${randomUUID()}`), size);
  }

  #copy(path: RawPath, file: string, bytes: number): ReadContent {
    try {
      closeSync(openSync(file, 'wx', 0o600));
      copyFileSync(path, file);
      return { bytes, sha256: hashFile(file), content: { file } };
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
  }
}
