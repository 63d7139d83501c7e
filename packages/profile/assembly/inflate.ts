import { HuffmanCode } from './huffman-code';

// RFC 1951, 3.2.5.
const lengthBase: StaticArray<u16> = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthExtra: StaticArray<u8> = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const distanceBase: StaticArray<u16> = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceExtra: StaticArray<u8> = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const codeLengthOrder: StaticArray<u8> = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const endOfBlock: u32 = 256;

/** Inflates one deflate stream from one place in memory to another; traps for what is broken or too large. */
export class Inflater {
  /** What is read next; bits that were taken in too early go back at the end. Eight bytes past the input are looked at. */
  at: usize;
  out: usize;
  private start: usize;
  private end: usize;
  private bits: u64 = 0;
  private bitCount: u32 = 0;
  private literals: HuffmanCode = new HuffmanCode();
  private distances: HuffmanCode = new HuffmanCode();
  private lengths: StaticArray<u8> = new StaticArray<u8>(320);

  constructor(input: usize, output: usize, outputEnd: usize) {
    this.at = input;
    this.out = output;
    this.start = output;
    this.end = outputEnd;
  }

  run(): void {
    let isLast = false;
    while (!isLast) {
      isLast = this.take(1) === 1;
      switch (this.take(2)) {
        case 0:
          this.copyStored();
          break;
        case 1:
          this.takeFixedCodes();
          this.copyCompressed();
          break;
        case 2:
          this.takeCodes();
          this.copyCompressed();
          break;
        default:
          unreachable();
      }
    }
    this.giveBack();
  }

  /** At least 56 bits are there afterwards. */
  private fill(): void {
    this.bits |= load<u64>(this.at) << this.bitCount;
    this.at += (63 - this.bitCount) >>> 3;
    this.bitCount |= 56;
  }

  /** Up to 16 bits. */
  private take(count: u32): u32 {
    this.fill();
    const value = (this.bits as u32) & ((1 << count) - 1);
    this.drop(count);
    return value;
  }

  private drop(count: u32): void {
    this.bits >>= count;
    this.bitCount -= count;
  }

  private giveBack(): void {
    this.at -= this.bitCount >>> 3;
    this.bits = 0;
    this.bitCount = 0;
  }

  private copyStored(): void {
    this.giveBack();
    const length: usize = load<u16>(this.at);
    if ((length ^ 0xffff) !== load<u16>(this.at + 2) || this.out + length > this.end) unreachable();
    this.at += 4;
    memory.copy(this.out, this.at, length);
    this.at += length;
    this.out += length;
  }

  private takeFixedCodes(): void {
    const lengths = this.lengths;
    for (let symbol = 0; symbol < 288; symbol++) {
      lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
    }
    this.literals.assign(lengths, 0, 288, false);
    this.distances.assign(lengths.fill(5), 0, 32, false);
  }

  private takeCodes(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const count = this.take(4) + 4;
    if (literals > 286 || distances > 30) unreachable();
    const lengths = this.lengths.fill(0);
    for (let at: u32 = 0; at < count; at++) lengths[codeLengthOrder[at]] = this.take(3) as u8;
    this.literals.assign(lengths, 0, 19, false);
    this.takeLengths(literals + distances);
    if (lengths[endOfBlock] === 0) unreachable();
    this.distances.assign(lengths, literals, distances, true);
    this.literals.assign(lengths, 0, literals, true);
  }

  /** The lengths of the codes, themselves in a code that stands in place of that of literals. */
  private takeLengths(count: u32): void {
    const lengths = this.lengths;
    let at: u32 = 0;
    while (at < count) {
      this.fill();
      const entry = this.literals.find(this.bits);
      this.drop(entry & 15);
      const symbol = entry >>> 4;
      const length = symbol < 16 ? (symbol as u8) : symbol === 16 ? lengths[at - 1] : 0;
      const end = at + this.takeTimes(symbol);
      if (end > count) unreachable();
      while (at < end) lengths[at++] = length;
    }
  }

  /** How many symbols have the length that one stands for. */
  private takeTimes(symbol: u32): u32 {
    if (symbol < 16) return 1;
    if (symbol === 16) return 3 + this.take(2);
    return symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: most of the time is spent here, in locals, which stand in registers.
  private copyCompressed(): void {
    const literals = this.literals;
    const distances = this.distances;
    const end = this.end;
    let at = this.at;
    let out = this.out;
    let bits = this.bits;
    let bitCount = this.bitCount;
    for (;;) {
      let symbol: u32;
      let entry: u32;
      for (;;) {
        bits |= load<u64>(at) << bitCount;
        at += (63 - bitCount) >>> 3;
        bitCount |= 56;
        entry = literals.find(bits);
        bits >>= entry & 15;
        bitCount -= entry & 15;
        symbol = entry >>> 4;
        if (symbol >= endOfBlock) break;
        if (out === end) unreachable();
        store<u8>(out++, symbol as u8);
      }
      if (symbol === endOfBlock) break;
      symbol -= endOfBlock + 1;
      let extra: u32 = lengthExtra[symbol];
      const length = (lengthBase[symbol] as u32) + ((bits as u32) & ((1 << extra) - 1));
      bits >>= extra;
      bitCount -= extra;
      entry = distances.find(bits);
      bits >>= entry & 15;
      bitCount -= entry & 15;
      extra = distanceExtra[entry >>> 4];
      const distance = (distanceBase[entry >>> 4] as u32) + ((bits as u32) & ((1 << extra) - 1));
      bits >>= extra;
      bitCount -= extra;
      if (out - this.start < distance || out + length > end) unreachable();
      // One byte after another: what is copied may begin less than its length ahead.
      for (const last = out + length; out < last; out++) store<u8>(out, load<u8>(out - distance));
    }
    this.at = at;
    this.out = out;
    this.bits = bits;
    this.bitCount = bitCount;
  }
}
