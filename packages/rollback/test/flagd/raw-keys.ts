import { createSeededRandom } from '@strangler/core';
import { targetingKeyOf } from '../../src/flag/targeting-key.ts';

/** Blocks of Unicode that names of people, hosts and repositories come from, an emoji block outside the first plane included. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x5d0, 0x5ea],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x1f300, 0x1f6ff],
] as const;

/** Targeting keys of random names in many scripts. */
export function randomTargetingKeys(flag: string, count: number, seed: number): readonly string[] {
  const random = createSeededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const [from, to] = blocks[below(blocks.length)] ?? blocks[0];
    const name = Array.from({ length: 1 + below(24) }, () =>
      String.fromCodePoint(from + below(to - from + 1)),
    );
    return targetingKeyOf(flag, name.join(''));
  });
}
