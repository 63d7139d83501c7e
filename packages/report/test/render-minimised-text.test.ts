import { renderMinimisedText, type ShownMinimised } from '@strangler/report';
import { expect, test } from 'vitest';

const sample: ShownMinimised = {
  caseId: 'ab'.repeat(32),
  difference: { title: 'stdout differs: $.a' },
  before: { args: 2, env: 0, stdin: 4096, files: 21, bytes: 10_000 },
  after: { args: 1, env: 0, stdin: 10, files: 0, bytes: 50 },
  runs: 1200,
  tries: 300,
  complete: true,
  file: 'run/minimised/abababababab.json',
  reproduce: { shadow: 'migrate shadow …', control: 'cd a && b', candidate: 'cd a && c' },
};

test('both sizes, the file and the lines that run it are printed', () => {
  expect(renderMinimisedText(sample)).toBe(
    [
      'case abababababab: stdout differs: $.a',
      '9.8 KiB → 50 B (0.5 %): 2 arguments → 1 argument, stdin 4.0 KiB → stdin 10 B, 21 files → 0 files',
      '300 cases tried in 1,200 runs',
      '',
      'written to run/minimised/abababababab.json',
      '  migrate shadow …',
      'control:',
      '  cd a && b',
      'candidate:',
      '  cd a && c',
      '',
    ].join('\n'),
  );
});

test('a search that was cut short says so', () => {
  expect(renderMinimisedText({ ...sample, complete: false })).toContain(
    'the budget ended before nothing more could be taken away',
  );
});

test('an empty case has no share of nothing', () => {
  const empty = { args: 0, env: 0, stdin: 0, files: 0, bytes: 0 };
  expect(renderMinimisedText({ ...sample, before: empty, after: empty })).toContain('0 B → 0 B (100.0 %)\n');
});
