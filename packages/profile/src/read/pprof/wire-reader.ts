import { invalidProfile } from '../invalid-profile.ts';

/** A message of profile.proto: its name, and the names of its fields by number. */
export interface MessageShape {
  readonly name: string;
  readonly fields: readonly string[];
}

/** How a protobuf field is laid out; only varint and bytes hold what profile.proto knows. */
const wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;
const consumed = -1;
const unpacked = -1;

/**
 * Reads protobuf fields one after another without making an object a field.
 *
 * After a varint its 64 bits are in `low` and `high`, both unsigned 32 bits, because most values never need a
 * bigint. Accepts what google/pprof's decoder accepts: a varint has up to ten bytes, bits over 64 are dropped.
 */
export class WireReader {
  bytes: Uint8Array;
  readonly origin: string;
  position = 0;
  end: number;
  low = 0;
  high = 0;
  field = 0;
  #shape: MessageShape;
  #wireType = 0;
  #fieldStart = 0;
  #messageStart = 0;

  constructor(bytes: Uint8Array, origin: string, shape: MessageShape) {
    this.bytes = bytes;
    this.origin = origin;
    this.end = bytes.length;
    this.#shape = shape;
  }

  /** Continues with the message that lies between two offsets. */
  enter(shape: MessageShape, start: number, end: number): void {
    this.#shape = shape;
    this.#messageStart = start;
    this.position = start;
    this.end = end;
  }

  /** Moves to the next field of the message; false at its end. */
  next(): boolean {
    if (this.position >= this.end) return false;
    this.#fieldStart = this.position;
    this.field = -1;
    this.#readVarint();
    // A field number of over 29 bits is none that is known: only whether it is small matters.
    this.field = this.high === 0 ? this.low >>> 3 : Number.MAX_SAFE_INTEGER;
    this.#wireType = this.low & 7;
    return true;
  }

  /** Reads a field that must be one varint, into `low` and `high`. */
  varint(): void {
    this.#expect(wire.varint);
    this.#readVarint();
  }

  /** The value of a varint field as a signed number; exact up to 2^53. */
  number(): number {
    this.varint();
    return (this.high | 0) * 2 ** 32 + this.low;
  }

  /** The value of a varint field as a signed 64-bit integer. */
  int64(): bigint {
    this.varint();
    return BigInt.asIntN(64, (BigInt(this.high) << 32n) | BigInt(this.low));
  }

  /** The value of a varint field as an unsigned 64-bit integer. */
  uint64(): bigint {
    this.varint();
    return (BigInt(this.high) << 32n) | BigInt(this.low);
  }

  boolean(): boolean {
    this.varint();
    return (this.low | this.high) !== 0;
  }

  /** Steps over the length of a bytes field and returns where the bytes end; they begin at `position`. */
  bytesEnd(): number {
    this.#expect(wire.bytes);
    return this.#readLength();
  }

  /** For a repeated integer, packed or not: what to give to {@link moreRepeated} until that is false. */
  repeatedEnd(): number {
    if (this.#wireType === wire.bytes) return this.#readLength();
    this.#expect(wire.varint);
    return unpacked;
  }

  /** Reads the next value of a repeated integer into `low` and `high`; false after its last. */
  moreRepeated(end: number): boolean {
    if (end === unpacked) {
      if (this.#wireType !== wire.varint) return false;
      this.#readVarint();
      this.#wireType = consumed;
      return true;
    }
    if (this.position >= end) return false;
    const messageEnd = this.end;
    this.end = end;
    this.#readVarint();
    this.end = messageEnd;
    return true;
  }

  /** Steps over a field that is not known. */
  skip(): void {
    if (this.#wireType === wire.varint) this.#readVarint();
    else if (this.#wireType === wire.bytes) this.position = this.#readLength();
    else if (this.#wireType === wire.fixed64) this.#advance(8);
    else if (this.#wireType === wire.fixed32) this.#advance(4);
    else throw this.fault(`wire type ${this.#wireType} does not exist`);
  }

  /** Refuses a table that has more entries than memory should hold. */
  checkEntries(entries: number, limit: number): void {
    if (entries > limit) throw this.fault(`more than ${limit} entries, the limit for reading`);
  }

  /** The error of the field that is being read. */
  fault(problem: string): Error {
    const { name, fields } = this.#shape;
    const field = this.field < 0 ? name : `${name}.${fields[this.field] || `field ${this.field}`}`;
    return invalidProfile({ origin: this.origin, offset: this.#fieldStart, field, problem });
  }

  /** The error of a message that was read to its end and lacks something. */
  entryFault(field: string, problem: string): Error {
    const { name } = this.#shape;
    return invalidProfile({
      origin: this.origin,
      offset: this.#messageStart,
      field: `${name}.${field}`,
      problem,
    });
  }

  #expect(wireType: number): void {
    if (this.#wireType === wireType) return;
    throw this.fault(`wire type ${this.#wireType} where ${wireType} belongs`);
  }

  #readLength(): number {
    this.#readVarint();
    const length = this.high * 2 ** 32 + this.low;
    const left = this.end - this.position;
    if (length > left) throw this.fault(`a length of ${length} where ${left} bytes are left`);
    return this.position + length;
  }

  #advance(count: number): void {
    if (this.position + count > this.end) throw this.fault('it ends in the middle of a number');
    this.position += count;
  }

  #readVarint(): void {
    const first = this.position < this.end ? (this.bytes[this.position] as number) : 0x80;
    if (first < 0x80) {
      this.position++;
      this.low = first;
      this.high = 0;
    } else this.#readLongVarint();
  }

  #readLongVarint(): void {
    const { bytes, end } = this;
    let at = this.position;
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (at >= end) throw this.fault('it ends in the middle of a varint');
      const byte = bytes[at++] as number;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift > 28) high |= bits << (shift - 32);
      else {
        low |= bits << 28;
        high = bits >>> 4;
      }
      if (byte < 0x80) {
        this.position = at;
        this.low = low >>> 0;
        this.high = high >>> 0;
        return;
      }
    }
    throw this.fault('a varint of more than ten bytes');
  }
}
