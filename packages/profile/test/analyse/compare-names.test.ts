import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from '../../src/analyse/compare-names.ts';

test('names are in the order of their UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      expect(Math.sign(compareNames(left, right))).toBe(
        Buffer.compare(Buffer.from(left), Buffer.from(right)),
      );
    }),
    {
      numRuns: 2000,
      examples: [
        ['\uffee', '\u{1f980}'],
        ['\u{1f980}', '\u{1f981}'],
        ['a', 'ab'],
      ],
    },
  );
});
