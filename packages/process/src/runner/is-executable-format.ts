import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const elf = Buffer.from('\x7fELF', 'latin1');
const script = Buffer.from('#!', 'latin1');

/**
 * False where a program that can be read starts neither like an ELF binary nor like a script with an interpreter.
 *
 * Node.js starts programs with `execvp`, which hands such a file to /bin/sh where the system call says ENOEXEC.
 */
export async function isExecutableFormat(path: string): Promise<boolean> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null);
  if (file === null) return true;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(elf.length), 0, elf.length, 0);
    const head = buffer.subarray(0, bytesRead);
    return head.equals(elf) || head.subarray(0, script.length).equals(script);
  } catch {
    // A directory opens but does not read; exec has its own error for it.
    return true;
  } finally {
    await file.close();
  }
}
