const initialBytes = 1024;

/** Writes protobuf fields one after the other; https://protobuf.dev/programming-guides/encoding/ is the format. */
export class ProtoWriter {
  #bytes = new Uint8Array(initialBytes);
  #length = 0;

  /** A varint field; zero is left out, as proto3 does. */
  number(field: number, value: number | bigint): void {
    if (BigInt(value) === 0n) return;
    this.#varint(field << 3);
    this.#varint(value);
  }

  /** A length-delimited field; empty ones are written too, since a repeated string may be empty. */
  bytes(field: number, content: Uint8Array): void {
    this.#varint((field << 3) | 2);
    this.#varint(content.length);
    this.#reserve(content.length);
    this.#bytes.set(content, this.#length);
    this.#length += content.length;
  }

  /** A packed repeated varint field. */
  packed(field: number, values: Iterable<number | bigint>): void {
    const inner = new ProtoWriter();
    for (const value of values) inner.#varint(value);
    this.bytes(field, inner.finish());
  }

  /** A message field. */
  message(field: number, write: (inner: ProtoWriter) => void): void {
    const inner = new ProtoWriter();
    write(inner);
    this.bytes(field, inner.finish());
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Negative numbers take ten bytes, as two's complement of 64 bits. */
  #varint(value: number | bigint): void {
    this.#reserve(10);
    if (typeof value === 'number' && value >= 0 && value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 0x7fn; rest >>= 7n) this.#bytes[this.#length++] = Number(rest & 0x7fn) | 0x80;
    this.#bytes[this.#length++] = Number(rest);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
