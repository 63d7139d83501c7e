import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnswer } from '../../src/observe/read-answer.ts';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'answer-'));
  file = join(dir, 'events.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function line(answeredBy: string, fallback: string | null = null): string {
  const fixed = { schemaVersion: 1, kind: 'event', time: 't', flag: 'f', source: 'trial', generation: null };
  return `${JSON.stringify({ ...fixed, stage: null, variant: 'candidate', answeredBy, fallback, durationMs: 1 })}\n`;
}

test('a run that wrote no line did not say who answered', () => {
  expect(readAnswer(file)).toBeNull();
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
  writeFileSync(file, text);
  expect(readAnswer(file)).toEqual({ answeredBy, fallback });
});

test('a FIFO in place of the file proves nothing and is not waited for', () => {
  execFileSync('mkfifo', [file]);
  expect(readAnswer(file)).toEqual({ answeredBy: 'control', fallback: 'the event file was replaced' });
});
