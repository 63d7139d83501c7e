import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quoteShell } from '../../src/show/quote-shell.ts';

test.each([
  'plain',
  '',
  'a b',
  "it's",
  '$HOME',
  '`id`',
  '"',
  '\\',
  'a\nb',
  '*',
  '~',
  '-x',
  '!',
  '{a,b}',
  '#',
  "''",
  'é',
])('a shell reads %j back as it was', (word) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quoteShell(word)}`]).toString()).toBe(word);
});

test('what needs no quotes has none', () => {
  expect(quoteShell('--out=/a/b.json')).toBe('--out=/a/b.json');
});
