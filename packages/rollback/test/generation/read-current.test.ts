import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/generation/read-current.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeHome, stageRequest } from '../support/rollout.ts';

function startedHome(): string {
  const home = makeHome();
  setStage(stageRequest(home));
  return home;
}

function overwrite(home: string, change: (generation: ReturnType<typeof JSON.parse>) => void): void {
  const current = readCurrent(home);
  if (current.kind !== 'generation') throw new Error('the rollout was not started');
  const generation = structuredClone(current.generation);
  change(generation);
  writeFileSync(join(home, current.file), JSON.stringify(generation));
}

const invalid = (reason: string | RegExp): unknown =>
  expect.objectContaining({ kind: 'invalid', reason: expect.stringMatching(reason) });

describe('readCurrent', () => {
  it.each(['no such directory', 'a file in its place'])('sees no state where the home is %s', (what) => {
    const home = makeHome();
    if (what === 'a file in its place') {
      mkdirSync(join(home, '..'), { recursive: true });
      writeFileSync(home, '');
    }
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('calls a pointer to a missing generation invalid', () => {
    const home = startedHome();
    rmSync(join(home, 'g-000001.json'));
    expect(readCurrent(home)).toEqual(invalid(/^g-000001\.json is missing$/));
  });

  it.each([0, 1, 100])('calls a generation invalid that ends after %i bytes', (length) => {
    const home = startedHome();
    truncateSync(join(home, 'g-000001.json'), length);
    expect(readCurrent(home)).toEqual(invalid('is not complete JSON'));
  });

  it.each([
    ['/etc/passwd', 'which is not a generation'],
    ['../g-000001.json', 'which is not a generation'],
    ['g-1.json', 'which is not a generation'],
    ['g-0000001.json', 'which is not a generation'],
    ['current', 'which is not a generation'],
  ])('does not follow a pointer to %s', (target, reason) => {
    const home = startedHome();
    rmSync(join(home, 'current'));
    symlinkSync(target, join(home, 'current'));
    expect(readCurrent(home)).toEqual(invalid(reason));
  });

  it.each(['file', 'directory'])('calls a %s in place of the pointer invalid', (kind) => {
    const home = startedHome();
    rmSync(join(home, 'current'));
    if (kind === 'file') cpSync(join(home, 'g-000001.json'), join(home, 'current'));
    else mkdirSync(join(home, 'current'));
    expect(readCurrent(home)).toEqual(invalid('is not a symbolic link'));
  });

  it.each([
    ['a directory', (path: string) => mkdirSync(path)],
    ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a link', (path: string) => symlinkSync('g-000002.json', path)],
  ])('neither waits for nor follows %s in place of a generation', (_, make) => {
    const home = startedHome();
    rmSync(join(home, 'g-000001.json'));
    make(join(home, 'g-000001.json'));
    expect(readCurrent(home)).toEqual(invalid('is not a regular file'));
  });

  it('reads no more than a megabyte', () => {
    const home = startedHome();
    writeFileSync(join(home, 'g-000001.json'), Buffer.alloc(2 * 1024 * 1024, ' '));
    expect(readCurrent(home)).toEqual(invalid('holds more than'));
  });

  it('names the place where a generation does not fit its schema', () => {
    const home = startedHome();
    overwrite(home, (generation) => delete generation.metadata.latched);
    expect(readCurrent(home)).toEqual(invalid('metadata the key "latched" is missing'));
  });

  it('calls a generation invalid that has the number of another', () => {
    const home = startedHome();
    overwrite(home, (generation) => {
      generation.metadata.generation = 2;
    });
    expect(readCurrent(home)).toEqual(invalid('holds generation 2'));
  });

  it('calls a generation invalid whose flag contradicts its stage', () => {
    const home = startedHome();
    overwrite(home, (generation) => {
      generation.flags.manifest_hasher.defaultVariant = 'candidate';
    });
    expect(readCurrent(home)).toEqual(invalid('contradicts its stage shadow'));
  });

  it.each(['readLink', 'status', 'open', 'read'])('does not throw where %s fails', (operation) => {
    const home = startedHome();
    const { fs } = faultyFileSystem((call) =>
      call.operation === operation ? { code: 'EIO', when: 'before' } : null,
    );
    expect(readCurrent(home, fs)).toEqual(invalid('EIO'));
  });

  it('reads the generation that the pointer names', () => {
    const current = readCurrent(startedHome());
    expect(current).toMatchObject({ kind: 'generation', file: 'g-000001.json' });
    expect(current).toMatchObject({ generation: { metadata: { generation: 1, stage: 'shadow' } } });
  });
});
