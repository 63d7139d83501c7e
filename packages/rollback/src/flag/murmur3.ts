const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

/** MurmurHash3 x86_32 of bytes as an unsigned 32-bit number (Austin Appleby's MurmurHash3.cpp). */
export function murmur3x86_32(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocksEnd = bytes.length & ~3;
  let hash = seed;
  for (let at = 0; at < blocksEnd; at += 4) {
    hash ^= mixBlock(view.getUint32(at, true));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = bytes.length - 1; at >= blocksEnd; at -= 1) tail = (tail << 8) | (bytes[at] ?? 0);
  if (blocksEnd < bytes.length) hash ^= mixBlock(tail);
  return finish(hash ^ bytes.length);
}

function mixBlock(block: number): number {
  const mixed = Math.imul(block, c1);
  return Math.imul((mixed << 15) | (mixed >>> 17), c2);
}

function finish(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
