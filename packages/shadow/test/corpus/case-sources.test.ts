import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseSources } from '../../src/corpus/case-sources.ts';

const idOf = (index: number): string => hash('sha256', `${index}`);

/** A name that some cases share, the id of any case, or null for the case's own. */
const source = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom('a', 'b'),
  fc.integer({ min: 0, max: 30 }).map(idOf),
);

test('tells the sources of cases apart as a map does, however late the first is named', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(source, { maxLength: 30 }), (own, named) => {
      const wanted = [...Array<null>(own).fill(null), ...named].map((name, index) => name ?? idOf(index));
      const sources = new CaseSources(idOf);
      wanted.forEach((name, index) => {
        sources.add(idOf(index), name);
      });
      expect(sources.size).toBe(new Set(wanted).size);
      const numbers = new Map<string, number>();
      wanted.forEach((name, index) => {
        if (!numbers.has(name)) numbers.set(name, numbers.size);
        expect(sources.of(index)).toBe(numbers.get(name));
        expect(sources.isOf(index, name)).toBe(true);
        expect(sources.isOf(index, 'absent')).toBe(false);
      });
    }),
  );
});
