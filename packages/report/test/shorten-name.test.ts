import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenName } from '../src/shorten-name.ts';

test.each([
  ['main.main', 20, 'main.main'],
  [
    'example.com/org/repo/internal/hasher.(*scan).hashAll',
    45,
    'example.com/…/internal/hasher.(*scan).hashAll',
  ],
  ['example.com/org/repo/internal/hasher.(*scan).hashAll', 36, 'example.com/…/hasher.(*scan).hashAll'],
  ['example.com/org/repo/internal/hasher.(*scan).hashAll', 30, '…hasher.(*scan).hashAll'],
  ['example.com/org/repo/internal/hasher.(*scan).hashAll', 13, 'hash….hashAll'],
  ['main.Map[example.com/a/b.Key,example.com/c/d.Value]', 20, 'main.M…om/c/d.Value]'],
])('%s in %i characters is %s', (name, width, short) => {
  expect(shortenName(name, width)).toBe(short);
});

describe('for every name', () => {
  test('the width is kept, and a name that fits stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (name, width) => {
        const short = shortenName(name, width);
        expect([...short].length).toBeLessThanOrEqual(width);
        if ([...name].length <= width) expect(short).toBe(name);
      }),
    );
  });

  test('something is left wherever there is room', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 40 }), (name, width) => {
        expect(shortenName(name, width)).not.toBe('');
      }),
    );
  });
});
