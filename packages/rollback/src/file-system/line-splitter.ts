const newline = 0x0a;

/** Cuts a stream of bytes into lines; lines that are longer than `limit` bytes come out as null. */
export class LineSplitter {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that end in this chunk, without their newline. */
  *push(chunk: Uint8Array): Generator<string | null> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  /** What followed the last newline, or undefined where nothing did. */
  rest(): string | null | undefined {
    return this.#size === 0 ? undefined : this.#take();
  }

  #keep(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > this.#limit) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(Buffer.from(bytes));
  }

  #take(): string | null {
    const line = this.#size > this.#limit ? null : Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#size = 0;
    return line;
  }
}
