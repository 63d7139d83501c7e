const mostBits: u32 = 15;
const quickBits: u32 = 10;
const mostSymbols = 320;

/**
 * A Huffman code of deflate (RFC 1951, 3.2.2): a table for codes of up to ten bits, counts by length for longer ones.
 *
 * An entry is a symbol above four bits with the length of its code.
 */
export class HuffmanCode {
  private quick: StaticArray<u16> = new StaticArray<u16>(1 << quickBits);
  private counts: StaticArray<u16> = new StaticArray<u16>(mostBits + 1);
  private symbols: StaticArray<u16> = new StaticArray<u16>(mostSymbols);

  /** Takes the lengths of the codes of `size` symbols; traps where two codes would be one, or bits would mean nothing. */
  assign(lengths: StaticArray<u8>, start: u32, size: u32, mayBeOne: bool): void {
    const counts = this.counts.fill(0);
    for (let symbol: u32 = 0; symbol < size; symbol++) counts[lengths[start + symbol]]++;
    checkComplete(counts, mayBeOne);
    const codes = new StaticArray<u32>(mostBits + 2);
    const places = new StaticArray<u32>(mostBits + 2);
    for (let length: u32 = 1; length <= mostBits; length++) {
      codes[length + 1] = (codes[length] + counts[length]) << 1;
      places[length + 1] = places[length] + counts[length];
    }
    this.quick.fill(0);
    for (let symbol: u32 = 0; symbol < size; symbol++) {
      const length: u32 = lengths[start + symbol];
      if (length === 0) continue;
      this.symbols[places[length]++] = symbol as u16;
      if (length <= quickBits) this.fillQuick(codes[length]++, length, symbol);
    }
  }

  /** The entry of the code that the lowest bits begin with; traps where there is none. */
  @inline
  find(bits: u64): u32 {
    const entry: u32 = this.quick[(bits as u32) & ((1 << quickBits) - 1)];
    return entry === 0 ? this.findLong(bits as u32) : entry;
  }

  private fillQuick(code: u32, length: u32, symbol: u32): void {
    let at: u32 = 0;
    for (let bit: u32 = 0; bit < length; bit++) at |= ((code >>> bit) & 1) << (length - 1 - bit);
    for (; at < 1 << quickBits; at += 1 << length) this.quick[at] = ((symbol << 4) | length) as u16;
  }

  private findLong(bits: u32): u32 {
    let code: u32 = 0;
    let first: u32 = 0;
    let place: u32 = 0;
    for (let length: u32 = 1; length <= mostBits; length++) {
      code |= (bits >>> (length - 1)) & 1;
      const count: u32 = this.counts[length];
      if (code - first < count) return ((this.symbols[place + code - first] as u32) << 4) | length;
      place += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return unreachable();
  }
}

/** Every sequence of bits has to be a code, as zlib demands; but there may be no code at all, or one of one bit. */
function checkComplete(counts: StaticArray<u16>, mayBeOne: bool): void {
  counts[0] = 0;
  let left: i32 = 1;
  let longest: u32 = 0;
  for (let length: u32 = 1; length <= mostBits; length++) {
    left = (left << 1) - (counts[length] as i32);
    if (left < 0) unreachable();
    if (counts[length] > 0) longest = length;
  }
  if (left > 0 && !(mayBeOne && longest <= 1)) unreachable();
}
