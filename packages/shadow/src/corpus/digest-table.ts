const chunkKeys = 1 << 12;
const noKey = 0xffff_ffff;

/**
 * Numbers digests in the order in which they come, and finds them again.
 *
 * The keys lie beside each other outside of the JavaScript heap: 100,000 of 32 bytes take 4 MB, where a Map of
 * strings takes 20. Keys have to be digests already, since their first bytes are the hash.
 */
export class DigestTable {
  readonly #width: number;
  readonly #chunks: Buffer[] = [];
  #slots = new Uint32Array(1024).fill(noKey);
  #size = 0;

  /** @param width bytes of a key, at least 4 */
  constructor(width: number) {
    this.#width = width;
  }

  /** How many different keys there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of a key, which is the former size where it was not there. Only its first `width` bytes count. */
  add(key: Buffer): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? noKey;
    if (known !== noKey) return known;
    const index = this.#size++;
    this.#slots[slot] = index;
    this.#store(index, key);
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return index;
  }

  /** The number of a key, or -1. */
  find(key: Buffer): number {
    const known = this.#slots[this.#slotOf(key)] ?? noKey;
    return known === noKey ? -1 : known;
  }

  /** The bytes of a key. */
  keyAt(index: number): Buffer {
    const start = (index % chunkKeys) * this.#width;
    const chunk = this.#chunks[Math.floor(index / chunkKeys)];
    if (chunk === undefined) throw new RangeError(`there is no key ${index}`);
    return chunk.subarray(start, start + this.#width);
  }

  /** All numbers, sorted by their keys: by the first bits in one sweep, then each handful alone. */
  sorted(): Uint32Array {
    const starts = this.#bucketStarts();
    const order = new Uint32Array(this.#size);
    const next = starts.slice();
    for (let index = 0; index < this.#size; index++) {
      const bucket = this.#bucketOf(index);
      const place = next[bucket] ?? 0;
      order[place] = index;
      next[bucket] = place + 1;
    }
    const compare = (a: number, b: number): number => this.keyAt(a).compare(this.keyAt(b));
    for (let bucket = 0; bucket < starts.length - 1; bucket++) {
      const start = starts[bucket] ?? 0;
      const end = starts[bucket + 1] ?? 0;
      if (end - start > 1) order.subarray(start, end).sort(compare);
    }
    return order;
  }

  #bucketStarts(): Uint32Array {
    const starts = new Uint32Array(2 ** this.#bucketBits + 1);
    for (let index = 0; index < this.#size; index++) {
      const after = this.#bucketOf(index) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    return starts;
  }

  /** About as many buckets as keys, so that few keys do not wait for a sweep over many buckets. */
  get #bucketBits(): number {
    return Math.min(16, Math.ceil(Math.log2(this.#size + 1)));
  }

  #bucketOf(index: number): number {
    const chunk = this.#chunks[Math.floor(index / chunkKeys)];
    const first = chunk?.readUInt16BE((index % chunkKeys) * this.#width) ?? 0;
    return first >> (16 - this.#bucketBits);
  }

  #store(index: number, key: Buffer): void {
    if (index % chunkKeys === 0) this.#chunks.push(Buffer.allocUnsafeSlow(chunkKeys * this.#width));
    const chunk = this.#chunks[this.#chunks.length - 1];
    if (chunk !== undefined) key.copy(chunk, (index % chunkKeys) * this.#width, 0, this.#width);
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(key: Buffer): number {
    const mask = this.#slots.length - 1;
    let slot = key.readUInt32LE(0) & mask;
    for (let known = this.#slots[slot] ?? noKey; known !== noKey; known = this.#slots[slot] ?? noKey) {
      if (this.#isAt(known, key)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(index: number, key: Buffer): boolean {
    const chunk = this.#chunks[Math.floor(index / chunkKeys)];
    const start = (index % chunkKeys) * this.#width;
    return chunk?.compare(key, 0, this.#width, start, start + this.#width) === 0;
  }

  #grow(): void {
    const mask = this.#slots.length * 2 - 1;
    // The keys say where they belong, so the old slots can go at once: before the new ones are there, and without waiting
    // for a collection of garbage, which does not see how large they are.
    this.#slots.buffer.transfer(0);
    const slots = new Uint32Array(mask + 1).fill(noKey);
    for (let index = 0; index < this.#size; index++) {
      let slot = this.#beginningOf(index) & mask;
      while (slots[slot] !== noKey) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }

  /** The first four bytes of a key, which are its hash. */
  #beginningOf(index: number): number {
    return this.#chunks[Math.floor(index / chunkKeys)]?.readUInt32LE((index % chunkKeys) * this.#width) ?? 0;
  }
}
