import { expect, test } from 'vitest';
import { rebaseCase } from '../../src/coverage/rebase-case.ts';

const source = { input: null, baseDir: '/a/corpus', where: 'x' };

test('names of files and directories lead to the same places from another directory', () => {
  const document = {
    args: ['x'],
    stdin: { file: 'blobs/1' },
    files: {
      a: { file: 'blobs/2', mode: '0644', mtime: '2000-01-01T00:00:00Z' },
      b: { dir: '/abs/d' },
      c: { symlink: 'a' },
      d: 'file',
      e: { base64: '' },
    },
  };
  expect(rebaseCase({ ...source, document }, '/a')).toEqual({
    args: ['x'],
    stdin: { file: 'corpus/blobs/1' },
    files: {
      a: { file: 'corpus/blobs/2', mode: '0644', mtime: '2000-01-01T00:00:00Z' },
      b: { dir: '../abs/d' },
      c: { symlink: 'a' },
      d: 'file',
      e: { base64: '' },
    },
  });
});

test('a case with an input path cannot be written', () => {
  expect(rebaseCase({ ...source, input: 'd/a.json', document: {} }, '/a')).toBeNull();
});
