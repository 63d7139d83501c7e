import { invalidProfile } from '../invalid-profile.ts';
import { type Address, toAddress } from './address.ts';

/** How the words of a binary profile lie in the file: by the program's machine. */
export interface WordLayout {
  readonly size: 4 | 8;
  readonly littleEndian: boolean;
}

/** Reads unsigned words of 32 or 64 bits. */
export class WordReader {
  readonly origin: string;
  readonly #view: DataView;
  readonly #layout: WordLayout;
  position = 0;

  constructor(bytes: Uint8Array, origin: string, layout: WordLayout) {
    this.origin = origin;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#layout = layout;
  }

  /** How many whole words are left. */
  get left(): number {
    return Math.floor((this.#view.byteLength - this.position) / this.#layout.size);
  }

  /** The next word, which must be there. */
  read(): Address {
    const { size, littleEndian } = this.#layout;
    const at = this.position;
    this.position += size;
    if (size === 4) return this.#view.getUint32(at, littleEndian);
    const high = this.#view.getUint32(littleEndian ? at + 4 : at, littleEndian);
    if (high >= 2 ** 20) return toAddress(this.#view.getBigUint64(at, littleEndian));
    return high * 2 ** 32 + this.#view.getUint32(littleEndian ? at : at + 4, littleEndian);
  }

  /** The error of the word that is read next. */
  fault(field: string, problem: string): Error {
    return invalidProfile({ origin: this.origin, offset: this.position, field, problem });
  }
}
