import { expect, test } from 'vitest';
import { renderTextDifference } from '../../src/show/render-text-difference.ts';

function render(control: string | Uint8Array, candidate: string | Uint8Array): string {
  return renderTextDifference(Buffer.from(control), Buffer.from(candidate));
}

test('text is shown as a unified diff', () => {
  const shown = render('one\ntwo\nthree\n', 'one\n2\nthree\n');
  expect(shown).toMatch(/^--- control\n\+\+\+ candidate\n@@/);
  expect(shown).toContain('\n one\n-two\n+2\n three\n');
});

test('a line end that is missing shows', () => {
  expect(render('a\n', 'a')).toContain('No newline at end of file');
});

test('bytes that are not text show the first place', () => {
  expect(render(Buffer.from([1, 2, 0xff]), Buffer.from([1, 2, 0xfe]))).toBe(
    'first difference at byte 2\n  control:   "\\u0001\\u0002ÿ"\n  candidate: "\\u0001\\u0002þ"\n',
  );
});

test('texts that differ in more lines than can be compared in time show the first place', () => {
  const lines = (word: string): string =>
    Array.from({ length: 500 }, (_, index) => `${word}${index}\n`).join('');
  expect(render(lines('a'), lines('b'))).toMatch(/^first difference at byte 0\n/);
});

test('texts over 8 MiB show the first place', () => {
  const large = Buffer.alloc((8 << 20) + 1, 'line\n');
  const other = Buffer.from(large);
  other.write('X', 1000);
  expect(renderTextDifference(large, other)).toMatch(/^first difference at byte 1000\n/);
});
