import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../src/contract/read-contract.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { buildEchoes, type Echoes } from './build-echoes.ts';
import { minimal, rows, turned, withMember, withoutMember } from './fidelity-rows.ts';
import { cargoTarget, run, writeBiomeConfig } from './toolchains.ts';

const contract = readContract(fileURLToPath(new URL('contract.schema.json', import.meta.url)));
let echoes: Echoes;

beforeAll(async () => {
  echoes = await buildEchoes();
});

afterAll(() => {
  if (echoes !== undefined) rmSync(echoes.dir, { recursive: true });
});

/** What each language makes of the same lines, first checked to be the same. */
function agreed(lines: readonly (string | Uint8Array)[]): readonly string[] {
  const [first, ...others] = echoes.all.map((echo) => echo.run(lines));
  for (const other of others) expect(other).toEqual(first);
  return first!;
}

test('there are 12 rows', () => {
  expect(rows).toHaveLength(12);
});

describe.each(rows)('$name', ({ good, bad }) => {
  test.each(['go', 'rust', 'typescript'] as const)('in %s', (language) => {
    const echo = echoes.all.find((one) => one.language === language)!;
    expect(echo.run(good)).toEqual(good);
    expect(echo.run(bad.map(([text]) => text))).toEqual(bad.map(([, problem]) => `error: ${problem}`));
  });
});

test('10,000 generated documents go from Go to Rust to TypeScript to Go unchanged', () => {
  const documents = fc.sample(arbitraryDocument(contract, 'Everything'), { seed: 5, numRuns: 10_000 });
  const [go, rust, typescript] = echoes.all;
  const afterGo = go!.run(documents);
  const afterRust = rust!.run(afterGo);
  const afterTypescript = typescript!.run(afterRust);
  const again = go!.run(afterTypescript);
  expect(again.filter((document, index) => document !== documents[index])).toEqual([]);
  expect(again).toHaveLength(10_000);
});

test('broken documents are refused in the same words, or read alike, in all languages', () => {
  const mutation = fc.tuple(
    arbitraryDocument(contract, 'Everything'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(
      '',
      ...'{}[]",:\\-+.eE0129tfn \u0001\u00e9'.split(''),
      '\\u',
      '\\ud800',
      '\\udc00\\ud800',
      'null',
      '1.0',
      '1e400',
      '[[',
      '{"',
    ),
    fc.nat(2),
  );
  const documents = fc
    .sample(mutation, { seed: 6, numRuns: 6000 })
    .map(([text, share, inserted, removed]) => {
      const at = Math.floor(share * text.length);
      return (text.slice(0, at) + inserted + text.slice(at + removed)).replaceAll('\n', ' ').toWellFormed();
    });
  const outcomes = agreed(documents);
  const refused = outcomes.filter((outcome) => outcome.startsWith('error: '));
  expect(outcomes.some((outcome) => outcome.startsWith('cannot write'))).toBe(false);
  expect(refused.length).toBeGreaterThan(2000);
  expect(refused.length).toBeLessThan(6000);
});

test('white space, escapes and the order of members do not matter', () => {
  const loose = minimal
    .replaceAll(',"', ' ,\t"')
    .replaceAll('":', '" :\r')
    .replace('"name"', '"\\u006eame"')
    .replace('"n"', '"\\u006E"');
  expect(agreed([loose, `  ${minimal}  `])).toEqual([minimal, minimal]);
  expect(agreed([turned])).toEqual([minimal]);
});

test('what is no UTF-8, too deep, or followed by more is refused', () => {
  const nested = (levels: number) =>
    withMember('tree', `${'{"value":"v","left":'.repeat(levels)}{"value":"v"}${'}'.repeat(levels)}`);
  const raw = (levels: number) =>
    withMember('open', `{"id":1,"deep":${'['.repeat(levels)}${']'.repeat(levels)}}`);
  const outcomes = agreed([
    Buffer.concat([Buffer.from('{"version":1,"name":"'), Buffer.from([0xff]), Buffer.from('"}')]),
    Buffer.concat([Buffer.from([0xed, 0xa0, 0x80])]),
    `\ufeff${minimal}`,
    `${minimal}{}`,
    '',
    nested(126),
    nested(127),
    raw(126),
    raw(127),
    '['.repeat(100_000),
    `{"open":{"id":1,"x":${'['.repeat(100_000)}`,
  ]);
  expect(outcomes).toEqual([
    'error: the document is not UTF-8',
    'error: the document is not UTF-8',
    'error: the document is not valid JSON',
    'error: the document is not valid JSON',
    'error: the document is not valid JSON',
    nested(126),
    `error: /tree${'/left'.repeat(127)} is nested more than 128 levels deep`,
    raw(126),
    `error: /open/deep${'/0'.repeat(126)} is nested more than 128 levels deep`,
    'error: the document must be an object',
    `error: /open/x${'/0'.repeat(126)} is nested more than 128 levels deep`,
  ]);
});

test('numbers are written as ECMAScript writes them', () => {
  const bits = fc.sample(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { seed: 7, numRuns: 20_000 });
  const numbers = bits
    .map((value) => new Float64Array(BigUint64Array.of(value).buffer)[0]!)
    .filter(Number.isFinite);
  const lines: string[] = [];
  for (let start = 0; start < numbers.length; start += 1000) {
    lines.push(
      withMember(
        'matrix',
        `[[${numbers
          .slice(start, start + 1000)
          .map((value) => (Object.is(value, -0) ? '-0' : String(value)))
          .join(',')}]]`,
      ),
    );
  }
  expect(agreed(lines)).toEqual(lines);
});

test('generated code is formatted, and clean for vet, clippy and biome', async () => {
  expect(await run('gofmt', ['-l', '.'], join(echoes.dir, 'go'))).toBe('');
  await run('go', ['vet', './...'], join(echoes.dir, 'go'));
  writeBiomeConfig(join(echoes.dir, 'typescript'));
  await run('biome', ['ci', 'fidelity'], join(echoes.dir, 'typescript'));
  await run('cargo', ['fmt', '--check'], join(echoes.dir, 'rust'));
  const args = ['clippy', '--locked', '--target-dir', cargoTarget, '--all-targets', '--', '-D', 'warnings'];
  await run('cargo', args, join(echoes.dir, 'rust'));
});

test('a document without a required member says which, whichever it is', () => {
  const required = [
    'version',
    'name',
    'small',
    'large',
    'huge',
    'real',
    'flag',
    'color',
    'tree',
    'at',
    'data',
    'nothing',
  ];
  expect(agreed(required.map(withoutMember))).toEqual(required.map((name) => `error: /${name} is missing`));
});
