import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenName } from '../src/shorten-name.ts';
import { wrapText } from '../src/wrap-text.ts';

/** What wrapping means: word after word goes onto the line where it fits, else onto the next. */
function wrapWordByWord(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const whole of text.split(' ')) {
    const word = shortenName(whole, width);
    const isFitting = line === '' || line.length + 1 + word.length <= width;
    if (!isFitting) lines.push(line);
    line = line === '' || !isFitting ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

test('breaks a text between words', () => {
  expect(wrapText('It lies beneath main.run and moves with it.', 20)).toEqual([
    'It lies beneath',
    'main.run and moves',
    'with it.',
  ]);
});

test('shortens a word that is longer than a line, wherever it stands', () => {
  expect(wrapText('It lies beneath example.com/a/b/c.Run and moves', 16)).toEqual([
    'It lies beneath',
    '…c.Run and moves',
  ]);
});

test('fills lines as if it looked at word after word, however long they are and however many spaces there are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bcd', 'ef.g', 'a/b/c/d.Eeeeee', '\u{1f980}\u{1f980}\u{1f980}', '', ' '))
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 20 }), (words, width) => {
      expect(wrapText(words, width)).toEqual(wrapWordByWord(words, width));
    }),
    { numRuns: 2000 },
  );
});
