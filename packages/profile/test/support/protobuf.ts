/** Writes the protobuf wire format, for profiles that no encoder would write as well as for valid ones. */
export class MessageWriter {
  readonly #parts: number[] = [];

  varint(value: bigint | number): this {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest >= 0x80n) {
      this.#parts.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.#parts.push(Number(rest));
    return this;
  }

  /** A varint field; left out where it is zero, as encoders do. */
  int(field: number, value: bigint | number): this {
    return BigInt(value) === 0n ? this : this.varint(field << 3).varint(value);
  }

  bytes(field: number, value: Uint8Array | readonly number[]): this {
    this.varint((field << 3) | 2).varint(value.length);
    for (const byte of value) this.#parts.push(byte);
    return this;
  }

  message(field: number, message: MessageWriter): this {
    return this.bytes(field, message.#parts);
  }

  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  packed(field: number, values: readonly (bigint | number)[]): this {
    const writer = new MessageWriter();
    for (const value of values) writer.varint(value);
    return this.message(field, writer);
  }

  unpacked(field: number, values: readonly (bigint | number)[]): this {
    for (const value of values) this.varint(field << 3).varint(value);
    return this;
  }

  /** Bytes as they are. */
  raw(...bytes: readonly number[]): this {
    this.#parts.push(...bytes);
    return this;
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }
}
