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
    const { sites } = await locateOperations([{ name, file, line: 9 }], coverage, 'example.com/x');
    expect(sites).toMatchObject([{ name, entries: 12_345_678_901, parameters: [] }]);
    expect(source.slice(sites[0]?.insertAt)).toBe(' third() }\n');
  });

  it('is found from a line inside it, as that of a literal', async () => {
    const wanted = { name: 'example.com/x/thing.first', file: written(), line: 4 };
    const { sites } = await locateOperations([wanted], coverage, 'example.com/x');
    expect(sites).toMatchObject([{ entries: 7, parameters: [{ name: 'a', type: 'string' }] }]);
  });

  it('of package main is looked up under the import path of the program', async () => {
    const file = written();
    const inMain = { name: 'main.first', file, line: 3 };
    const { sites } = await locateOperations([inMain], coverage, 'example.com/x/thing');
    expect(sites).toHaveLength(1);
    expect((await locateOperations([inMain], coverage, 'example.com/x')).sites).toEqual([]);
  });

  it.each([
    ['a line before every function', { line: 1 }, /^no function of that name is at .*:1$/],
    ['a line behind the end of its body', { line: 8 }, /^no function of that name is at .*:8$/],
    ['a line of another function', { line: 9 }, /^no function of that name is at .*:9$/],
    ['another type', { name: 'example.com/x/thing.(*U).second', line: 9 }, /^no function of that name/],
    ['a file that is not there', { file: '/nonexistent/thing.go' }, /^its source is not at \/nonexistent/],
    ['a file that coverage does not know', { name: 'example.com/other.first' }, /has no counter for/],
  ])('is left out with a reason for %s', async (_, change, reason) => {
    const wanted = { name: 'example.com/x/thing.first', file: written(), line: 3, ...change };
    expect(await locateOperations([wanted], coverage, 'example.com/x')).toEqual({
      sites: [],
      unlocated: [{ name: wanted.name, reason: expect.stringMatching(reason) }],
    });
  });

  it('is left out where the source is another than that of the coverage', async () => {
    const file = written();
    writeFileSync(file, `package thing\n\n// Moved.\n${source.slice(15)}`);
    const wanted = { name: 'example.com/x/thing.first', file, line: 5 };
    expect((await locateOperations([wanted], coverage, 'example.com/x')).sites).toEqual([]);
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
    const { sites } = await locateOperations(wanted, blocks, 'example.com/x');
    expect(sites.map(({ callsItself }) => callsItself)).toEqual([true, false]);
  });

  it('in a package with a dot in its last element has the dot escaped in its name', async () => {
    const escaped = readCoverage('gopkg.in/yaml.v3/thing.go:3.22,4.12 1 3');
    const wanted = { name: 'gopkg.in/yaml%2ev3.first', file: written(), line: 3 };
    const { sites } = await locateOperations([wanted], escaped, 'example.com/x');
    expect(sites).toMatchObject([{ entries: 3 }]);
  });

  it('that recurs by its profile calls itself, whatever its text', async () => {
    const wanted = { name: 'example.com/x/thing.first', file: written(), line: 3, recurs: true };
    const { sites } = await locateOperations([wanted], coverage, 'example.com/x');
    expect(sites).toMatchObject([{ callsItself: true }]);
  });

  it.each([
    ['a map', 'm map[string]int, s string', 'm map[string]int'],
    ['a pointer', 's string, p *T', 'p *T'],
    ['only what weighs nothing or can be weighed', 'ctx context.Context, n int, s []int', null],
    ['one that it gives no name', '_ *T, s string', null],
  ])('names the parameter of unknown size of %s', async (_, parameters, unweighed) => {
    const file = join(temporaryDirectory(), 'thing.go');
    const head = `func f(${parameters}) {`;
    writeFileSync(file, `package thing\n${head}\n}\n`);
    const blocks = readCoverage(`example.com/x/thing.go:2.${head.length},3.2 1 3`);
    const { sites } = await locateOperations([{ name: 'example.com/x.f', file, line: 2 }], blocks, '');
    expect(sites).toMatchObject([{ unweighed }]);
  });

  it.each([
    ['uses', 'r.work()', 'r *T'],
    ['does not use', 'work()', null],
  ])('of a pointer that it %s', async (_, call, unweighed) => {
    const file = join(temporaryDirectory(), 'thing.go');
    writeFileSync(file, `package thing\nfunc (r *T) f() { ${call} }\n`);
    const blocks = readCoverage('example.com/x/thing.go:2.17,2.30 1 3');
    const { sites } = await locateOperations([{ name: 'example.com/x.(*T).f', file, line: 2 }], blocks, '');
    expect(sites).toMatchObject([{ unweighed }]);
  });
});

describe('the function literal of a package variable', () => {
  const variables = `package thing

func before() {
}

var root = &command{
	run: func(a string) {
		call(func() {})
	},
}
var one, two = func() {}, func() {}
`;
  const blocks = readCoverage(
    ['3.15,4.2 1 99', '7.22,9.3 1 5', '8.15,8.16 0 6', '11.23,11.24 0 7', '11.34,11.35 0 8']
      .map((block) => `example.com/x/thing.go:${block}`)
      .join('\n'),
  );
  const locateLiteral = (name: string, line: number, literals?: readonly string[]) => {
    const file = join(temporaryDirectory(), 'thing.go');
    writeFileSync(file, variables);
    const wanted = { name: `example.com/x.${name}`, file, line, ...(literals && { literals }) };
    return locateOperations([wanted], blocks, 'example.com/y');
  };

  it.each(['init', 'glob.'])('is found by its line for %s, and not the function before it', async (name) => {
    const { sites } = await locateLiteral(name, 7, [
      `example.com/x.${name}.func1`,
      `example.com/x.${name}.func1.1`,
    ]);
    expect(sites).toMatchObject([{ name: `example.com/x.${name}`, entries: 5, parameters: [{ name: 'a' }] }]);
  });

  it.each([
    ['two begin on its line', 11, undefined],
    ['it lies in another', 8, undefined],
    ['none begins on its line', 6, undefined],
    ['its name stands for two', 7, ['example.com/x.init.func1', 'example.com/x.init.func2']],
  ])('is not found where %s', async (_, line, literals) => {
    const { sites, unlocated } = await locateLiteral('init', line, literals);
    expect([sites, unlocated.map(({ name }) => name)]).toEqual([[], ['example.com/x.init']]);
  });
});
