import { dirname, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { syncDirectory } from '../file-system/directory.ts';
import { errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';

/**
 * Writes a file beside its place and renames it there, so that a collector never reads half of it; the unfinished one has no
 * ending that a collector looks for. Throws OUTPUT_UNWRITABLE, with the file as it was.
 */
export function writeTextfile(path: string, text: string, fs: FileSystem = nodeFileSystem): void {
  const temporary = join(dirname(path), `.${uniqueName('strangler')}`);
  try {
    createDurably(fs, temporary, [Buffer.from(text, 'utf8')], 0o644);
    fs.rename(temporary, path);
    syncDirectory(fs, dirname(path));
  } catch (error) {
    discard(fs, temporary);
    throw new MigrateError({
      code: 'OUTPUT_UNWRITABLE',
      message: `${path} could not be written.`,
      why: errorText(error),
      next: 'Make the directory, free space or correct the permissions, then run the command again.',
      cause: error,
    });
  }
}
