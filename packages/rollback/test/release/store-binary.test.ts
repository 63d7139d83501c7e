import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../src/release/blob-path.ts';
import { storeBinary } from '../../src/release/store-binary.ts';
import { verifyBinary } from '../../src/release/verify-binary.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeDirectory, makeHome } from '../support/rollout.ts';

function program(text = '#!/bin/sh\n'): string {
  const file = join(makeDirectory(), 'tool');
  writeFileSync(file, text, { mode: 0o755 });
  return file;
}

describe('storeBinary', () => {
  it.each([
    ['control', 'CONTROL_NOT_FOUND'],
    ['candidate', 'CANDIDATE_NOT_FOUND'],
  ] as const)('says %s is missing as %s', (role, code) => {
    const home = makeHome();
    const [missing, directory] = [join(makeDirectory(), 'nothing'), makeDirectory()];
    for (const file of [missing, directory]) {
      expect(() => storeBinary({ home, role, file })).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(file) }),
      );
    }
  });

  it.each(['before', 'half-written'] as const)(
    'leaves no part of a binary where the disk is full (%s)',
    (when) => {
      const home = makeHome();
      const { fs } = faultyFileSystem(({ operation }) =>
        operation === 'write' ? { code: 'ENOSPC', when } : null,
      );
      expect(() => storeBinary({ home, role: 'candidate', file: program() }, fs)).toThrow(
        expect.objectContaining({ code: 'STATE_UNWRITABLE', why: expect.stringContaining('ENOSPC') }),
      );
      expect(readdirSync(dirname(blobPath(home, 'sha256:x')))).toEqual([]);
    },
  );

  it('refuses a file that changes while it is copied', () => {
    const [home, file] = [makeHome(), program()];
    const { fs } = faultyFileSystem(({ operation }) => {
      if (operation === 'makeDirectory') writeFileSync(file, 'changed');
      return null;
    });
    expect(() => storeBinary({ home, role: 'control', file }, fs)).toThrow(
      expect.objectContaining({ why: expect.stringContaining('changed while it was copied') }),
    );
    expect(readdirSync(dirname(blobPath(home, 'sha256:x')))).toEqual([]);
  });

  it('replaces a stored binary that is not what its digest says', () => {
    const [home, file] = [makeHome(), program()];
    const { path } = storeBinary({ home, role: 'control', file });
    rmSync(path);
    writeFileSync(path, 'broken');
    const { digest } = storeBinary({ home, role: 'control', file });
    expect(verifyBinary(home, digest)).toEqual({ kind: 'verified', path });
  });

  it('stores a binary under its digest, 0555, and once', () => {
    const text = 'x'.repeat(200_000);
    const [home, file] = [makeHome(), program(text)];
    const hex = createHash('sha256').update(text).digest('hex');
    const stored = storeBinary({ home, role: 'candidate', file });
    expect(stored).toEqual({
      digest: `sha256:${hex}`,
      path: join(home, '..', 'releases', 'blobs', 'sha256', hex),
    });
    expect(statSync(stored.path).mode & 0o777).toBe(0o555);
    expect(readFileSync(stored.path, 'utf8')).toBe(text);
    const { ino } = statSync(stored.path);
    storeBinary({ home, role: 'candidate', file });
    expect(statSync(stored.path).ino).toBe(ino);
  });
});

describe('verifyBinary', () => {
  const digest = `sha256:${'a'.repeat(64)}`;

  it.each([
    ['missing', () => {}],
    ['differs', (path: string) => writeFileSync(path, 'other')],
    ['differs', (path: string) => mkdirSync(path)],
    ['differs', (path: string) => symlinkSync('/bin/sh', path)],
  ])('says %s and why', (kind, put) => {
    const home = makeHome();
    const path = blobPath(home, digest);
    mkdirSync(dirname(path), { recursive: true });
    put(path);
    expect(verifyBinary(home, digest)).toMatchObject({ kind, why: expect.stringContaining(path) });
  });

  it('says that a binary cannot be executed', () => {
    const home = makeHome();
    const stored = storeBinary({ home, role: 'control', file: program() });
    chmodSync(stored.path, 0o444);
    expect(verifyBinary(home, stored.digest)).toMatchObject({ kind: 'not-executable' });
  });

  it('says that a binary cannot be read', () => {
    const home = makeHome();
    const stored = storeBinary({ home, role: 'control', file: program() });
    const { fs } = faultyFileSystem(({ operation }) =>
      operation === 'read' ? { code: 'EIO', when: 'before' } : null,
    );
    expect(verifyBinary(home, stored.digest, fs)).toMatchObject({ kind: 'unreadable' });
  });
});
