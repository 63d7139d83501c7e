import { invalidLine } from './invalid-line.ts';
import type { ReadLimits } from './read-limits.ts';

/** What is read, what errors call it, and how far it is followed. */
export interface TextSource {
  readonly bytes: Uint8Array;
  readonly origin: string;
  readonly limits: ReadLimits;
}

/** Reads a text line by line, one line in memory; an LF or CR LF ends a line. */
export class LineReader {
  readonly origin: string;
  readonly limits: ReadLimits;
  /** The line without its end; empty before the first and after the last. */
  text = '';
  /** The number of the line, from 1. */
  number = 0;
  /** The offset of the line's first byte. */
  offset: number;
  readonly #bytes: Buffer;
  readonly #zero: number;
  #next: number;

  constructor({ bytes, origin, limits }: TextSource, start = 0) {
    this.origin = origin;
    this.limits = limits;
    this.offset = start;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#next = start;
    const zero = this.#bytes.indexOf(0, start);
    this.#zero = zero < 0 ? Number.POSITIVE_INFINITY : zero;
  }

  /** Refuses the line where it lacks its line end, as the last one of a text that was cut off does. */
  checkLineEnd(): void {
    if (this.#next > this.#bytes.length) throw this.fault('line', 'it ends in the middle of a line');
  }

  /** Moves to the next line; false after the last. */
  next(): boolean {
    this.offset = this.#next;
    this.text = '';
    if (this.#next >= this.#bytes.length) return false;
    this.number++;
    const found = this.#bytes.indexOf(0x0a, this.#next);
    const end = found < 0 ? this.#bytes.length : found;
    const { lineBytes } = this.limits;
    if (end - this.offset > lineBytes) throw this.fault('line', `a line of more than ${lineBytes} bytes`);
    if (this.#zero < end) throw this.fault('line', 'a byte of zero, which no text holds');
    const last = end > this.offset && this.#bytes[end - 1] === 0x0d ? end - 1 : end;
    this.text = this.#bytes.toString('utf8', this.offset, last);
    this.#next = end + 1;
    return true;
  }

  /** The error of the line that was read last. */
  fault(field: string, problem: string): Error {
    return invalidLine({
      origin: this.origin,
      offset: this.offset,
      line: Math.max(1, this.number),
      field,
      problem,
    });
  }
}

/** A line for an error: quoted, and shortened where it is long. */
export function quoteLine(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
