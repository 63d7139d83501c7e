import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { MigrateError } from '@strangler/core';
import { tooLarge } from './too-large.ts';

/** How far to read, and what stops it. */
export interface ByteLimits {
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** How long a named pipe may be without a writer. */
const pipeSeconds = 60;
const pipePauseMillis = 50;
/** Opening a pipe that nobody writes to would block otherwise, and nothing could stop it. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a file, a pipe or a device to its end; throws PROFILE_INVALID past so many bytes, INTERRUPTED after an abort,
 * and errors of the system as they are.
 */
export async function readBytes(path: string, limits: ByteLimits): Promise<Uint8Array> {
  const file = openSync(path, withoutWaiting);
  const info = fstatSync(file);
  if (info.isFIFO()) return readPipe(path, file, limits);
  if (isatty(file)) {
    closeSync(file);
    throw Object.assign(new Error('it is a terminal, not a file'), { code: 'EINVAL' });
  }
  if (info.isFile() && info.size > limits.limit) {
    closeSync(file);
    throw tooLarge(path, limits.limit, 'file');
  }
  return collect(createReadStream(path, { fd: file, highWaterMark: 2 ** 20 }), path, limits);
}

/** A named pipe that is empty and closed may only be without its writer as yet. */
async function readPipe(path: string, file: number, limits: ByteLimits): Promise<Uint8Array> {
  let opened = file;
  for (let waited = 0; ; waited += pipePauseMillis) {
    // The descriptor is the socket's from here on, which closes it.
    const socket = new Socket({ fd: opened, readable: true, writable: false });
    const bytes = await collect(socket, path, limits);
    if (bytes.length > 0 || waited >= pipeSeconds * 1000) return bytes;
    await setTimeout(pipePauseMillis, undefined, limits.signal && { signal: limits.signal }).catch(() => {
      throw interrupted(path);
    });
    opened = openSync(path, withoutWaiting);
  }
}

type Chunks = AsyncIterable<Uint8Array> & { destroy(): unknown };

async function collect(chunks: Chunks, path: string, { limit, signal }: ByteLimits): Promise<Uint8Array> {
  const stop = () => chunks.destroy();
  if (signal?.aborted) throw interrupted(path);
  signal?.addEventListener('abort', stop, { once: true });
  const kept: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > limit) throw tooLarge(path, limit, 'file');
      kept.push(chunk);
    }
  } catch (error) {
    throw signal?.aborted ? interrupted(path) : error;
  } finally {
    signal?.removeEventListener('abort', stop);
    chunks.destroy();
  }
  if (signal?.aborted) throw interrupted(path);
  return Buffer.concat(kept);
}

function interrupted(path: string): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: `reading ${path} was interrupted`,
    why: 'The caller asked to stop.',
    next: 'Start it again when you like.',
  });
}
