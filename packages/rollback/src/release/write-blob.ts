import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { ensureDirectory, syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { replace } from '../file-system/replace.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { discard, writeAll } from '../file-system/write-file.ts';
import { temporaryPrefix } from '../generation/state-names.ts';
import { digestOf } from '../oci/digest-of.ts';
import { blobDirectory, blobPath } from './blob-path.ts';
import { hashFile } from './hash-file.ts';

/** The mode of a blob that is no executable. */
export const plainMode = 0o444;
/** The mode of an executable. */
export const executableMode = 0o555;

/** Stores a small blob under its digest, which it gives; one that is there already, whole, is left as it is. */
export function writeBlob(fs: FileSystem, home: string, bytes: Uint8Array): string {
  const digest = digestOf(bytes);
  if (orNull(() => hashFile(fs, blobPath(home, digest))) === digest) return digest;
  const blob = openBlob(fs, home, plainMode);
  try {
    blob.write(bytes);
    blob.keepAs(digest);
  } finally {
    blob.close();
  }
  return digest;
}

/** A blob that is being written, under a name that nobody reads. */
export interface OpenBlob {
  write(chunk: Uint8Array): void;
  /** The digest of what was written so far. */
  digest(): string;
  /** Puts it in place under its digest, once the disk holds it all. Throws where the bytes have another digest. */
  keepAs(digest: string): void;
  /** Removes what was not kept; to be called in the end, whatever happened. */
  close(): void;
}

/** Begins a blob in the layout. */
export function openBlob(fs: FileSystem, home: string, mode: number): OpenBlob {
  const directory = blobDirectory(home);
  ensureDirectory(fs, directory);
  const temporary = join(directory, uniqueName(temporaryPrefix));
  const hash = createHash('sha256');
  let file: number | null = fs.open(temporary, 'create');
  const closeFile = (): void => {
    const open = file;
    file = null;
    if (open !== null) fs.close(open);
  };
  return {
    write(chunk) {
      if (file === null) throw new Error('the blob is closed');
      writeAll(fs, file, chunk);
      hash.update(chunk);
    },
    digest: () => digestSoFar(hash),
    keepAs(digest) {
      const found = digestSoFar(hash);
      if (found !== digest) throw new Error(`the bytes have the digest ${found}, not ${digest}`);
      if (file === null) throw new Error('the blob is closed');
      fs.chmod(file, mode);
      fs.sync(file);
      closeFile();
      replace(fs, temporary, blobPath(home, digest));
      syncDirectory(fs, directory);
    },
    close() {
      orNull(closeFile);
      discard(fs, temporary);
    },
  };
}

function digestSoFar(hash: Hash): string {
  return `sha256:${hash.copy().digest('hex')}`;
}
