import { createSeededRandom, type Random } from '@strangler/core';

/** Blocks of Unicode that names come from; the last ones are unassigned, private, outside the first plane, and the very last. */
const blocks = [
  [0x01, 0x7f],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x4ff],
  [0x590, 0x6ff],
  [0x2000, 0x206f],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
  [0xfe00, 0xffff],
  [0x1f300, 0x1f6ff],
  [0x10ff00, 0x10ffff],
] as const;

const hostLetters = 'abcdefghijklmnopqrstuvwxyz0123456789-.';

/** How a raw value is made, and how many of a hundred are. */
const kinds: readonly { readonly share: number; readonly make: (random: Random) => Uint8Array }[] = [
  { share: 40, make: (random) => text(random, 1 + below(random, 24)) },
  { share: 30, make: hostName },
  { share: 23, make: (random) => bytes(random, 1 + below(random, 40)) },
  { share: 3, make: (random) => Buffer.from(String(below(random, 1_000_000))) },
  { share: 2, make: (random) => text(random, 200 + below(random, 400)) },
  { share: 1, make: (random) => bytes(random, 4000 + below(random, 4000)) },
  { share: 1, make: () => Buffer.alloc(0) },
];

/**
 * Raw values that a share could be sticky by, from a place in the sequence of a seed on: texts in many scripts, names of hosts, bytes
 * that are no text, very long ones, and empty ones. None holds a zero byte, since no variable can.
 */
export function seededRawKeys(seed: number, from: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createSeededRandom(Math.imul(seed, 0x9e3779b1) ^ (from + index));
    let place = below(random, 100);
    const kind = kinds.find(({ share }) => {
      place -= share;
      return place < 0;
    });
    return (kind ?? kinds[0])?.make(random) ?? new Uint8Array();
  });
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function text(random: Random, length: number): Uint8Array {
  const [from, to] = blocks[below(random, blocks.length)] ?? blocks[0];
  const characters = Array.from({ length }, () => String.fromCodePoint(from + below(random, to - from + 1)));
  return Buffer.from(characters.join(''));
}

function hostName(random: Random): Uint8Array {
  const length = 3 + below(random, 40);
  const letters = Array.from({ length }, () => hostLetters[below(random, hostLetters.length)]);
  return Buffer.from(letters.join(''));
}

function bytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => 1 + below(random, 255));
}
