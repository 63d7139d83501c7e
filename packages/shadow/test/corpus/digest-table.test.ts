import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DigestTable } from '../../src/corpus/digest-table.ts';

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

test('numbers keys as a map does, in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }).map(String), { maxLength: 900 }), (texts) => {
      const table = new DigestTable(32);
      const expected = new Map<string, number>();
      for (const text of texts) {
        if (!expected.has(text)) expected.set(text, expected.size);
        expect(table.add(digest(text))).toBe(expected.get(text));
      }
      expect(table.size).toBe(expected.size);
      for (const [text, index] of expected) expect(table.find(digest(text))).toBe(index);
      expect(table.find(digest('absent'))).toBe(-1);
    }),
  );
});

test.each([0, 1, 2, 3, 200, 10_000, 70_000])('sorts %i keys by their bytes', (length) => {
  const table = new DigestTable(32);
  const keys = Array.from({ length }, (_, index) => digest(`${index}`));
  for (const key of keys) table.add(key);
  const sorted = [...table.sorted()].map((index) => table.keyAt(index).toString('hex'));
  expect(sorted).toEqual(keys.map((key) => key.toString('hex')).sort());
});

test('sorts keys that begin alike', () => {
  const table = new DigestTable(8);
  const keys = [3, 1, 2, 0].map((last) => Buffer.from([0, 0, 9, 9, 0, 0, 0, last]));
  for (const key of keys) table.add(key);
  expect([...table.sorted()]).toEqual([3, 1, 2, 0]);
});

test('counts only the first bytes of a key that is longer than it keeps', () => {
  const table = new DigestTable(16);
  const key = digest('x');
  table.add(key);
  const alike = Buffer.concat([key.subarray(0, 16), Buffer.alloc(16)]);
  expect(table.add(alike)).toBe(0);
});
