import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvents } from '../../src/workspace/read-events.ts';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'events-'));
  file = join(dir, 'events.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a run that wrote no line left nothing', () => {
  expect(readEvents(file)).toBeNull();
});

test('lines come as they are', () => {
  writeFileSync(file, 'one\ntwo');
  expect(readEvents(file)).toEqual({ text: 'one\ntwo' });
});

test('a FIFO in place of the file is not waited for', () => {
  execFileSync('mkfifo', [file]);
  expect(readEvents(file)).toEqual({ problem: 'the event file was replaced' });
});

test('a file of terabytes is not read', () => {
  writeFileSync(file, '');
  truncateSync(file, 2 ** 40);
  expect(readEvents(file)).toEqual({ problem: 'the event file is too large' });
});
