import { renderCaseText } from '@strangler/report';
import { expect, test } from 'vitest';

const shown = {
  caseId: 'ab'.repeat(32),
  name: 'a tree',
  source: 'go:fmt',
  status: 'mismatch',
  differences: [{ title: 'stdout differs: text' }],
  details: [{ channel: 'stdout', text: '-a\n+b\u001b]0;owned\u0007\u009b2J\n' }],
  reproduce: { control: './a', candidate: './b' },
};

test('a case shows what differs and how to run each side', () => {
  const text = renderCaseText(shown);
  expect(text).toContain('case abababababab (a tree) from go:fmt: mismatch\n  stdout differs: text\n');
  expect(text).toContain('control:\n  ./a\ncandidate:\n  ./b\n');
});

test('no sequence that a program wrote reaches the terminal', () => {
  expect(renderCaseText(shown)).toContain('+b\\x1b]0;owned\\x07\\x9b2J\n');
});
