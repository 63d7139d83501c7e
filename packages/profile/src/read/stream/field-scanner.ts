import { Unstreamable } from './unstreamable.ts';

/** What to do with the top-level fields of a protobuf message that comes in chunks. */
export interface FieldHandler {
  /** Whether a field is taken; all others are stepped over without being held. */
  wants(field: number): boolean;
  /** Takes one whole field; its content lies in the bytes from `content` to `end`, its tag begins at `start`. */
  take(
    bytes: Uint8Array,
    at: { readonly start: number; readonly content: number; readonly end: number },
  ): void;
}

const emptyBytes = new Uint8Array(0);
const wholeVarint = 10;

/** Cuts the chunks of a protobuf message into its top-level fields. Throws {@link Unstreamable} where it is broken. */
export class FieldScanner {
  readonly #handler: FieldHandler;
  /** The beginning of a field whose end has not come yet. */
  #kept: Uint8Array[] = [];
  #keptLength = 0;
  /** So many bytes are needed before it is worth looking again. */
  #needed = 0;
  #toSkip = 0;
  #bytes: Uint8Array = emptyBytes;
  #position = 0;
  /** Of the varint that was read last, exact up to 2^53. */
  #value = 0;

  constructor(handler: FieldHandler) {
    this.#handler = handler;
  }

  push(chunk: Uint8Array): void {
    const skipped = Math.min(this.#toSkip, chunk.length);
    this.#toSkip -= skipped;
    this.#keep(chunk.subarray(skipped));
    if (this.#keptLength < this.#needed || this.#keptLength === 0) return;
    this.#bytes = this.#kept.length === 1 ? (this.#kept[0] as Uint8Array) : Buffer.concat(this.#kept);
    this.#kept = [];
    this.#keptLength = 0;
    this.#needed = 0;
    this.#position = 0;
    while (this.#position < this.#bytes.length && this.#scanField());
    this.#keep(this.#bytes.subarray(this.#position));
    this.#bytes = emptyBytes;
  }

  finish(): void {
    if (this.#keptLength > 0 || this.#toSkip > 0) throw new Unstreamable('it ends in the middle of a field');
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#kept.push(bytes);
    this.#keptLength += bytes.length;
  }

  /** Takes or steps over the field at the position; false, and the position as it was, where its end has not come. */
  #scanField(): boolean {
    const start = this.#position;
    if (!this.#readVarint()) return this.#wait(start, 1);
    const tag = this.#value;
    const field = Math.floor(tag / 8);
    if (field === 0) throw new Unstreamable('there is no field 0');
    if (!this.#readLength(tag % 8)) return this.#wait(start, 1);
    const content = this.#position;
    const end = content + this.#value;
    if (!this.#handler.wants(field)) {
      this.#toSkip = Math.max(0, end - this.#bytes.length);
      this.#position = Math.min(end, this.#bytes.length);
      return true;
    }
    if (end > this.#bytes.length) return this.#wait(start, end - start);
    this.#handler.take(this.#bytes, { start, content, end });
    this.#position = end;
    return true;
  }

  #wait(start: number, needed: number): boolean {
    this.#position = start;
    this.#needed = Math.max(needed, this.#bytes.length - start + 1);
    return false;
  }

  /** Puts into the value how many bytes are left of the field; false where that cannot be known yet. */
  #readLength(wireType: number): boolean {
    if (wireType === 2) return this.#readVarint();
    const start = this.#position;
    if (wireType === 0 && !this.#readVarint()) return false;
    if (wireType !== 0 && wireType !== 1 && wireType !== 5) throw new Unstreamable('no such wire type');
    if (wireType === 0) {
      this.#value = this.#position - start;
      this.#position = start;
    } else this.#value = wireType === 1 ? 8 : 4;
    return true;
  }

  #readVarint(): boolean {
    const bytes = this.#bytes;
    let value = 0;
    let scale = 1;
    for (let length = 0; length < wholeVarint; length++) {
      if (this.#position >= bytes.length) return false;
      const byte = bytes[this.#position++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        this.#value = value;
        return true;
      }
      scale *= 128;
    }
    throw new Unstreamable('a varint of more than ten bytes');
  }
}
