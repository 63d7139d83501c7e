import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locateOperations } from '../../src/instrument/operation-site.ts';
import { readCoverage } from '../../src/instrument/read-coverage.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const source = `package thing

func first(a string) {
	go func() {
		work()
	}()
}

func (t *T) second() { third() }
`;

function written(): string {
  const file = join(temporaryDirectory(), 'thing.go');
  writeFileSync(file, source);
  return file;
}

const coverage = readCoverage(
  [
    'mode: atomic',
    'example.com/x/thing/thing.go:3.22,4.12 1 7',
    'example.com/x/thing/thing.go:4.12,6.3 1 5',
    'example.com/x/thing/thing.go:9.22,9.33 1 12345678901',
    'not a block',
  ].join('\n'),
);

describe('an operation', () => {
  it('is found where its declaration begins, with its entries', async () => {
    const file = written();
    const name = 'example.com/x/thing.(*T).second';
    const sites = await locateOperations([{ name, file, line: 9 }], coverage, 'example.com/x');
    expect(sites).toMatchObject([{ name, entries: 12_345_678_901, parameters: [] }]);
    expect(source.slice(sites[0]?.insertAt)).toBe(' third() }\n');
  });

  it('is found from a line inside it, as that of a literal', async () => {
    const wanted = { name: 'example.com/x/thing.first', file: written(), line: 4 };
    const sites = await locateOperations([wanted], coverage, 'example.com/x');
    expect(sites).toMatchObject([{ entries: 7, parameters: [{ name: 'a', type: 'string' }] }]);
  });

  it('of package main is looked up under the import path of the program', async () => {
    const file = written();
    const inMain = { name: 'main.first', file, line: 3 };
    expect(await locateOperations([inMain], coverage, 'example.com/x/thing')).toHaveLength(1);
    expect(await locateOperations([inMain], coverage, 'example.com/x')).toEqual([]);
  });

  it.each([
    ['a line before every function', { line: 1 }],
    ['a file that is not there', { file: '/nonexistent/thing.go' }],
    ['a file that coverage does not know', { name: 'example.com/other.first' }],
  ])('is left out for %s', async (_, change) => {
    const wanted = { name: 'example.com/x/thing.first', file: written(), line: 3, ...change };
    expect(await locateOperations([wanted], coverage, 'example.com/x')).toEqual([]);
  });

  it('is left out where the source is another than that of the coverage', async () => {
    const file = written();
    writeFileSync(file, `package thing\n\n// Moved.\n${source.slice(15)}`);
    const wanted = { name: 'example.com/x/thing.first', file, line: 4 };
    expect(await locateOperations([wanted], coverage, 'example.com/x')).toEqual([]);
  });

  it('is known to call itself, or another of its name', async () => {
    const file = join(temporaryDirectory(), 'thing.go');
    writeFileSync(
      file,
      'package thing\n\nfunc walk[T any](n T) {\n\twalk[T](n)\n}\n\nfunc flat() { flatten() }\n',
    );
    const blocks = readCoverage('example.com/x/thing.go:3.23,5.2 1 3\nexample.com/x/thing.go:7.13,7.26 1 3');
    const wanted = [
      { name: 'example.com/x.walk[...]', file, line: 3 },
      { name: 'example.com/x.flat', file, line: 7 },
    ];
    const sites = await locateOperations(wanted, blocks, 'example.com/x');
    expect(sites.map(({ callsItself }) => callsItself)).toEqual([true, false]);
  });

  it('in a package with a dot in its last element has the dot escaped in its name', async () => {
    const escaped = readCoverage('gopkg.in/yaml.v3/thing.go:3.22,4.12 1 3');
    const wanted = { name: 'gopkg.in/yaml%2ev3.first', file: written(), line: 3 };
    expect(await locateOperations([wanted], escaped, 'example.com/x')).toMatchObject([{ entries: 3 }]);
  });
});
