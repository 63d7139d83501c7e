import { expect, test } from 'vitest';
import { readAnswer } from '../../src/observe/read-answer.ts';

function line(answeredBy: string, fallback: string | null = null): string {
  const fixed = { schemaVersion: 1, kind: 'event', time: 't', flag: 'f', source: 'trial', generation: null };
  return `${JSON.stringify({ ...fixed, stage: null, variant: 'candidate', answeredBy, fallback, durationMs: 1 })}\n`;
}

test('a run that wrote no line did not say who answered', () => {
  expect(readAnswer(null)).toBeNull();
  expect(readAnswer({ text: '' })).toBeNull();
});

test.each([
  ['every line names the candidate', line('candidate').repeat(2), 'candidate', null],
  ['one line names the control', line('candidate') + line('control'), 'control', null],
  ['one line tells of a fallback', line('candidate') + line('candidate', 'crashed'), 'control', 'crashed'],
  [
    'a line is torn',
    line('candidate') + line('candidate').slice(0, -9),
    'control',
    'an event line cannot be read',
  ],
  ['a line is no event', `${line('candidate')}{}\n`, 'control', 'an event line cannot be read'],
])('where %s', (_, text, answeredBy, fallback) => {
  expect(readAnswer({ text })).toEqual({ answeredBy, fallback });
});

test('a file that cannot be believed proves nothing', () => {
  const problem = 'the event file was replaced';
  expect(readAnswer({ problem })).toEqual({ answeredBy: 'control', fallback: problem });
});
