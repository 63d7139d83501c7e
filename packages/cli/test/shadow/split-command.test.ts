import { describe, expect, test } from 'vitest';
import { splitCommand } from '../../src/shadow/split-command.ts';

test.each([
  ['./tool -x {input}', ['./tool', '-x', '{input}']],
  [`tool 'a b' "c d" e\\ f`, ['tool', 'a b', 'c d', 'e f']],
  ["tool --re='^a|b$' '*.go' '$HOME'", ['tool', '--re=^a|b$', '*.go', '$HOME']],
  [`tool ''`, ['tool', '']],
])('%s', (line, words) => {
  expect(splitCommand(line, '--control')).toEqual(words);
});

describe('what only a shell could do is refused', () => {
  test.each([
    ['tool | sort', 'holds "|"'],
    ['tool > out', 'holds ">"'],
    ['tool && other', 'holds "&&"'],
    ['tool *.json', 'holds "*.json"'],
    ['tool $HOME', 'holds "$HOME"'],
    ['tool "$HOME/x"', 'holds "$HOME"'],
    ["tool 'open", 'never closed'],
    ['   ', 'no program'],
  ])('%s', (line, why) => {
    expect(() => splitCommand(line, '--control')).toThrow(
      expect.objectContaining({ code: 'USAGE', why: expect.stringContaining(why) }),
    );
  });

  test('a variable in front, with the option that sets it', () => {
    expect(() => splitCommand('FOO=1 tool', '--candidate')).toThrow(
      expect.objectContaining({ next: 'Set it by --candidate-env FOO=1.' }),
    );
  });
});
