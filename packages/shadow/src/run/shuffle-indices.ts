import type { Random } from '@strangler/core';

/** The given numbers in random order (Fisher–Yates), in place. */
export function shuffleIndices(indices: Uint32Array, random: Random): Uint32Array {
  for (let last = indices.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = indices[last] ?? 0;
    indices[last] = indices[other] ?? 0;
    indices[other] = moved;
  }
  return indices;
}

/** The numbers below `count` for which something holds, in ascending order. */
export function indicesWhere(count: number, holds: (index: number) => boolean): Uint32Array {
  const found = new Uint32Array(count);
  let length = 0;
  for (let index = 0; index < count; index++) {
    if (holds(index)) found[length++] = index;
  }
  return new Uint32Array(found.buffer.transfer(length * Uint32Array.BYTES_PER_ELEMENT));
}
