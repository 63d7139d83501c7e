import { MigrateError } from '@strangler/core';
import { errorCode, errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readChunks } from '../file-system/read-file.ts';
import type { Variant } from '../flag/choose-variant.ts';
import { blobDirectory, blobPath } from './blob-path.ts';
import { hashFile } from './hash-file.ts';
import { verifyBinary } from './verify-binary.ts';
import { executableMode, openBlob } from './write-blob.ts';

/** A binary to store: which role it has in the rollout, and where it lies now. */
export interface BinarySource {
  readonly home: string;
  readonly role: Variant;
  readonly file: string;
}

/** A binary in the store. */
export interface StoredBinary {
  readonly digest: string;
  readonly path: string;
}

/**
 * Copies a binary into the store under its digest, mode 0555, and verifies what the disk then holds. Throws
 * CONTROL_NOT_FOUND or CANDIDATE_NOT_FOUND where the file is missing, STATE_UNWRITABLE where the store takes it not.
 */
export function storeBinary(source: BinarySource, fs: FileSystem = nodeFileSystem): StoredBinary {
  const digest = hashSource(source, fs);
  const path = blobPath(source.home, digest);
  if (verifyBinary(source.home, digest, fs).kind === 'verified') return { digest, path };
  try {
    copyVerified(fs, source, digest);
  } catch (error) {
    throw storeError(source, error);
  }
  return { digest, path };
}

/** The digest of a binary that is to be stored. Throws CONTROL_NOT_FOUND or CANDIDATE_NOT_FOUND. */
export function hashSource(source: Omit<BinarySource, 'home'>, fs: FileSystem = nodeFileSystem): string {
  try {
    return hashFile(fs, source.file);
  } catch (error) {
    throw sourceError(source, error);
  }
}

function copyVerified(fs: FileSystem, source: BinarySource, digest: string): void {
  const blob = openBlob(fs, source.home, executableMode);
  try {
    for (const chunk of readChunks(fs, source.file)) blob.write(chunk);
    if (blob.digest() !== digest) throw new Error(`${source.file} changed while it was copied`);
    blob.keepAs(digest);
  } finally {
    blob.close();
  }
  const check = verifyBinary(source.home, digest, fs);
  if (check.kind !== 'verified') throw new Error(check.why);
}

function sourceError({ role, file }: Omit<BinarySource, 'home'>, cause: unknown): MigrateError {
  const isThere = errorCode(cause) !== 'ENOENT';
  return new MigrateError({
    code: role === 'control' ? 'CONTROL_NOT_FOUND' : 'CANDIDATE_NOT_FOUND',
    message: isThere ? `The ${role} at ${file} cannot be read.` : `There is no ${role} binary at ${file}.`,
    why: errorText(cause),
    next: `Build the ${role}, or correct its path in migrate.config.json.`,
    cause,
  });
}

function storeError({ home, role }: BinarySource, cause: unknown): MigrateError {
  return new MigrateError({
    code: 'STATE_UNWRITABLE',
    message: `The ${role} could not be stored in ${blobDirectory(home)}.`,
    why: errorText(cause),
    next: 'Free space or correct the permissions there, then run the same command again.',
    cause,
  });
}
