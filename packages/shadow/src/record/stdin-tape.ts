import { fstatSync, readFileSync, readSync } from 'node:fs';
import { CaptureLoss } from './loss.ts';

const pieceBytes = 1 << 20;

/** What standard input held, as far as it passed by; past its limit it forgets all and keeps counting. */
export class StdinTape {
  readonly #limit: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: Uint8Array): void {
    this.#bytes += piece.length;
    if (this.#bytes <= this.#limit) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  /** All that passed by. Throws CaptureLoss where it was over the limit. */
  content(): Buffer {
    if (this.#bytes > this.#limit) throw new CaptureLoss('stdin-too-large');
    return Buffer.concat(this.#pieces);
  }

  /** Reads ahead what a regular file holds from where its descriptor stands, and leaves that where it is. */
  readAhead(descriptor: number): void {
    let position = positionOf(descriptor);
    if (fstatSync(descriptor).size - position > this.#limit) {
      this.#bytes = this.#limit + 1;
      return;
    }
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const length = readSync(descriptor, piece, 0, pieceBytes, position);
      if (length === 0 || this.#bytes > this.#limit) return;
      this.add(piece.subarray(0, length));
      position += length;
    }
  }
}

function positionOf(descriptor: number): number {
  const [, digits = '0'] =
    /^pos:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1')) ?? [];
  return Number(digits);
}
