import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ImplementationSpec, resolveImplementation } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let dir: string;
const searchPath = '/usr/local/bin:/usr/bin:/bin';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'implementation-'));
  writeFileSync(join(dir, 'tool'), '#!/bin/sh\necho tool\n', { mode: 0o755 });
  writeFileSync(join(dir, 'helper'), 'helper');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function spec(changes: Partial<ImplementationSpec> = {}): ImplementationSpec {
  return {
    role: 'candidate',
    label: 'candidate',
    command: ['./tool'],
    env: {},
    artifacts: [],
    answersAs: null,
    baseDir: dir,
    build: 'make tool',
    ...changes,
  };
}

function digestOf(changes: Partial<ImplementationSpec> = {}): string {
  return resolveImplementation(spec(changes), searchPath).digest;
}

describe('a file that is missing is named, with the command that builds it', () => {
  test.each([
    ['a program by path', { command: ['./absent'] as const }, 'CANDIDATE_NOT_FOUND'],
    ['a program by name', { command: ['no-such-program-anywhere'] as const }, 'CANDIDATE_NOT_FOUND'],
    [
      'a program of the control',
      { command: ['./absent'] as const, role: 'control' as const },
      'CONTROL_NOT_FOUND',
    ],
    ['a program that is not executable', { command: ['./helper'] as const }, 'CANDIDATE_NOT_FOUND'],
    ['an artifact', { artifacts: ['absent'] }, 'ARTIFACT_NOT_FOUND'],
  ])('%s', (_, changes, code) => {
    expect(() => resolveImplementation(spec(changes), searchPath)).toThrow(
      expect.objectContaining({ code, next: 'Build it: make tool' }),
    );
  });
});

describe('the digest covers everything that a side runs with', () => {
  test('a byte of the script', () => {
    const before = digestOf();
    writeFileSync(join(dir, 'tool'), '#!/bin/sh\necho tooL\n');
    expect(digestOf()).not.toBe(before);
  });

  test('a byte of an artifact', () => {
    const before = digestOf({ artifacts: ['helper'] });
    writeFileSync(join(dir, 'helper'), 'helpeR');
    expect(digestOf({ artifacts: ['helper'] })).not.toBe(before);
  });

  test('the interpreter of an artifact that is a script', () => {
    writeFileSync(join(dir, 'interpreter'), 'one', { mode: 0o755 });
    writeFileSync(join(dir, 'helper'), `#!${join(dir, 'interpreter')}\n`);
    const before = digestOf({ artifacts: ['helper'] });
    writeFileSync(join(dir, 'interpreter'), 'two');
    expect(digestOf({ artifacts: ['helper'] })).not.toBe(before);
  });

  test('a file among the fixed arguments', () => {
    const before = digestOf({ command: ['./tool', './helper'] });
    writeFileSync(join(dir, 'helper'), 'helpeR');
    expect(digestOf({ command: ['./tool', './helper'] })).not.toBe(before);
  });

  test('a variable and a fixed argument', () => {
    expect(
      new Set([digestOf(), digestOf({ env: { K: 'v' } }), digestOf({ command: ['./tool', '-x'] })]).size,
    ).toBe(3);
  });

  test('the interpreter of a script is one of the files', () => {
    const { files } = resolveImplementation(spec(), searchPath);
    expect(files.map((file) => file.path)).toEqual([join(dir, 'tool'), '/bin/sh']);
  });

  test('but not where the files lie', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'tool'), '#!/bin/sh\necho tool\n', { mode: 0o755 });
    expect(digestOf({ baseDir: elsewhere })).toBe(digestOf());
    rmSync(elsewhere, { recursive: true });
  });
});

test('{configDir} stands for the directory of the config in variables and artifacts', () => {
  const side = resolveImplementation(
    spec({ env: { HELPER: '{configDir}/helper' }, artifacts: ['{configDir}/helper'] }),
    searchPath,
  );
  expect(side.env).toEqual({ HELPER: join(dir, 'helper') });
});

describe('a fixed argument', () => {
  function argsOf(...command: [string, ...string[]]): readonly string[] {
    return resolveImplementation(spec({ command }), searchPath).args;
  }

  test('that is a bare word stays as it is, since the case may hold a file of that name', () => {
    expect(argsOf('./tool', 'helper')).toEqual(['helper']);
  });

  test.each(['./helper', '../HERE/helper', '{configDir}/helper'])(
    'written as the path %s is found',
    (word) => {
      expect(argsOf('./tool', word.replace('HERE', basename(dir)))).toEqual([join(dir, 'helper')]);
    },
  );

  test('that is the script of an interpreter is found, the words behind it are not', () => {
    writeFileSync(join(dir, 'other'), '');
    expect(argsOf('sh', '-e', 'helper', 'other')).toEqual(['-e', join(dir, 'helper'), 'other']);
  });

  test('that names no file stays as it is', () => {
    expect(argsOf('./tool', './absent')).toEqual(['./absent']);
  });
});

test('a directory with a dollar sign is put in as it is', () => {
  const odd = join(dir, "$&$$$'");
  mkdirSync(odd);
  writeFileSync(join(odd, 'tool'), '', { mode: 0o755 });
  const side = resolveImplementation(spec({ baseDir: odd, env: { K: '{configDir}' } }), searchPath);
  expect(side.env).toEqual({ K: odd });
});

describe('a fixed word that names a file beside the config', () => {
  const unlocated = (...command: [string, ...string[]]) =>
    resolveImplementation(spec({ command }), searchPath).unlocated;

  test('is located where it is written as a path or is the script of an interpreter', () => {
    expect(unlocated('./tool', './helper')).toEqual([]);
    expect(unlocated('sh', 'helper')).toEqual([]);
  });

  test('is reported where it is left as it is, also behind an equals sign', () => {
    expect(unlocated('./tool', 'helper', '--file=helper', 'other')).toEqual(['helper', '--file=helper']);
    expect(unlocated('sh', '-o', 'pipefail', 'helper')).toEqual(['helper']);
  });

  test('is never located behind -c or -m', () => {
    expect(resolveImplementation(spec({ command: ['sh', '-c', 'helper'] }), searchPath).args).toEqual([
      '-c',
      'helper',
    ]);
  });
});
