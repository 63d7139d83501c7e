import { lutimesSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { removeAbandoned } from '../../src/generation/remove-abandoned.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeDirectory, makeHome, now } from '../support/rollout.ts';

const twoHoursAgo = new Date(now.getTime() - 2 * 60 * 60 * 1000);
const aMinuteAgo = new Date(now.getTime() - 60 * 1000);

function fill(directory: string): void {
  for (const name of ['tmp-old', 'tmp-new', 'g-000001.json', 'notes', 'foreign-old']) {
    writeFileSync(join(directory, name), '');
    const time = name.endsWith('new') ? aMinuteAgo : twoHoursAgo;
    utimesSync(join(directory, name), time, time);
  }
  symlinkSync('g-000002.json', join(directory, 'next-000002-old'));
  lutimesSync(join(directory, 'next-000002-old'), twoHoursAgo, twoHoursAgo);
}

describe('removeAbandoned', () => {
  it('does not throw where there is no directory', () => {
    expect(() => removeAbandoned(nodeFileSystem, makeHome(), now)).not.toThrow();
  });

  it.each(['list', 'status', 'unlink'])('does not throw where %s fails', (operation) => {
    const directory = makeDirectory();
    fill(directory);
    const { fs } = faultyFileSystem((call) =>
      call.operation === operation ? { code: 'EACCES', when: 'before' } : null,
    );
    expect(() => removeAbandoned(fs, directory, now)).not.toThrow();
  });

  it('removes what writers left over an hour ago, and nothing else', () => {
    const directory = makeDirectory();
    fill(directory);
    mkdirSync(join(directory, 'tmp-directory'));
    utimesSync(join(directory, 'tmp-directory'), twoHoursAgo, twoHoursAgo);
    removeAbandoned(nodeFileSystem, directory, now);
    expect(readdirSync(directory).sort()).toEqual(
      ['foreign-old', 'g-000001.json', 'notes', 'tmp-directory', 'tmp-new'].sort(),
    );
  });
});
