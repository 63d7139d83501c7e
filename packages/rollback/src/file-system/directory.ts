import { dirname } from 'node:path';
import { errorCode, isAbsence } from './error-text.ts';
import type { FileSystem } from './file-system.ts';

/** Makes a directory and its parents, 0755 whatever the umask is; one that exists is left as it is. */
export function ensureDirectory(fs: FileSystem, directory: string): void {
  try {
    fs.makeDirectory(directory);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(directory) === directory) throw error;
    ensureDirectory(fs, dirname(directory));
    ensureDirectory(fs, directory);
    return;
  }
  withDirectory(fs, directory, (file) => fs.chmod(file, 0o755));
  syncDirectory(fs, dirname(directory));
}

/** Makes the names in a directory durable. */
export function syncDirectory(fs: FileSystem, directory: string): void {
  withDirectory(fs, directory, (file) => fs.sync(file));
}

/** The names in a directory, sorted; none where there is no such directory. */
export function listNames(fs: FileSystem, directory: string): readonly string[] {
  try {
    return [...fs.list(directory)].sort();
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function withDirectory(fs: FileSystem, directory: string, use: (file: number) => void): void {
  const file = fs.open(directory, 'read');
  try {
    use(file);
  } finally {
    fs.close(file);
  }
}
