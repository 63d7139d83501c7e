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
  '\u001b[31m\u0007',
  'a\rb\u009b\u202e\u007f',
])('a shell reads %j back as it was', (word) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quoteShell(word)}`]).toString()).toBe(word);
});

test('what needs no quotes has none', () => {
  expect(quoteShell('--out=/a/b.json')).toBe('--out=/a/b.json');
});

test('nothing in the line is acted on by a terminal', () => {
  expect(quoteShell('\u001b]0;x\u0007 \u009b\u202e')).not.toMatch(/\p{Cc}|\u202e/u);
});
