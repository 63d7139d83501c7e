import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOverlay } from '../../src/capture/write-overlay.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();

test('two files of one name in different places are two files', async () => {
  const overlay = new Map([
    ['/a/main.go', 'package a\n'],
    ['/b/main.go', 'package b\n'],
  ]);
  const document = await writeOverlay(overlay, join(directory, 'new', 'two'));
  const { Replace: replaced } = JSON.parse(readFileSync(document, 'utf8'));
  expect(Object.keys(replaced)).toEqual(['/a/main.go', '/b/main.go']);
  expect(readFileSync(replaced['/a/main.go'], 'utf8')).toBe('package a\n');
  expect(readFileSync(replaced['/b/main.go'], 'utf8')).toBe('package b\n');
});
