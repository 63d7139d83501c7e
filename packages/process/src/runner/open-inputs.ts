import { constants } from 'node:fs';
import { access, type FileHandle, open, stat } from 'node:fs/promises';
import { type RunFault, runFaultError } from './run-fault.ts';

/** Throws where the working directory cannot be entered, which would look like a program that cannot be started. */
export async function checkDirectory(cwd: string): Promise<void> {
  try {
    if (!(await stat(cwd)).isDirectory()) throw new Error(`${cwd} is not a directory`);
    await access(cwd, constants.X_OK);
  } catch (error) {
    throw fault('cwd', error);
  }
}

/** Opens the file that feeds a program, null for none; anything but a regular file is refused. */
export async function openInput(path: string | null): Promise<FileHandle | null> {
  if (path === null) return null;
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    throw fault('stdin', error);
  }
  throw fault('stdin', new Error(`${path} is not a regular file`));
}

function fault(kind: RunFault['kind'], error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return runFaultError({ kind, errno: code, message });
}
