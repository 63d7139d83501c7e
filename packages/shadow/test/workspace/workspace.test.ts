import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCase } from '../../src/corpus/load-case.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { asOrdinaryUser } from '../as-ordinary-user.ts';
import { openMeasuredPlace, openTypeScriptPlace, type TestPlace } from './test-places.ts';

let root: string;
let place: TestPlace;
let work: string;

function load(document: CaseDocument) {
  return loadCase({ document, input: null, baseDir: root, where: 'test' });
}

function stdinOf(document: CaseDocument) {
  return load(document).stdin;
}

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

describe.each([
  ['laid out by TypeScript', openTypeScriptPlace],
  ['laid out by the measured runner', openMeasuredPlace],
])('a place %s', (_, openPlace) => {
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'workspace-'));
    place = await openPlace(join(root, 'place'));
    work = place.paths.work;
    await place.prepare(tree, null);
  });

  afterEach(async () => {
    await place.remove();
    rmSync(root, { recursive: true, force: true });
  });

  async function paths(): Promise<string[]> {
    return (await place.collect()).map(({ change, path }) => `${change} ${path}`);
  }

  describe('laying out a case', () => {
    test('gives files their bytes, modes and mtimes, and links their targets', async () => {
      const stat = lstatSync(join(work, 'in/a.txt'));
      expect(readFileSync(join(work, 'in/a.txt'), 'utf8')).toBe('alpha');
      expect(stat.mode & 0o7777).toBe(0o640);
      expect(stat.mtimeMs).toBe(Date.UTC(2021, 1, 3, 4, 5, 6));
      expect(readlinkSync(join(work, 'link'))).toBe('in/a.txt');
    });
  });

  describe('collecting what a run changed', () => {
    test('a run that only reads changes nothing', async () => {
      readFileSync(join(work, 'in/a.txt'));
      expect(await paths()).toEqual([]);
    });

    test('files added, changed and removed, sorted by path', async () => {
      writeFileSync(join(work, 'new.txt'), 'x');
      writeFileSync(join(work, 'in/b.txt'), 'other');
      rmSync(join(work, 'in/a.txt'));
      expect(await paths()).toEqual(['removed in/a.txt', 'changed in/b.txt', 'added new.txt']);
    });

    test('a byte changed in place, same size and mtime put back, in the same tick of the clock', async () => {
      const path = join(work, 'in/a.txt');
      const { mtimeMs } = lstatSync(path);
      writeFileSync(path, 'alphA');
      utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
      expect(await paths()).toEqual(['changed in/a.txt']);
    });

    test('mode bits alone', async () => {
      chmodSync(join(work, 'in/b.txt'), 0o600);
      expect(await place.collect()).toMatchObject([{ path: 'in/b.txt', change: 'changed', mode: '0600' }]);
    });

    test('a link that points elsewhere', async () => {
      rmSync(join(work, 'link'));
      symlinkSync('in/b.txt', join(work, 'link'));
      expect(await place.collect()).toMatchObject([{ path: 'link', target: 'in/b.txt' }]);
    });

    test('a directory that the run locked, with what is in it', async () => {
      mkdirSync(join(work, 'locked'));
      writeFileSync(join(work, 'locked/secret'), 'x', { mode: 0o000 });
      chmodSync(join(work, 'locked'), 0o000);
      expect(await paths()).toEqual(['added locked', 'added locked/secret']);
    });

    test('files left in the home directory', async () => {
      writeFileSync(join(place.paths.home, '.cache'), 'x');
      expect(await paths()).toEqual(['added ~/.cache']);
    });
  });

  describe('the next run of the same case', () => {
    test('starts from an exact copy after a run that wrote', async () => {
      writeFileSync(join(work, 'in/b.txt'), 'other');
      writeFileSync(join(work, 'new.txt'), 'x');
      await place.collect();
      await place.prepare(tree, null);
      expect(readFileSync(join(work, 'in/b.txt'), 'utf8')).toBe('beta');
      expect(await paths()).toEqual([]);
    });

    test('finds the mtime put right after a run that rewrote a file with the same bytes', async () => {
      writeFileSync(join(work, 'in/a.txt'), 'alpha');
      expect(await paths()).toEqual([]);
      await place.prepare(tree, null);
      expect(lstatSync(join(work, 'in/a.txt')).mtimeMs).toBe(Date.UTC(2021, 1, 3, 4, 5, 6));
    });

    test('finds home and temporary directories empty', async () => {
      writeFileSync(join(place.paths.home, 'left'), 'x');
      writeFileSync(join(place.paths.temp, 'left'), 'x');
      await place.prepare(tree, null);
      expect(() => lstatSync(join(place.paths.home, 'left'))).toThrow('ENOENT');
      expect(() => lstatSync(join(place.paths.temp, 'left'))).toThrow('ENOENT');
    });
  });

  describe('what a run does to its own places is seen, and is not there for the next run', () => {
    test.each([
      ['removes its working directory', () => rmSync(work, { recursive: true }), 'removed .'],
      ['locks its working directory', () => chmodSync(work, 0o700), 'changed .'],
      ['puts a link in place of it', () => replaceByLink(work), 'changed .'],
      ['removes its home', () => rmSync(place.paths.home, { recursive: true }), 'removed ~'],
      ['puts a link in place of its home', () => replaceByLink(place.paths.home), 'changed ~'],
      ['opens its home', () => chmodSync(place.paths.home, 0o755), 'changed ~'],
      [
        'removes its temporary directory',
        () => rmSync(place.paths.temp, { recursive: true }),
        'removed $TMPDIR',
      ],
      ['opens its temporary directory', () => chmodSync(place.paths.temp, 0o777), 'changed $TMPDIR'],
      ['writes beside its working directory', () => writeFileSync(join(work, '../x'), 'x'), 'added ../x'],
      ['writes around that', () => mkdirSync(join(work, '../../content')), 'added ../../content'],
      ['removes everything', () => rmSync(join(work, '..'), { recursive: true }), 'removed ..'],
    ])('%s', async (_, run, seen) => {
      run();
      expect(await paths()).toContain(seen);
      await place.prepare(tree, null);
      expect(readFileSync(join(work, 'in/b.txt'), 'utf8')).toBe('beta');
      expect(readdirSync(join(work, '..')).sort()).toEqual(['home', 'tmp', 'work']);
      expect(await paths()).toEqual([]);
    });

    test('a link in place of a home does not reach what it points to', async () => {
      writeFileSync(join(root, 'precious'), 'x');
      rmSync(place.paths.home, { recursive: true });
      symlinkSync(root, place.paths.home);
      await place.collect();
      await place.prepare(tree, null);
      await place.remove();
      expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('x');
    });

    function replaceByLink(path: string): void {
      rmSync(path, { recursive: true });
      symlinkSync(root, path);
    }
  });

  test('what a run leaves in its temporary directory is not compared, since its names are random', async () => {
    writeFileSync(join(place.paths.temp, 'tmp.k3j2'), 'x');
    expect(await paths()).toEqual([]);
  });

  test('a run that nobody collected is not trusted to have left its files alone', async () => {
    writeFileSync(join(work, 'in/b.txt'), 'other');
    await place.abandon();
    await place.prepare(tree, null);
    expect(readFileSync(join(work, 'in/b.txt'), 'utf8')).toBe('beta');
  });

  describe('names', () => {
    test('that are not UTF-8 are seen, and cannot pass for one another', async () => {
      const inWork = (name: Buffer): Buffer => Buffer.concat([Buffer.from(`${work}/`), name]);
      writeFileSync(inWork(Buffer.from([0x61, 0xff])), 'x');
      writeFileSync(join(work, 'a\\xff'), 'y');
      mkdirSync(inWork(Buffer.from([0xfe])));
      writeFileSync(inWork(Buffer.from([0xfe, 0x2f, 0xc3, 0xa9])), 'z');
      expect(await paths()).toEqual(['added \\xfe', 'added \\xfe/é', 'added a\\\\xff', 'added a\\xff']);
      await place.prepare(tree, null);
      expect(await paths()).toEqual([]);
    });

    test('of link targets likewise', async () => {
      symlinkSync(Buffer.from([0xff]), join(work, 'one'));
      symlinkSync(Buffer.from([0xfe]), join(work, 'two'));
      expect((await place.collect()).map(({ target }) => target)).toEqual(['\\xff', '\\xfe']);
    });

    test('that look like the home do not pass for it', async () => {
      writeFileSync(join(work, '~'), 'x');
      mkdirSync(join(work, '$TMPDIR'));
      expect(await paths()).toEqual(['added ./$TMPDIR', 'added ./~']);
    });
  });

  test('a FIFO is told from a socket and neither is opened', async () => {
    execFileSync('mkfifo', [join(work, 'pipe')]);
    expect(await place.collect()).toMatchObject([{ path: 'pipe', type: 'fifo', sha256: null }]);
  });

  describe('for an ordinary user, whom modes stop,', () => {
    let own: string;

    beforeEach(async () => {
      await place.remove();
      await asOrdinaryUser(async () => {
        own = mkdtempSync(join(tmpdir(), 'ordinary-'));
        place = await openPlace(join(own, 'place'));
        work = place.paths.work;
        await place.prepare(tree, null);
      });
    });

    afterEach(() => rmSync(own, { recursive: true, force: true }));

    test.each([0o000, 0o400, 0o100])(
      'directories left at mode %o are looked into and removed',
      async (mode) => {
        await asOrdinaryUser(async () => {
          mkdirSync(join(work, 'outer/inner'), { recursive: true });
          writeFileSync(join(work, 'outer/inner/file'), 'x', { mode: 0o000 });
          for (const path of ['outer/inner', 'outer', '.', '..', '../..']) chmodSync(join(work, path), mode);
          expect(await paths()).toEqual([
            'changed .',
            'changed ..',
            'changed ../..',
            'added outer',
            'added outer/inner',
            'added outer/inner/file',
          ]);
          await place.prepare(tree, null);
          expect(await paths()).toEqual([]);
          for (const path of ['in', '.']) chmodSync(join(work, path), mode);
          await place.remove();
          expect(readdirSync(own)).toEqual([]);
        });
      },
    );

    test('standard input from a file that may only be read is laid out again and again', async () => {
      await asOrdinaryUser(async () => {
        writeFileSync(join(own, 'input'), 'in', { mode: 0o444 });
        const stdin = stdinOf({ stdin: { file: join(own, 'input') } });
        await place.collect();
        for (let run = 0; run < 2; run++) {
          await place.prepare(tree, stdin);
          expect(await paths()).toEqual([]);
        }
      });
    });
  });

  describe('a file that changed since the case was read stops the run', () => {
    test.each(['files', 'stdin', 'directory'] as const)('in %s', async (key) => {
      mkdirSync(join(root, 'data'));
      const file = join(root, 'data/input');
      writeFileSync(file, 'one');
      const documents = {
        files: { files: { f: { file } } },
        stdin: { stdin: { file } },
        directory: { files: { d: { dir: 'data' } } },
      };
      const loaded = load(documents[key]);
      await place.collect();
      for (const change of [() => writeFileSync(file, 'two'), () => rmSync(file)]) {
        change();
        await expect(place.prepare(loaded.tree, loaded.stdin)).rejects.toMatchObject({
          code: 'CASE_INVALID',
          message: `${file} changed since it was read`,
        });
      }
    });
  });
});

test('standard input lies in a file beside the slot for the runner of Node.js', () => {
  const outer = mkdtempSync(join(tmpdir(), 'workspace-'));
  const workspace = new Workspace(outer);
  workspace.prepare(
    tree,
    loadCase({ document: { stdin: 'input' }, input: null, baseDir: outer, where: 'test' }).stdin,
  );
  expect(readFileSync(workspace.paths.stdin, 'utf8')).toBe('input');
  writeFileSync(workspace.paths.stdin, 'other');
  expect(workspace.collectChanges().map(({ path }) => path)).toEqual(['../../stdin']);
  workspace.remove();
});
