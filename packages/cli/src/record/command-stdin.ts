import { fstatSync } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { isatty } from 'node:tty';

/** What hears of standard input. */
export interface StdinListener {
  /** Hears each piece on its way. */
  add(piece: Uint8Array): void;
  /** Reads a regular file ahead. */
  readAhead(descriptor: number): void;
}

/**
 * How the recorded command gets its standard input: null where it takes this process's own, which is as it is on a
 * terminal, a device and a regular file; a pipe is passed through, since it can be read only once.
 */
export function commandStdin(listener: StdinListener): Readable | null {
  const stat = fstatSync(0);
  if (isatty(0)) return null;
  if (stat.isFile()) {
    listener.readAhead(0);
    return null;
  }
  if (!stat.isFIFO() && !stat.isSocket()) return null;
  const tap = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      listener.add(piece);
      done(null, piece);
    },
  });
  process.stdin.on('error', (error) => tap.destroy(error));
  tap.on('error', () => undefined);
  tap.on('close', () => process.stdin.destroy());
  return process.stdin.pipe(tap);
}
