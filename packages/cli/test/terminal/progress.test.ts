import { expect, test } from 'vitest';
import type { CommandContext } from '../../src/terminal/command-context.ts';
import { startProgress } from '../../src/terminal/progress.ts';

function contextAt(clock: { ms: number }, lines: string[], quiet = false): CommandContext {
  const io = { stderrIsTerminal: false, uptime: () => clock.ms } as CommandContext['io'];
  return { io, quiet, tell: (line: string) => lines.push(line) } as unknown as CommandContext;
}

test('without a terminal there is a line every five seconds, with rate and time left', () => {
  const lines: string[] = [];
  const clock = { ms: 1000 };
  const progress = startProgress(contextAt(clock, lines), 'comparing');
  for (let done = 0; done <= 100; done++) {
    progress.update(done, 1000);
    clock.ms += 100;
  }
  expect(lines).toEqual(['comparing: 50/1000, 10/s, 95 s left', 'comparing: 100/1000, 10/s, 90 s left']);
});

test('with --quiet there is none', () => {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const progress = startProgress(contextAt(clock, lines, true), 'comparing');
  progress.update(1, 2);
  clock.ms = 60_000;
  progress.update(2, 2);
  expect(lines).toEqual([]);
});
