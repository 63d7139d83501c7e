import { errorText, isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { blobPath } from './blob-path.ts';
import { hashFile } from './hash-file.ts';

/** What the store holds for a digest; everything but `verified` cannot run as that binary. */
export type BinaryCheck =
  | { readonly kind: 'verified'; readonly path: string }
  | {
      readonly kind: 'missing' | 'differs' | 'not-executable' | 'unreadable';
      readonly path: string;
      readonly why: string;
    };

/** Looks up a binary in the store and hashes it again; never throws. */
export function verifyBinary(home: string, digest: string, fs: FileSystem = nodeFileSystem): BinaryCheck {
  const path = blobPath(home, digest);
  try {
    const status = fs.status(path);
    if (!status.isFile) return { kind: 'differs', path, why: `${path} is not a regular file` };
    const found = hashFile(fs, path);
    if (found !== digest) return { kind: 'differs', path, why: `${path} has the digest ${found}` };
    if ((status.mode & 0o111) === 0)
      return { kind: 'not-executable', path, why: `${path} is not executable` };
    return { kind: 'verified', path };
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing', path, why: `${path} is missing` };
    return { kind: 'unreadable', path, why: `${path} cannot be read: ${errorText(error)}` };
  }
}
