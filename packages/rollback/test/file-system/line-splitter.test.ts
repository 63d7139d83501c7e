import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineSplitter } from '../../src/file-system/line-splitter.ts';

it('gives the same lines however the bytes are cut into chunks', () => {
  const texts = fc.array(fc.stringMatching(/^[^\n]*$/), { minLength: 1 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 7 }), (lines, chunkSize) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const splitter = new LineSplitter(1024 * 1024);
      const found: (string | null)[] = [];
      for (let at = 0; at < bytes.length; at += chunkSize) {
        found.push(...splitter.push(bytes.subarray(at, at + chunkSize)));
      }
      const wanted = lines.map((line) => Buffer.from(line).toString('utf8'));
      expect(found).toEqual(wanted);
      expect(splitter.rest()).toBeUndefined();
    }),
  );
});

it('gives null for a line over the limit, and the next line whole', () => {
  const splitter = new LineSplitter(4);
  expect([...splitter.push(Buffer.from('abcde\nok\nfghi'))]).toEqual([null, 'ok']);
  expect(splitter.rest()).toBe('fghi');
});
