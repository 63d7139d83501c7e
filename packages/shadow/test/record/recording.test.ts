import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCases } from '../../src/corpus/read-cases.ts';
import { readLosses } from '../../src/record/read-losses.ts';
import { Recording, type RecordingOptions } from '../../src/record/recording.ts';
import { compileUserExpression } from '../../src/rules/user-expression.ts';

let cwd: string;
let corpusDir: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'recording-'));
  corpusDir = join(cwd, '.migrate/corpus');
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function open(options: Partial<RecordingOptions> = {}): Recording {
  const now = () => new Date(0);
  const none = { args: [], env: {}, keepEnv: [], inputs: [], expressions: [], source: null };
  return new Recording({ ...none, cwd, corpusDir, now, ...options });
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

function documents() {
  return [...readCases(join(corpusDir, 'cases.jsonl'))].map(({ document }) => document);
}

/** All names and all bytes below the corpus. */
function everythingKept(): string {
  if (!existsSync(corpusDir)) return '';
  return readdirSync(corpusDir, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const path = join(corpusDir, name);
      return statSync(path).isFile() ? `${name}\n${readFileSync(path, 'latin1')}` : name;
    })
    .join('\n');
}

describe('secrets', () => {
  const secret = 'hunter2-hunter2';
  const channels: readonly (readonly [string, () => Recording])[] = [
    ['an argument of a flag', () => open({ args: ['--password', secret] })],
    ['a known value in an argument', () => open({ args: [`x${secret}y`], env: { MY_TOKEN: secret } })],
    ['a kept variable', () => open({ env: { DB_PASSWORD: secret }, keepEnv: ['DB_PASSWORD'] })],
    [
      'a known value in a kept variable',
      () => open({ env: { DB_PASSWORD: secret, URL: `u ${secret}` }, keepEnv: ['URL'] }),
    ],
    [
      'standard input',
      () => {
        const recording = open();
        recording.stdin.add(Buffer.from('password: hunter2-'));
        recording.stdin.add(Buffer.from('hunter2\n'));
        return recording;
      },
    ],
    [
      'large standard input',
      () => {
        const recording = open({ args: ['--password', secret] });
        recording.stdin.add(Buffer.from(`${'x'.repeat(100_000)}${secret}`));
        return recording;
      },
    ],
    [
      'a file',
      () => {
        write('a.txt', `key\npassword=${secret}\n`);
        return open({ args: ['a.txt'] });
      },
    ],
    [
      'the name of a file',
      () => {
        write(`d/${secret}.txt`, 'x');
        return open({ args: ['d', `d/${secret}.txt`], env: { MY_TOKEN: secret } });
      },
    ],
    [
      'the target of a link',
      () => {
        mkdirSync(join(cwd, 'd'));
        symlinkSync(secret, join(cwd, 'd/link'));
        return open({ args: ['d'], env: { MY_TOKEN: secret } });
      },
    ],
    [
      'a file that is a secret as a whole',
      () => {
        write('t', `${secret}\n`);
        return open({ args: ['--token-file', 't'] });
      },
    ],
    ['the name of the source', () => open({ source: secret, env: { MY_TOKEN: secret } })],
    [
      'what the own expressions match',
      () => open({ args: [secret], expressions: [compileUserExpression('hunter[0-9]-hunter[0-9]')] }),
    ],
  ];

  test.each(channels)('in %s are never written', (_, make) => {
    expect(make().finish()).toEqual({ kind: 'kept' });
    expect(everythingKept()).not.toContain(secret);
    expect(everythingKept()).toContain('REDACTED');
  });

  test.each([
    ['binary', Buffer.concat([Buffer.from([0, 255]), Buffer.from(`password=${secret}`)]), 'binary-secret'],
    ['packed', gzipSync(`password=${secret}`), 'binary-secret'],
    ['UTF-16', Buffer.from(`password=${secret}`, 'utf16le'), 'binary-secret'],
    ['a zip', Buffer.from('504b030414000000', 'hex'), 'not-scannable'],
    ['broken gzip', Buffer.from('1f8b0800ff', 'hex'), 'not-scannable'],
  ])('in %s content lose the case, which is counted', (_, bytes, reason) => {
    write('a.bin', bytes);
    expect(open({ args: ['a.bin'] }).finish()).toMatchObject({ kind: 'lost', reason, counted: true });
    expect(readLosses(corpusDir)).toEqual(new Map([[reason, 1]]));
    expect(everythingKept()).not.toContain(secret);
  });
});

describe('inputs', () => {
  test('are kept as they were before the command ran, with modes and times', () => {
    write('in/a.sh', 'before');
    chmodSync(join(cwd, 'in/a.sh'), 0o750);
    utimesSync(join(cwd, 'in/a.sh'), 1_000_000_000.25, 1_000_000_000.25);
    const recording = open({ args: ['--script=in/a.sh'] });
    write('in/a.sh', 'after');
    recording.finish();
    const [{ files, args } = {}] = documents();
    expect(args).toEqual(['--script=in/a.sh']);
    expect(files).toMatchObject({ 'in/a.sh': { mode: '0750', mtime: '2001-09-09T01:46:40.250Z' } });
    expect(everythingKept()).toContain('before');
    expect(everythingKept()).not.toContain('after');
  });

  test('are whole directories with links and empty directories, without the corpus itself', () => {
    write('a/b/c.txt', 'c');
    mkdirSync(join(cwd, 'a/empty'));
    symlinkSync('b/c.txt', join(cwd, 'a/link'));
    open({ args: ['first'] }).finish();
    open({ args: ['.'] }).finish();
    const files = documents()[1]?.files ?? {};
    expect(Object.keys(files)).toEqual(['a/b/c.txt', 'a/empty', 'a/link']);
    expect(files['a/link']).toEqual({ symlink: 'b/c.txt' });
    expect(files['a/empty']).toEqual({ dir: 'empty' });
  });

  test('are found by absolute paths, which become relative, and behind @ and one-letter flags', () => {
    for (const name of ['a', 'b', 'c']) write(`in/${name}`, name);
    open({ args: [join(cwd, 'in/a'), '@in/b', '-Iin/c'] }).finish();
    expect(documents()[0]).toMatchObject({ args: ['in/a', '@in/b', '-Iin/c'] });
    expect(Object.keys(documents()[0]?.files ?? {})).toEqual(['in/a', 'in/b', 'in/c']);
  });

  test('include the directory of a file that the command is to write', () => {
    mkdirSync(join(cwd, 'out'));
    open({ args: ['-o', 'out/new.json'] }).finish();
    expect(documents()[0]?.files).toEqual({ out: { dir: 'empty' } });
  });

  test('include what is listed though no argument names it', () => {
    write('go.mod', 'module x');
    open({ inputs: ['go.mod'] }).finish();
    expect(Object.keys(documents()[0]?.files ?? {})).toEqual(['go.mod']);
  });
});

describe('a call that cannot be kept whole', () => {
  const limits = { stdinBytes: 10, fileBytes: 10, entries: 3 };
  const losses: readonly (readonly [string, string, () => Recording])[] = [
    [
      'stdin-too-large',
      'standard input over the limit',
      () => {
        const recording = open({ limits });
        recording.stdin.add(Buffer.alloc(11));
        return recording;
      },
    ],
    [
      'files-too-large',
      'files over the limit',
      () => {
        write('a', '123456');
        write('b', '123456');
        return open({ args: ['a', 'b'], limits });
      },
    ],
    [
      'too-many-files',
      'files without end',
      () => {
        for (const name of ['a', 'b', 'c']) write(`d/${name}`, '');
        return open({ args: ['d'], limits });
      },
    ],
    ['outside-path', 'a path outside', () => open({ args: [tmpdir()] })],
    ['outside-path', 'a file to be written outside', () => open({ args: ['-o', '../new.json'] })],
    ['special-file', 'a descriptor of the shell', () => open({ args: ['/dev/fd/63'] })],
    ['unreadable', 'an input that is not there', () => open({ inputs: ['missing'] })],
    [
      'outside-link',
      'a link to a directory outside',
      () => {
        mkdirSync(join(cwd, 'd'));
        symlinkSync('/usr', join(cwd, 'd/link'));
        return open({ args: ['d'] });
      },
    ],
    [
      'not-a-case',
      'a variable that runs set themselves',
      () => open({ keepEnv: ['HOME'], env: { HOME: '/x' } }),
    ],
  ];

  test.each(losses)('is lost by %s: %s', (reason, _, make) => {
    expect(make().finish()).toMatchObject({ kind: 'lost', reason, counted: true });
    expect(readLosses(corpusDir)).toEqual(new Map([[reason, 1]]));
    expect(existsSync(join(corpusDir, 'cases.jsonl'))).toBe(false);
  });

  test('is lost and not counted where nothing can be written, and says so', () => {
    write('file', '');
    const end = open({ corpusDir: join(cwd, 'file/corpus') }).finish();
    expect(end).toMatchObject({ kind: 'lost', reason: 'not-written', counted: false });
  });

  test('is lost on a full disk without half a line', () => {
    mkdirSync(corpusDir, { recursive: true });
    symlinkSync('/dev/full', join(corpusDir, 'cases.jsonl'));
    expect(open().finish()).toMatchObject({ kind: 'lost', reason: 'not-written', counted: true });
    expect(existsSync(join(corpusDir, 'known'))).toBe(false);
  });
});

describe('the corpus', () => {
  test('holds the same call once', () => {
    write('a', 'x');
    expect([open({ args: ['a'] }).finish(), open({ args: ['a'] }).finish()]).toEqual([
      { kind: 'kept' },
      { kind: 'known' },
    ]);
    expect(documents()).toHaveLength(1);
  });

  test('holds the same content once', () => {
    write('a', 'same');
    write('b', 'same');
    open({ args: ['a', 'b'] }).finish();
    expect(readdirSync(join(corpusDir, 'blobs'))).toHaveLength(1);
  });

  test('begins a new line behind one that a dead recorder left open', () => {
    mkdirSync(corpusDir, { recursive: true });
    writeFileSync(join(corpusDir, 'cases.jsonl'), '{"args":["torn');
    open({ args: ['whole'] }).finish();
    expect(readFileSync(join(corpusDir, 'cases.jsonl'), 'utf8')).toBe('{"args":["torn\n{"args":["whole"]}\n');
  });

  test('can be read by nobody else', () => {
    open({ args: ['a'] }).finish();
    expect(statSync(corpusDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(corpusDir, 'cases.jsonl')).mode & 0o777).toBe(0o600);
  });
});
