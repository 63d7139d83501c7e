import { spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/** Both ends of a pipe of the kernel. */
export interface KernelPipe {
  /** The descriptor that a program is started with. */
  readonly reader: number;
  readonly writer: Socket;
  /** Closes the reader in this process. */
  closeReader(): void;
}

/** A shell that has the pipe as descriptor 4, says its number, and waits for the end of descriptor 3. */
const holder = ": | exec sh -c 'exec 4<&0; echo $$; read line <&3'";

/**
 * Opens a pipe as a shell does. The pipes of Node.js are sockets, which a program cannot open again as `/dev/stdin`;
 * a named one would keep who opens it again waiting once its writer has gone.
 *
 * Null where that cannot be done.
 */
export async function openPipe(): Promise<KernelPipe | null> {
  const shell = spawn('/bin/sh', ['-c', holder], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
  const lifeline = shell.stdio[3] as Writable | null;
  lifeline?.on('error', () => undefined);
  try {
    const pid = await new Promise<string>((resolve, reject) => {
      shell.once('error', reject);
      shell.once('exit', () => reject(new Error('the shell ended')));
      shell.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    });
    return openBothEnds(`/proc/${pid}/fd/4`);
  } catch {
    return null;
  } finally {
    lifeline?.destroy();
    shell.stdout?.destroy();
  }
}

function openBothEnds(path: string): KernelPipe {
  const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const reader = openSync(path, constants.O_RDONLY);
  return {
    reader,
    writer: new Socket({ fd: writer, readable: false, writable: true }),
    closeReader: () => closeSync(reader),
  };
}
