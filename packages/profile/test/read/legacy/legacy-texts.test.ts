import { gzipSync } from 'node:zlib';
import { readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPprofOracle, type PprofOracle } from '../../support/pprof-oracle.ts';
import { profileString } from '../../support/profile-string.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
let ask: PprofOracle;

beforeAll(async () => {
  ask = await buildPprofOracle(directory);
}, 120_000);

describe('refused, with byte and line', () => {
  const heap = 'heap profile: 1: 8 [1: 8] @ heap_v2/524288\n';
  test.each([
    [
      'an unknown kind of heap profile',
      'heap profile: 1: 8 [1: 8] @ heapx/1\n',
      /unknown kind "heapx"/,
      [0, 1],
    ],
    ['bytes of no object', `${heap}0: 8 [0: 0] @ 0x1\n`, /no object, but 8 bytes/, [heap.length, 2]],
    [
      'an address of over 64 bits',
      `${heap}1: 8 [1: 8] @ 0x10000000000000000\n`,
      /over 64 bits/,
      [heap.length, 2],
    ],
    [
      'a number of over 64 bits',
      `${heap}1: 9223372036854775808 [1: 8] @ 0x1\n`,
      /over 64 bits/,
      [heap.length, 2],
    ],
    [
      'two profiles glued together',
      `${heap}1: 8 [1: 8] @ 0x1\n${heap}`,
      /concatenated/,
      [heap.length + 18, 3],
    ],
    ['two with memory maps', `${heap}--- Memory map: ---\n${heap}`, /concatenated/, [heap.length + 20, 3]],
    ['a count of no stack', 'goroutine profile: total 1\n1 @\n', /count @ addresses/, [27, 2]],
    [
      'a thread without a memory map',
      '--- threadz 1 ---\n\n--- Thread 1 (name: a/1) stack: ---\n 0x1\n',
      /without a memory map/,
      [60, 4],
    ],
    [
      'an unknown attribute',
      '--- contentionz 1 ---\ncolour = red\n1 1 @ 0x1\n',
      /unknown attribute "colour"/,
      [22, 2],
    ],
    [
      'no line of a contention',
      '--- mutex:\ncycles/second=1\nx @ 0x1\n',
      /cycles count @ addresses/,
      [27, 3],
    ],
    [
      'Java without a unit',
      '--- heapz 1 ---\nformat = java\n 8 1 @ 0x1\n',
      /no attribute "resolution"/,
      [41, 3],
    ],
    [
      'Java of another format',
      '--- heapz 1 ---\nformat = perl\n',
      /unknown attribute "format=perl"/,
      [16, 2],
    ],
  ])('%s', (_, text, problem, [offset, line]) => {
    expect(() => readProfile(Buffer.from(text), 'legacy')).toThrow(problem);
    expect(() => readProfile(Buffer.from(text), 'legacy')).toThrow(
      expect.objectContaining({
        why: expect.stringMatching(new RegExp(`^at byte ${offset}, .*line ${line}$`)),
      }),
    );
  });

  test('an unknown text, with the formats that are known', () => {
    expect(() => readProfile(Buffer.from('hello\n'), 'x')).toThrow(
      /it begins with "hello\\n"; known are: legacy CPU profile, pprof protobuf, legacy heap, .*perf script text, folded stacks/,
    );
  });

  test('a broken protobuf, with its own field', () => {
    expect(() => readProfile(Uint8Array.from([0x0a, 0x7f]), 'x')).toThrow(
      expect.objectContaining({ why: 'at byte 0, field Profile.sample_type' }),
    );
  });
});

test('heap profiles of every kind and rate are read as google/pprof reads them', {
  timeout: 60_000,
}, async () => {
  const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 5_000_000 }));
  const pair = fc
    .tuple(number, number)
    .map(([count, size]) => (count === 0 ? '0: 0' : `${count}: ${count + size}`));
  const stack = fc.array(
    fc.nat({ max: 0xffffff }).map((address) => ` 0x${address.toString(16)}`),
    { maxLength: 4 },
  );
  const sample = fc
    .tuple(pair, pair, stack)
    .map(([used, all, addresses]) => `${used} [${all}] @${addresses.join('')}`);
  const kind = fc.constantFrom(
    'heap/1048576',
    'heap/2',
    'heap_v2/524288',
    'heapz_v2/1',
    'heapprofile',
    'growthz',
    'fragmentation',
  );
  const map = fc.constantFrom('', '\nMAPPED_LIBRARIES:\n400000-2e00000 r-xp 0 00:00 0 /bin/a\n');
  const text = fc
    .tuple(pair, pair, kind, fc.array(sample, { maxLength: 12 }), map)
    .map(([used, all, name, lines, tail]) =>
      Buffer.from(`heap profile: ${used} [${all}] @ ${name}\n${lines.join('\n')}\n${tail}`),
    );
  const texts = fc.sample(text, { numRuns: 600, seed: 5 });
  const answers = await ask(texts);
  for (const [at, bytes] of texts.entries()) {
    expect(profileString(readProfile(bytes, 'heap'))).toBe((answers[at] as { text: string }).text);
  }
});

test('a legacy text is read the same from gzip', () => {
  const text = Buffer.from('goroutine profile: total 2\n2 @ 0x10 0x20\n');
  expect(readProfile(gzipSync(text), 'x')).toEqual(readProfile(text, 'x'));
});

describe('what would take forever or gigabytes is refused or read within the limits', () => {
  const megabytes = (text: string, count = 4) => Buffer.alloc(count * 2 ** 20, text);
  const count = 'goroutine profile: total 3\n';
  const overlapping = Array.from({ length: 30_000 }, (_, at) => `1 @ 0x${(at * 16 + 1).toString(16)}\n`).join(
    '',
  );
  const maps = Array.from({ length: 30_000 }, (_, at) => `${(2 ** 40 + at).toString(16)}-ffffffffffff: /a\n`);
  test.each([
    [
      'a line of 100 MB',
      Buffer.concat([Buffer.from('main 1\n'), megabytes('a;', 100)]),
      /more than 4194304 bytes/,
    ],
    [
      'numbers of a million digits',
      `heap profile: 1: 8 [1: 8] @ heap/2\n${'1'.repeat(2 ** 21)}: 8 [1: 8] @\n`,
      /64 bits|no sample/,
    ],
    ['a line of blanks', `heap profile: 1: 8 [1: 8] @ heap/2\n1: 8 [${' '.repeat(2 ** 21)}\n`, /no sample/],
    [
      'brackets in a name',
      `tool 7 1.5: 1 cycles: \n\t1 ${'('.repeat(2 ** 20)}${')'.repeat(2 ** 20)}\n\n`,
      null,
    ],
    [
      'frames inlined without end',
      `tool 7 1.5: 1 cycles: \n${'\t1 f (inlined)\n'.repeat(5000)}`,
      /more than 1024 inlined/,
    ],
    ['source lines without end', `tool 7 1.5: 1 cycles: \n\t1 f\n${'  a.c:1\n'.repeat(5000)}`, /no frame/],
    [
      'names that grow',
      `${count}1 @ 0x1\n--- Memory map: ---\na=${'x'.repeat(2 ** 20)}\n${'$a'.repeat(2 ** 10)}\n`,
      /grows without end/,
    ],
    [
      'mappings that overlap',
      `${count}${overlapping}--- Memory map: ---\n${maps.join('')}`,
      /too many mappings/,
    ],
    ['thread names', `--- threadz 1 ---\n${'--- Thread a (name: /1'.repeat(2 ** 16)}\n`, /no thread/],
  ])('%s', { timeout: 30_000 }, (_, text, problem) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    if (problem === null) expect(readProfile(bytes, 'hostile').samples.length).toBe(1);
    else expect(() => readProfile(bytes, 'hostile')).toThrow(problem);
  });
});

test.each([
  'ieap profile: 13: 8 [4: 9] @ heap/1048576\n1: 8 [1: 8] @ 0x1\n',
  '--- threadz 1',
  '--- heapz 2 ---\n',
])('a damaged header is not taken for another format: %j', (text) => {
  expect(() => readProfile(Buffer.from(text), 'x')).toThrow(/known are|no thread/);
});
