import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextLines } from '../../src/show/diff-lines.ts';
import { trimCommonEnds } from '../../src/show/trim-common-ends.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}\n`);

test('only the lines of context are left around what differs', () => {
  const lines = numbered(100);
  const trimmed = trimCommonEnds(lines.join(''), lines.with(50, 'other\n').join(''));
  expect(trimmed.control.split('\n')[0]).toBe('47');
  expect(trimmed.skippedLines).toBe(47);
  expect(trimmed.control.split('\n').length).toBeLessThanOrEqual(2 * contextLines + 3);
});

test('a text that is the beginning of the other is not trimmed past its end', () => {
  const lines = numbered(20);
  const trimmed = trimCommonEnds(lines.join(''), lines.slice(0, 10).join(''));
  expect(trimmed.control).toContain('10\n');
  expect(trimmed.candidate).toBe('7\n8\n9\n');
});

describe('laws', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd'), { maxLength: 30 })
    .map((parts) => parts.join(''));

  test('what is trimmed is the same on both sides', () => {
    fc.assert(
      fc.property(text, text, (control, candidate) => {
        const trimmed = trimCommonEnds(control, candidate);
        const start = control
          .split('\n')
          .slice(0, trimmed.skippedLines)
          .map((line) => `${line}\n`)
          .join('');
        const rest = (whole: string, kept: string): string => {
          expect(whole.startsWith(start + kept)).toBe(true);
          return whole.slice(start.length + kept.length);
        };
        expect(rest(control, trimmed.control)).toBe(rest(candidate, trimmed.candidate));
      }),
    );
  });
});
