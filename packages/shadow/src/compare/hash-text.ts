/** A hash of a text in 53 bits: two multiplicative hashes of 32 bits, mixed at the end. It keeps nobody from forging one. */
export function hashText(text: string): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high + code, 0x5bd1e995) ^ (high >>> 13);
  }
  return finish(low, high);
}

/** One hash of several, in their order; `seed` tells kinds of things apart. */
export function combineHashes(seed: number, hashes: readonly number[]): number {
  let low = seed ^ 0x2545f491;
  let high = hashes.length ^ 0x27d4eb2f;
  for (const hash of hashes) {
    low = Math.imul(low ^ (hash >>> 0), 0x01000193);
    high = Math.imul(high + Math.floor(hash / 0x1_0000_0000) + (low >>> 7), 0x5bd1e995) ^ (high >>> 13);
  }
  return finish(low, high);
}

function finish(low: number, high: number): number {
  const a = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 13), 0x846ca68b);
  const b = Math.imul(high ^ (high >>> 16), 0x7feb352d) ^ Math.imul(low ^ (low >>> 13), 0x846ca68b);
  return (b & 0x1f_ffff) * 0x1_0000_0000 + (a >>> 0);
}
