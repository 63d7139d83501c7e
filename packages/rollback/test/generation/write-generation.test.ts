import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { createGeneration } from '../../src/generation/create-generation.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { type WrittenGeneration, writeGeneration } from '../../src/generation/write-generation.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeHome } from '../support/rollout.ts';

function write(home: string, reason = 'test', fs: FileSystem = nodeFileSystem): WrittenGeneration {
  const rest = { control: null, candidate: null, sample: 0, reason, createdAt: '2026-03-01T12:00:00.000Z' };
  const build = (generation: number) =>
    createGeneration({ flag: 'flag', generation, stage: 'off', percent: 0, latched: false, ...rest });
  return writeGeneration(home, build, fs);
}

/** Does something once, right before the first call of an operation whose first argument fits. */
function interrupting(operation: keyof FileSystem, argument: RegExp, action: () => void): FileSystem {
  let done = false;
  return faultyFileSystem((call) => {
    if (!done && call.operation === operation && argument.test(String(call.args[0]))) {
      done = true;
      action();
    }
    return null;
  }).fs;
}

describe('writeGeneration', () => {
  it.each(['open', 'write', 'sync', 'link', 'symlink', 'rename', 'list', 'makeDirectory'] as const)(
    'says STATE_UNWRITABLE and leaves the pointer where it was when %s always fails',
    (operation) => {
      const home = makeHome();
      if (operation !== 'makeDirectory') write(home);
      const before = readCurrent(home);
      const { fs } = faultyFileSystem((call) =>
        call.operation === operation ? { code: 'ENOSPC', when: 'before' } : null,
      );
      expect(() => write(home, 'failing', fs)).toThrow(
        expect.objectContaining({ code: 'STATE_UNWRITABLE', why: expect.stringContaining('ENOSPC') }),
      );
      expect(readCurrent(home)).toEqual(before);
    },
  );

  it('refuses to write what does not fit the schema', () => {
    const home = makeHome();
    const build = () => ({ $schema: '', flags: {}, metadata: {} }) as never;
    expect(() => writeGeneration(home, build)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
    expect(readdirSync(home)).toEqual([]);
  });

  it('writes nothing where the builder gives up', () => {
    const home = makeHome();
    expect(writeGeneration(home, () => null)).toBeNull();
    expect(readdirSync(home)).toEqual([]);
  });

  it('takes the next number where another writer was faster, and builds anew for it', () => {
    const home = makeHome();
    const fs = interrupting('link', /./, () => write(home, 'faster'));
    expect(write(home, 'slower', fs).generation.metadata).toMatchObject({ generation: 2, reason: 'slower' });
    expect(readCurrent(home)).toMatchObject({ file: 'g-000002.json' });
  });

  it('does not move the pointer back where a later generation is current already', () => {
    const home = makeHome();
    const fs = interrupting('rename', /next-000001/, () => write(home, 'later'));
    expect(write(home, 'earlier', fs)).toMatchObject({ superseded: true });
    expect(readCurrent(home)).toMatchObject({ file: 'g-000002.json' });
  });

  it('does not move the pointer after it was taken away meanwhile', () => {
    const home = makeHome();
    write(home);
    const fs = interrupting('link', /./, () => nodeFileSystem.unlink(join(home, 'current')));
    expect(write(home, 'late', fs)).toMatchObject({ superseded: true });
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('gives up where a later writer removed its link and then died', () => {
    const home = makeHome();
    write(home);
    const fs = interrupting('rename', /next-000002/, () => {
      for (const name of readdirSync(home)) {
        if (name.startsWith('next-')) nodeFileSystem.unlink(join(home, name));
      }
    });
    expect(() => write(home, 'robbed', fs)).toThrow(expect.objectContaining({ code: 'STATE_UNWRITABLE' }));
    expect(readCurrent(home)).toMatchObject({ file: 'g-000001.json' });
  });

  it('notices that a rename happened although it was reported as failed', () => {
    const home = makeHome();
    const { fs } = faultyFileSystem((call) =>
      call.operation === 'rename' ? { code: 'ENOENT', when: 'after' } : null,
    );
    expect(write(home, 'over NFS', fs)).toMatchObject({ superseded: false });
    expect(readCurrent(home)).toMatchObject({ file: 'g-000001.json' });
  });

  it('puts a directory aside that stands in place of the pointer', () => {
    const home = makeHome();
    mkdirSync(join(home, 'current'), { recursive: true });
    writeFileSync(join(home, 'current', 'notes'), 'keep me');
    write(home);
    expect(readCurrent(home)).toMatchObject({ file: 'g-000001.json' });
    const aside = readdirSync(home).find((name) => name.startsWith('foreign-'));
    expect(readFileSync(join(home, aside!, 'notes'), 'utf8')).toBe('keep me');
  });

  it('counts on from the highest number, past gaps, foreign names and numbers out of reach', () => {
    const home = makeHome();
    mkdirSync(home, { recursive: true });
    for (const name of ['g-000007.json', 'g-9.json', 'g-x.json', 'g-999999999999999.json']) {
      writeFileSync(join(home, name), 'garbage');
    }
    expect(write(home).generation.metadata.generation).toBe(8);
  });

  it('numbers its way past 999,999', () => {
    const home = makeHome();
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'g-999999.json'), '');
    write(home);
    expect(readCurrent(home)).toMatchObject({ file: 'g-1000000.json' });
  });

  it('makes files 0644 and directories 0755 whatever the umask is', () => {
    const home = makeHome();
    const program = fileURLToPath(new URL('../support/programs/write-generations.ts', import.meta.url));
    const command = `umask 0077; exec "$0" --conditions=@strangler/source "$1" "$2" masked 1`;
    execFileSync('/bin/sh', ['-c', command, process.execPath, program, home]);
    expect(statSync(join(home, 'g-000001.json')).mode & 0o777).toBe(0o644);
    expect(statSync(home).mode & 0o777).toBe(0o755);
    expect(statSync(join(home, '..')).mode & 0o777).toBe(0o755);
  }, 30_000);

  it('leaves nothing behind but the generation, the pointer and the fixed name', () => {
    const home = makeHome();
    write(home);
    expect(readdirSync(home).sort()).toEqual(['current', 'current.json', 'g-000001.json']);
    expect(readlinkSync(join(home, 'current'))).toBe('g-000001.json');
    expect(readlinkSync(join(home, 'current.json'))).toBe('current');
  });

  it('repairs the fixed name where it leads elsewhere', () => {
    const home = makeHome();
    mkdirSync(home, { recursive: true });
    symlinkSync('g-000009.json', join(home, 'current.json'));
    write(home);
    expect(readlinkSync(join(home, 'current.json'))).toBe('current');
  });

  it('tells, and does not fail, where only what follows the move failed', () => {
    const home = makeHome();
    let renamed = false;
    const { fs } = faultyFileSystem(({ operation }) => {
      renamed ||= operation === 'rename';
      return renamed && operation === 'sync' ? { code: 'EIO', when: 'before' } : null;
    });
    const { warnings } = write(home, 'test', fs);
    expect(warnings).toEqual([expect.stringContaining('may not survive a power failure: EIO')]);
  });
});
