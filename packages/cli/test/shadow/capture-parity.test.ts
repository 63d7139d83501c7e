import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileUserExpression, Recording, readLosses } from '@strangler/shadow';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One call, as both recorders see it. */
interface Call {
  readonly args?: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly keepEnv?: string;
  readonly redact?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
}

const facade = fileURLToPath(new URL('../../../facade/', import.meta.url));
const secret = 'hunter2-hunter2';
const base = mkdtempSync(join(tmpdir(), 'parity-'));
const recorder = join(base, 'recorder');

beforeAll(() => {
  const source = join(base, 'go');
  cpSync(join(facade, 'templates/rollout'), source, { recursive: true });
  for (const name of readdirSync(source).filter((file) => file.endsWith('.go'))) {
    const text = readFileSync(join(source, name), 'utf8').replace(/^package facade$/m, 'package main');
    writeFileSync(join(source, name), text);
  }
  cpSync(join(facade, 'test/rollout/recorder/main.go'), join(source, 'main.go'));
  execFileSync('go', ['build', '-o', recorder, '.'], { cwd: source });
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function layOut(call: Call): string {
  const cwd = mkdtempSync(join(base, 'call-'));
  for (const [path, content] of Object.entries(call.files ?? {})) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content, { mode: 0o640 });
    utimesSync(join(cwd, path), 1_700_000_000, 1_700_000_000.123);
  }
  for (const [path, target] of Object.entries(call.links ?? {})) symlinkSync(target, join(cwd, path));
  return cwd;
}

function byCommand(call: Call): unknown {
  const cwd = layOut(call);
  const recording = new Recording({
    args: call.args ?? [],
    cwd,
    corpusDir: join(cwd, '.migrate/corpus'),
    env: call.env ?? {},
    keepEnv: call.keepEnv === undefined ? [] : [call.keepEnv],
    inputs: [],
    expressions: call.redact === undefined ? [] : [compileUserExpression(call.redact)],
    source: null,
    now: () => new Date(),
  });
  recording.stdin.add(Buffer.from(call.stdin ?? ''));
  recording.finish();
  return corpusOf(cwd);
}

function byLibrary(call: Call): unknown {
  const cwd = layOut(call);
  execFileSync(recorder, call.args ?? [], {
    cwd,
    input: call.stdin ?? '',
    env: {
      ...call.env,
      RECORDER_CORPUS: join(cwd, '.migrate/corpus'),
      RECORDER_REDACT: call.redact ?? '',
      RECORDER_ENV: call.keepEnv ?? '',
    },
  });
  return corpusOf(cwd);
}

/** Everything below a corpus, with its losses as counts. */
function corpusOf(cwd: string): unknown {
  const corpus = join(cwd, '.migrate/corpus');
  const names = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort() : [];
  const cases = join(corpus, 'cases.jsonl');
  return {
    names,
    cases: existsSync(cases) ? readFileSync(cases, 'utf8').replaceAll(cwd, '<cwd>') : null,
    losses: [...readLosses(corpus)],
  };
}

const calls: readonly (readonly [string, Call])[] = [
  ['nothing at all', {}],
  ['arguments and input', { args: ['-x', 'a b', 'é\u2028"\\\n'], stdin: 'line\n\u0001\t' }],
  ['large input', { stdin: 'x'.repeat(100_000) }],
  ['binary input', { stdin: Uint8Array.of(0, 255, 1, 2) }],
  [
    'a file',
    { args: ['a.txt', '--in=a.txt', '-fa.txt', '@a.txt', '--in=@a.txt'], files: { 'a.txt': 'text' } },
  ],
  ['a directory', { args: ['d'], files: { 'd/1': 'one', 'd/b/c': 'two', 'd/b/.migrate/x': 'no' } }],
  ['a path to write', { args: ['-o', 'd/out.json'], files: { 'd/in': 'x' } }],
  ['a link inside', { args: ['d'], files: { 'd/a': 'x' }, links: { 'd/l': 'a' } }],
  ['a link to a file outside', { args: ['d'], files: { a: 'x', 'd/b': 'y' }, links: { 'd/l': '../a' } }],
  [
    'a link to a directory outside',
    { args: ['d'], files: { 'e/a': 'x', 'd/b': 'y' }, links: { 'd/l': '../e' } },
  ],
  ['a broken link', { args: ['d'], files: { 'd/b': 'y' }, links: { 'd/l': '/nowhere' } }],
  ['a path outside', { args: ['../..'] }],
  ['a path of the machine', { args: ['/etc/passwd', '/usr/bin', '/dev/null'] }],
  ['a shell substitution', { args: ['/dev/fd/63'] }],
  ['a variable', { env: { MODE: 'fast', OTHER: 'x' }, keepEnv: 'MODE' }],
  ['a variable that runs set', { env: { HOME: '/x' }, keepEnv: 'HOME' }],
  ['a secret variable', { env: { DB_PASSWORD: secret }, keepEnv: 'DB_PASSWORD' }],
  ['a known value', { args: [`x${secret}y`], env: { MY_TOKEN: secret }, stdin: `a ${secret} b` }],
  [
    'a known value in base64',
    { env: { MY_TOKEN: secret }, stdin: Buffer.from(`a${secret}bc`).toString('base64') },
  ],
  [
    'a known value in an address',
    { env: { MY_TOKEN: 'a/b c&d=ü!' }, stdin: `x=${encodeURIComponent('a/b c&d=ü!')}` },
  ],
  [
    'a flag',
    { args: ['--password', secret, '--token=abc', '-u', 'name:word', 'API_KEY=1234', '--key', '--x'] },
  ],
  ['a secret file', { args: ['--token-file', 't'], files: { t: `${secret}\n` }, stdin: secret }],
  [
    'the name of a file',
    { args: ['d', `d/${secret}`], env: { MY_TOKEN: secret }, files: { [`d/${secret}`]: 'x' } },
  ],
  ['an expression', { args: ['cust-12', 'x'], redact: 'cust-[0-9]+', stdin: 'cust-34 cust-' }],
  ['gzip', { stdin: gzipSync('nothing secret') }],
  ['gzip with a secret', { stdin: gzipSync(`password=${secret}`) }],
  ['broken gzip', { stdin: Uint8Array.of(0x1f, 0x8b, 8, 0, 255) }],
  ['zip', { stdin: Uint8Array.of(0x50, 0x4b, 3, 4) }],
  ['UTF-16', { stdin: Buffer.from(`password=${secret}`, 'utf16le') }],
  ...shapes().map((text): readonly [string, Call] => [`the shape ${text.slice(0, 60)}`, { stdin: text }]),
];

function shapes(): readonly string[] {
  return [
    '-----BEGIN RSA PRIVATE KEY-----\nAbC-dEf--g\n-----END RSA PRIVATE KEY-----\nafter',
    '-----BEGIN PRIVATE KEY-----\nno end',
    `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
    'AKIAABCDEFGHIJKLMNOP and xAKIAABCDEFGHIJKLMNOP',
    `ghp_${'a'.repeat(36)} github_pat_${'b'.repeat(40)} glpat-${'c'.repeat(20)}`,
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
    'xoxb-1234567890-abc https://hooks.slack.com/services/T000/B000/XXXX',
    `AIza${'x'.repeat(35)} sk_live_0123456789 npm_${'n'.repeat(36)}`,
    'Authorization: Bearer abc.def-ghi\r\nAccept: x',
    '"authorization": "Basic dXNlcjpwYXNz"',
    'curl -H "bearer abcdefgh12345"',
    'Cookie: session=abc; other=1\nHost: x',
    'https://user:pa55@example.com/ and ftp://u:p@h',
    'machine h login me password hunter2hunter2',
    '<password>sesame</password><token> </token>',
    'password: sesame\npassword=null\npassword = "a \\" b"\n',
    '{"client_secret":"s3cr3t","max_tokens":4096,"api_key":12345678}',
    '{\\"password\\":\\"s3cr3t\\"}',
    "api-key='single' secret=`tick` token=>x token := y",
    'token=REDACTED-16 password=REDACTED-8 secret: true',
    `password=${'x'.repeat(3000)} password=${'1'.repeat(20)}`,
    'password=\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}',
    'no secret here, a tokenizer (x) and a keyboard',
  ];
}

test.each(calls)('the Go library and migrate record keep the same of %s', (_, call) => {
  const expected = byCommand(call);
  expect(byLibrary(call)).toEqual(expected);
  expect(expected).not.toEqual({ names: [], cases: null, losses: [] });
});
