import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from '../../src/rehearsal/sandbox.ts';

let root: string;
let directory: string;
let sandbox: Sandbox | null;

const state = (...names: readonly string[]): string => join(directory, '.migrate', ...names);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sandbox-')));
  directory = join(root, 'place');
  sandbox = null;
  mkdirSync(state('rollout'), { recursive: true });
  mkdirSync(state('releases/blobs'), { recursive: true });
  writeFileSync(state('rollout/g-000001.json'), 'one');
  symlinkSync('g-000001.json', state('rollout/current'));
  writeFileSync(state('rollout/audit.jsonl'), 'log\n');
  writeFileSync(state('releases/blobs/a'), 'bytes');
});

afterEach(() => {
  sandbox?.remove();
  rmSync(root, { recursive: true, force: true });
});

function open(): Sandbox {
  sandbox = new Sandbox({ directory, configText: '{}', migrate: ['true'] });
  return sandbox;
}

/** Moves a part of the state out of the directory of the config and leaves a link behind. */
function moveOut(name: string): string {
  const place = join(root, name.replaceAll('/', '-'));
  renameSync(state(name), place);
  symlinkSync(place, state(name));
  return place;
}

function moveCopy(home: string): void {
  rmSync(join(home, 'current'));
  symlinkSync('g-000002.json', join(home, 'current'));
  writeFileSync(join(home, 'g-000002.json'), 'two');
  writeFileSync(join(home, 'audit.jsonl'), 'changed\n');
}

describe('what is moved in a sandbox leaves the real state as it is', () => {
  it.each([
    ['directories', []],
    ['links', ['rollout', 'releases']],
    ['directories with links in them', ['rollout/audit.jsonl', 'releases/blobs']],
    [
      'links to directories with links in them',
      ['rollout/audit.jsonl', 'rollout', 'releases/blobs', 'releases'],
    ],
  ])('where rollout and releases are %s', (_, moved) => {
    for (const name of moved) moveOut(name);
    const { home } = open();
    expect(lstatSync(home).isDirectory()).toBe(true);
    expect(readlinkSync(join(home, 'current'))).toBe('g-000001.json');
    moveCopy(home);
    writeFileSync(join(home, '../releases/blobs/a'), 'other');
    expect(readlinkSync(state('rollout/current'))).toBe('g-000001.json');
    expect(readdirSync(state('rollout')).sort()).toEqual(['audit.jsonl', 'current', 'g-000001.json']);
    expect(readFileSync(state('rollout/audit.jsonl'), 'utf8')).toBe('log\n');
    expect(readFileSync(state('releases/blobs/a'), 'utf8')).toBe('bytes');
  });

  it('where a link in it is absolute, and where one leads nowhere', () => {
    rmSync(state('rollout/current'));
    symlinkSync(state('rollout/g-000001.json'), state('rollout/current'));
    symlinkSync(join(root, 'not-there'), state('rollout/gone'));
    const { home } = open();
    writeFileSync(join(home, 'current'), 'changed');
    expect(readFileSync(state('rollout/g-000001.json'), 'utf8')).toBe('one');
    expect(readdirSync(home)).not.toContain('gone');
  });
});

it('a state is kept and brought back with its links', () => {
  const copy = open();
  copy.keep('first');
  moveCopy(copy.home);
  expect(copy.bringBack('first')).toBe(true);
  expect(readlinkSync(join(copy.home, 'current'))).toBe('g-000001.json');
  expect(existsSync(join(copy.home, 'g-000002.json'))).toBe(false);
  expect(copy.bringBack('second')).toBe(false);
});
