/** Thrown where bytes are not plain; what they are is for the reader of all profiles to say. */
export const notPlain = new Error('the profile is not plain');

/** Reads varints one after another, of up to 53 bits unless said otherwise. Throws {@link notPlain} for all else. */
export class PlainCursor {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  varint(): number {
    const first = this.bytes[this.at++] as number;
    if (first < 0x80) return first;
    const second = this.bytes[this.at++] as number;
    if (second < 0x80) return (first & 0x7f) | (second << 7);
    let value = (first & 0x7f) | ((second & 0x7f) << 7);
    for (let scale = 2 ** 14; scale <= 2 ** 42; scale *= 2 ** 7) {
      const byte = this.bytes[this.at++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw notPlain;
  }

  /** A varint of up to 64 bits. */
  uint64(): bigint {
    const start = this.at;
    let end = start;
    while ((this.bytes[end] as number) >= 0x80) end++;
    if (end - start < 7) return BigInt(this.varint());
    if (end - start > 9 || end >= this.bytes.length) throw notPlain;
    let value = 0n;
    for (let at = end; at >= start; at--) value = (value << 7n) | BigInt((this.bytes[at] as number) & 0x7f);
    this.at = end + 1;
    return BigInt.asUintN(64, value);
  }

  /** Where the bytes of a message end that begins with its length. */
  messageEnd(): number {
    const length = this.varint();
    const end = this.at + length;
    if (end > this.bytes.length) throw notPlain;
    return end;
  }

  /** To be called behind the last field of a message, which may have reached past the end. */
  checkEnd(end: number): void {
    if (this.at !== end) throw notPlain;
  }
}
