import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactArguments, secretsInArguments } from '../../../src/record/redact/redact-arguments.ts';
import { redactContent } from '../../../src/record/redact/redact-content.ts';
import { createRedactor } from '../../../src/record/redact/redactor.ts';
import { compileUserExpression } from '../../../src/rules/user-expression.ts';

const plain = createRedactor({ literals: [], expressions: [] });

const pem = ['-----BEGIN RSA PRIVATE KEY-----', 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,00', '']
  .concat(['MIIEpAIBAAKCAQEA7secretbody', '-----END RSA PRIVATE KEY-----'])
  .join('\n');

/** A text, and the part of it that must not be written. */
const secrets: readonly (readonly [text: string, secret: string])[] = [
  [pem, 'MIIEpAIBAAKCAQEA7secretbody'],
  [JSON.stringify({ pem }), 'MIIEpAIBAAKCAQEA7secretbody'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1cut', 'b3BlbnNzaC1cut'],
  ['id AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
  ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI'],
  ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', '16C7e42F292c6912E7710c838347Ae178B4a'],
  ['github_pat_11ABCDEFG0abcdefghij_klmnop', '11ABCDEFG0abcdefghij'],
  ['glpat-zzzzzzzzzzzzzzzzzzzz', 'zzzzzzzzzzzzzzzzzzzz'],
  ['x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.s5w-c y', 'eyJzdWIiOiIxMjM0In0'],
  ['Authorization: Bearer abcdef.ghijkl', 'abcdef.ghijkl'],
  ['"authorization": "Basic dXNlcjpwYXNz"', 'dXNlcjpwYXNz'],
  ['curl -H "authorization: token 0123456789abcdef"', '0123456789abcdef'],
  ['Cookie: session=deadbeef; theme=dark', 'deadbeef'],
  ['postgres://admin:s3cr3t%21@db:5432/x', 's3cr3t%21'],
  ['machine a.example login me password letmein99', 'letmein99'],
  ['<password>letmein99</password>', 'letmein99'],
  ['PASSWORD=letmein99', 'letmein99'],
  ['password: "two words"', 'two words'],
  ['"client_secret": "a\\"b-rest"', 'b-rest'],
  ["{'api_key': 'abc123def456'}", 'abc123def456'],
  ['"{\\"password\\": \\"letmein99\\"}"', 'letmein99'],
  ['config["token"] = "letmein99"', 'letmein99'],
  ['db_password := letmein99', 'letmein99'],
  ['password: 12345', '12345'],
  [`"password": "${'long'.repeat(3000)}"`, 'long'],
  ['"password": "never closed', 'never closed'],
];

describe('redact', () => {
  test.each(secrets)('takes the secret out of %s', (text, secret) => {
    const redacted = plain.redact(text);
    expect(redacted).not.toContain(secret);
    expect(redacted).toMatch(/REDACTED-\d+|: 10000$/);
    expect(plain.redact(redacted)).toBe(redacted);
  });

  test.each([
    '{"max_tokens":4096,"tokens":[1,2],"token":null,"key":"name","keywords":["a"]}',
    'the password is required',
    '.dependencies | to_entries[] | "\\(.key)@\\(.value)"',
    'https://example.org/a?b=c#d',
    'secrets of the sea',
  ])('leaves %s alone', (text) => {
    expect(plain.redact(text)).toBe(text);
  });

  test('keeps JSON readable, numbers included', () => {
    const text = '{"password":"abc\\"def","nested":{"secret":123456789,"api_key": "x"},"n":1.0}';
    const { password, nested, n } = JSON.parse(plain.redact(text));
    expect([password, typeof nested.secret, nested.api_key, n]).toEqual([
      'REDACTED-8',
      'number',
      'REDACTED-8',
      1,
    ]);
    expect(plain.redact(text)).not.toContain('123456789');
  });

  test('finds a known secret anywhere, in JSON, in an address and in base64 too', () => {
    const word = fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(word, fc.string(), fc.string(), (secret, before, behind) => {
        const { redact } = createRedactor({ literals: [secret], expressions: [] });
        expect(redact(before + secret + behind)).not.toBe(before + secret + behind);
        expect(redact(JSON.stringify({ a: secret }))).not.toContain(JSON.stringify(secret));
        const packed = Buffer.from(`user:${secret}`).toString('base64');
        expect(redact(`x ${packed} y`)).not.toContain(packed);
        expect(redact(encodeURIComponent(secret))).not.toBe(encodeURIComponent(secret));
      }),
    );
  });

  test('masks every match of the own expressions, the thousandth and first too', () => {
    const expressions = [compileUserExpression('cust-[0-9]+')];
    const { redact } = createRedactor({ literals: [], expressions });
    const text = Array.from({ length: 1500 }, (_, index) => `cust-${index}`).join(' ');
    expect(redact(text)).not.toMatch(/cust-\d/);
  });

  test('is done soon with text made to be slow', () => {
    for (const text of ['token'.repeat(200_000), 'a://'.repeat(200_000), '-----BEGIN '.repeat(100_000)]) {
      expect(plain.redact(text).length).toBeGreaterThan(0);
    }
  });
});

describe('arguments', () => {
  test.each([
    [['--token', 'letmein99'], 1],
    [['--password=letmein99'], 0],
    [['-u', 'me:letmein99'], 1],
    [['env', 'API_KEY=letmein99'], 1],
    [['--ssh-key', '-letmein99'], 1],
  ])('%j loses its secret', (args, index) => {
    expect(secretsInArguments(args).join()).toContain('letmein99');
    expect(redactArguments(args, plain)[index]).not.toContain('letmein99');
  });

  test('a file that holds a secret keeps its name', () => {
    expect(redactArguments(['--token-file', 'secrets/a.txt', '--verbose'], plain)).toEqual([
      '--token-file',
      'secrets/a.txt',
      '--verbose',
    ]);
  });
});

describe('content', () => {
  test('binary content with a secret is dropped, also in UTF-16', () => {
    const binary = Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from('password=letmein99')]);
    expect(redactContent(binary, plain)).toEqual({ kind: 'dropped', why: 'binary-secret' });
    expect(redactContent(Buffer.from('password=letmein99', 'utf16le'), plain)).toEqual({
      kind: 'dropped',
      why: 'binary-secret',
    });
  });

  test('binary content without one stays byte for byte', () => {
    const bytes = Buffer.from([0, 255, 1, 2, 128]);
    expect(redactContent(bytes, plain)).toEqual({ kind: 'kept', bytes });
  });
});
