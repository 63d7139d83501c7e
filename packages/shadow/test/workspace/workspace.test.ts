import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCase } from '../../src/corpus/load-corpus.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

let root: string;
let workspace: Workspace;
let work: string;

const { tree } = loadCase({
  document: {
    files: {
      'in/a.txt': {
        base64: Buffer.from('alpha').toString('base64'),
        mode: '0640',
        mtime: '2021-02-03T04:05:06Z',
      },
      'in/b.txt': 'beta',
      link: { symlink: 'in/a.txt' },
    },
  },
  input: null,
  baseDir: '/',
  where: 'test',
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workspace-'));
  workspace = new Workspace(join(root, 'slot'));
  work = workspace.paths.work;
  workspace.prepare(tree, null);
});

afterEach(() => {
  workspace.remove();
  rmSync(root, { recursive: true, force: true });
});

function paths(): string[] {
  return workspace.collectChanges().map(({ change, path }) => `${change} ${path}`);
}

describe('laying out a case', () => {
  test('gives files their bytes, modes and mtimes, and links their targets', () => {
    const stat = lstatSync(join(work, 'in/a.txt'));
    expect(readFileSync(join(work, 'in/a.txt'), 'utf8')).toBe('alpha');
    expect(stat.mode & 0o7777).toBe(0o640);
    expect(stat.mtimeMs).toBe(Date.UTC(2021, 1, 3, 4, 5, 6));
    expect(readlinkSync(join(work, 'link'))).toBe('in/a.txt');
  });

  test('feeds standard input from a file beside the working directory', () => {
    workspace.prepare(tree, { kind: 'bytes', bytes: Buffer.from('input') });
    expect(readFileSync(workspace.paths.stdin, 'utf8')).toBe('input');
  });
});

describe('collecting what a run changed', () => {
  test('a run that only reads changes nothing', () => {
    readFileSync(join(work, 'in/a.txt'));
    expect(paths()).toEqual([]);
  });

  test('files added, changed and removed, sorted by path', () => {
    writeFileSync(join(work, 'new.txt'), 'x');
    writeFileSync(join(work, 'in/b.txt'), 'other');
    rmSync(join(work, 'in/a.txt'));
    expect(paths()).toEqual(['removed in/a.txt', 'changed in/b.txt', 'added new.txt']);
  });

  test('a byte changed in place, same size and mtime put back, in the same tick of the clock', () => {
    const path = join(work, 'in/a.txt');
    const { mtimeMs } = lstatSync(path);
    writeFileSync(path, 'alphA');
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
    expect(paths()).toEqual(['changed in/a.txt']);
  });

  test('mode bits alone', () => {
    chmodSync(join(work, 'in/b.txt'), 0o600);
    expect(workspace.collectChanges()).toMatchObject([{ path: 'in/b.txt', change: 'changed', mode: '0600' }]);
  });

  test('a link that points elsewhere', () => {
    rmSync(join(work, 'link'));
    symlinkSync('in/b.txt', join(work, 'link'));
    expect(workspace.collectChanges()).toMatchObject([{ path: 'link', target: 'in/b.txt' }]);
  });

  test('a directory that the run locked, with what is in it', () => {
    mkdirSync(join(work, 'locked'));
    writeFileSync(join(work, 'locked/secret'), 'x', { mode: 0o000 });
    chmodSync(join(work, 'locked'), 0o000);
    expect(paths()).toEqual(['added locked', 'added locked/secret']);
  });

  test('files left in the home directory', () => {
    writeFileSync(join(workspace.paths.home, '.cache'), 'x');
    expect(paths()).toEqual(['added ~/.cache']);
  });
});

describe('the next run of the same case', () => {
  test('starts from an exact copy after a run that wrote', () => {
    writeFileSync(join(work, 'in/b.txt'), 'other');
    writeFileSync(join(work, 'new.txt'), 'x');
    workspace.collectChanges();
    workspace.prepare(tree, null);
    expect(readFileSync(join(work, 'in/b.txt'), 'utf8')).toBe('beta');
    expect(paths()).toEqual([]);
  });

  test('finds the mtime put right after a run that rewrote a file with the same bytes', () => {
    writeFileSync(join(work, 'in/a.txt'), 'alpha');
    expect(paths()).toEqual([]);
    workspace.prepare(tree, null);
    expect(lstatSync(join(work, 'in/a.txt')).mtimeMs).toBe(Date.UTC(2021, 1, 3, 4, 5, 6));
  });

  test('finds home and temporary directories empty', () => {
    writeFileSync(join(workspace.paths.home, 'left'), 'x');
    writeFileSync(join(workspace.paths.temp, 'left'), 'x');
    workspace.prepare(tree, null);
    expect(() => lstatSync(join(workspace.paths.home, 'left'))).toThrow('ENOENT');
    expect(() => lstatSync(join(workspace.paths.temp, 'left'))).toThrow('ENOENT');
  });
});
