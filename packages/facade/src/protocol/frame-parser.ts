import { countedHeaderBytes, type Frame, handshakeMaxFrame, headerBytes, preamble } from './frame.ts';

/** A break of the worker protocol by the other side; the message says what was wrong. */
export class ProtocolViolation extends Error {
  override readonly name = 'ProtocolViolation';
}

const maxChunks = 1_024;

/** Cuts chunks of bytes into frames. Holds what has arrived and reserves nothing for what has not. */
export class FrameParser {
  /** The largest length that is accepted. */
  maxFrame: number = handshakeMaxFrame;
  #chunks: Buffer[] = [];
  #held = 0;
  #begun = false;

  /** Takes bytes in and yields the frames that they complete; throws {@link ProtocolViolation}. */
  *take(chunk: Buffer): Generator<Frame> {
    if (chunk.length > 0) this.#chunks.push(chunk);
    this.#held += chunk.length;
    // Many tiny chunks would weigh more than the bytes in them.
    if (this.#chunks.length > maxChunks) this.#chunks = [Buffer.concat(this.#chunks)];
    if (!this.#begun) {
      if (!this.#takePreamble()) return;
      this.#begun = true;
    }
    for (let frame = this.#next(); frame !== null; frame = this.#next()) yield frame;
  }

  /** Whether the bytes so far end between two frames. */
  get isWhole(): boolean {
    return this.#begun && this.#held === 0;
  }

  #takePreamble(): boolean {
    const start = this.#peek(Math.min(preamble.length, this.#held));
    if (!preamble.subarray(0, start.length).equals(start)) {
      throw new ProtocolViolation(
        `it does not speak the worker protocol: its output starts with ${JSON.stringify(start.toString('latin1'))}`,
      );
    }
    if (start.length < preamble.length) return false;
    this.#drop(preamble.length);
    return true;
  }

  #next(): Frame | null {
    if (this.#held < headerBytes) {
      if (this.#held >= 4) this.#checkLength(this.#peek(4).readUInt32BE(0));
      return null;
    }
    const header = this.#peek(headerBytes);
    const length = this.#checkLength(header.readUInt32BE(0));
    const end = headerBytes + length - countedHeaderBytes;
    if (this.#held < end) return null;
    const body = this.#peek(end).subarray(headerBytes);
    this.#drop(end);
    return { kind: header.readUInt8(4), id: header.readBigUInt64BE(5), body };
  }

  #checkLength(length: number): number {
    if (length < countedHeaderBytes) throw new ProtocolViolation(`a frame of length ${length} is too short`);
    if (length > this.maxFrame) {
      throw new ProtocolViolation(`a frame of length ${length} is over the limit of ${this.maxFrame}`);
    }
    return length;
  }

  /** The first bytes in one piece; chunks are joined only when all that is wanted is there, so once a frame. */
  #peek(size: number): Buffer {
    let [first = Buffer.alloc(0)] = this.#chunks;
    if (first.length < size) {
      let joined = 0;
      const count = this.#chunks.findIndex((chunk) => {
        joined += chunk.length;
        return joined >= size;
      });
      first = Buffer.concat(this.#chunks.slice(0, count + 1));
      this.#chunks = [first, ...this.#chunks.slice(count + 1)];
    }
    return first.subarray(0, size);
  }

  #drop(size: number): void {
    this.#held -= size;
    const [first = Buffer.alloc(0), ...rest] = this.#chunks;
    this.#chunks = first.length === size ? rest : [first.subarray(size), ...rest];
  }
}
