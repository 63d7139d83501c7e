import { unseenMass } from '@strangler/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BehaviourTally } from '../../src/judge/behaviour-tally.ts';

test('counts the sources that show what no other source shows', () => {
  const shown = fc.array(fc.tuple(fc.nat(19), fc.nat(30).map(String)), { maxLength: 80 });
  fc.assert(
    fc.property(shown, (pairs) => {
      const tally = new BehaviourTally();
      for (const [source, signature] of pairs) tally.add(source, signature);
      const isOwn = (source: number, signature: string): boolean =>
        pairs.every(([other, each]) => each !== signature || other === source);
      const singles = new Set(pairs.filter((pair) => isOwn(...pair)).map(([source]) => source));
      expect(tally.singletons(20)).toBe(singles.size);
    }),
  );
});

test('the unseen mass is the share of such sources, and nothing without a source', () => {
  expect(unseenMass(3, 1000)).toBe(0.003);
  expect(unseenMass(0, 0)).toBeNull();
});
