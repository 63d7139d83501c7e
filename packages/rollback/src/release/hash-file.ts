import { createHash } from 'node:crypto';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readChunks } from '../file-system/read-file.ts';

/** The digest of a binary on this machine, as a rollout would store it. Throws Node's errno errors. */
export function hashBinary(path: string): string {
  return hashFile(nodeFileSystem, path);
}

/** The digest of a file's bytes, `sha256:` and 64 hex digits. */
export function hashFile(fs: FileSystem, path: string): string {
  const hash = createHash('sha256');
  for (const chunk of readChunks(fs, path)) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}
