import { closeSync, openSync, readSync } from 'node:fs';

/** One line of a file, without its line feed. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Where it begins in the file. */
  readonly start: number;
  /** Valid until the next line is asked for. */
  readonly bytes: Buffer;
  /** False for the last line of a file that does not end in a line feed. */
  readonly ended: boolean;
}

const chunkBytes = 1 << 18;

/** No text of JavaScript is longer than 512 MiB. */
const maxLineBytes = 1 << 28;

/** Reads a file line by line, holding no more of it than its longest line. Throws RangeError past 256 MiB a line. */
export function* readLines(file: string): Generator<FileLine> {
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    const pieces = new LinePieces();
    let start = 0;
    let number = 0;
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      const read = chunk.subarray(0, length);
      let from = 0;
      for (let end = read.indexOf(lineFeed); end !== -1; end = read.indexOf(lineFeed, from)) {
        const bytes = pieces.join(read.subarray(from, end));
        yield { number: ++number, start, bytes, ended: true };
        start += bytes.length + 1;
        from = end + 1;
      }
      if (from < length) pieces.keep(read.subarray(from), number + 1);
    }
    const bytes = pieces.join(Buffer.alloc(0));
    if (bytes.length > 0) yield { number: number + 1, start, bytes, ended: false };
  } finally {
    closeSync(descriptor);
  }
}

const lineFeed = 0x0a;

/** The beginnings of a line that is longer than what was read of it so far. */
class LinePieces {
  #pieces: Buffer[] = [];
  #length = 0;

  keep(piece: Buffer, number: number): void {
    this.#length += piece.length;
    if (this.#length > maxLineBytes) throw new RangeError(`line ${number} is longer than 256 MiB`);
    // What is read next overwrites the chunk.
    this.#pieces.push(Buffer.from(piece));
  }

  /** The whole line, given its end. */
  join(end: Buffer): Buffer {
    if (this.#pieces.length === 0) return end;
    const whole = Buffer.concat([...this.#pieces, end]);
    this.#pieces = [];
    this.#length = 0;
    return whole;
  }
}
