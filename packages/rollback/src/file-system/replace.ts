import { dirname, join } from 'node:path';
import { errorCode } from './error-text.ts';
import type { FileSystem } from './file-system.ts';
import { uniqueName } from './unique-name.ts';

/** Renames over whatever is there; a directory in the way, which rename refuses, is first put aside and kept. */
export function replace(fs: FileSystem, from: string, to: string): void {
  try {
    fs.rename(from, to);
  } catch (error) {
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
    fs.rename(to, join(dirname(to), uniqueName('foreign')));
    fs.rename(from, to);
  }
}

/** Points a symbolic link at a target, atomically for every reader. */
export function replaceLink(fs: FileSystem, target: string, path: string): void {
  const temporary = join(dirname(path), uniqueName('tmp'));
  fs.symlink(target, temporary);
  replace(fs, temporary, path);
}
