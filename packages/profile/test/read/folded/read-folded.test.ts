import { gzipSync } from 'node:zlib';
import { isMigrateError, type Profile } from '@strangler/core';
import { countCosts, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function read(text: string): Profile {
  return readProfile(Buffer.from(text), 'stacks.folded');
}

/** The lines that a profile was read from, root first. */
function linesOf({ samples, locations, functions }: Profile): readonly string[] {
  return Array.from({ length: samples.length }, (_, at) => {
    const stack = samples.stacks.subarray(samples.stackOffsets[at], samples.stackOffsets[at + 1]);
    const names = Array.from(
      stack,
      (location) => functions[locations[location]!.lines[0]!.functionIndex]!.name,
    );
    return `${names.reverse().join(';')} ${samples.values[at]}`;
  });
}

describe('refused, with byte and line', () => {
  test.each([
    ['a line without a number', 'main;run\n', /no line "root;…;leaf number"/],
    ['a number alone', '12\n', /no line "root;…;leaf number"/],
    ['a fraction', 'main;run 1.5\n', /1\.5 is no whole number/],
    ['a negative number', 'main;run -3\n', /-3 is no whole number/],
    ['a number of over 64 bits', 'main;run 9223372036854775808\n', /over 64 bits/],
    ['a zero byte', 'main;\0run 1\n', /byte of zero/],
  ])('%s', (_, line, problem) => {
    const text = `main;${'run'.repeat(30)} 1\n\n${line}main;run 2\n`;
    expect(() => read(text)).toThrow(problem);
    expect(() => read(text)).toThrow(
      expect.objectContaining({ why: expect.stringMatching(/^at byte 99, field \w+, line 3$/) }),
    );
  });

  test('a line, a number of frames, names or samples over the limit', () => {
    const text = Buffer.from('main;run;go 1\nmain;stay 2\nmain;a 3\n');
    const limited = (limits: object) => () => readProfile(text, 'stacks.folded', limits);
    expect(limited({ lineBytes: 12 })).toThrow(/a line of more than 12 bytes/);
    expect(limited({ textFrames: 4 })).toThrow(/more than 4 frames/);
    expect(limited({ tableEntries: 3 })).toThrow(/more than 3 names/);
    expect(limited({ textSamples: 2 })).toThrow(/more than 2 samples/);
    expect(limited({ decodedBytes: 20 })).toThrow(/more than 20 bytes/);
  });
});

describe('read', () => {
  test('root first, one sample a line, also with carriage returns and without a last line end', () => {
    expect(linesOf(read('main;run 3\r\n\r\nmain;run;leaf 2\r\nmain 1'))).toEqual([
      'main;run 3',
      'main;run;leaf 2',
      'main 1',
    ]);
  });

  test('flat and cum of the leaf and of what called it', () => {
    const { costs, total, sampleCount } = countCosts(read('main;run 3\nmain;run;leaf 2\nmain 1\n'));
    const rows = costs.map(({ frame, flat, cum }) => [frame.name, flat, cum]);
    expect(new Map(rows.map(([name, ...values]) => [name, values]))).toEqual(
      new Map([
        ['main', [1n, 6n]],
        ['run', [3n, 5n]],
        ['leaf', [2n, 2n]],
      ]),
    );
    expect([total, sampleCount]).toEqual([6n, 6]);
  });

  test('names with blanks, brackets, numbers and annotations, as they are', () => {
    const lines = [
      'my tool;operator new(unsigned long) 3',
      'tool;do_syscall_64_[k];<main::Spoon as main::Stir>::stir_[i] 2',
      'worker 12;main 4',
      'überprüfe;関数 5',
      '#private;main 6',
    ];
    const profile = read(`${lines.join('\n')}\n`);
    expect(linesOf(profile)).toEqual(lines);
    const shown = countCosts(profile).costs.map(({ frame }) => frame.name);
    expect(shown).toContain('<main::Spoon as main::Stir>::stir_[i]');
    expect(shown).toContain('operator new(unsigned long)');
  });

  test('frames without a name, and a sample without frames', () => {
    expect(linesOf(read('main;;leaf 1\n;leaf 2\nmain; 3\n 4\n'))).toEqual([
      'main;;leaf 1',
      ';leaf 2',
      'main; 3',
      ' 4',
    ]);
  });

  test('past comments, and behind a tab', () => {
    expect(linesOf(read('# stackcollapse-perf.pl\n#\nmain;run\t7\n'))).toEqual(['main;run 7']);
  });

  test('the largest number there is', () => {
    expect(read('main 9223372036854775807\n').samples.values[0]).toBe(2n ** 63n - 1n);
  });

  test('from gzip', () => {
    expect(linesOf(readProfile(gzipSync('main;run 3\n'), 'stacks.folded.gz'))).toEqual(['main;run 3']);
  });
});

test('what is written in lines comes back from them', () => {
  const name = fc.stringMatching(/^[A-Za-z_<][^;\n\r\0]{0,20}$/u).filter((text) => text.trim() === text);
  const line = fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 6 }), fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }))
    .map(([names, count]) => `${names.join(';')} ${count}`);
  const known = (text: string) => text.includes('profile: ') || /^--- /.test(text);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      fc.pre(!known(lines[0] ?? ''));
      expect(linesOf(read(`main 0\n${lines.join('\n')}\n`)).slice(1)).toEqual(lines);
    }),
    { numRuns: 500 },
  );
});

test('any text is refused or read, never more', () => {
  const piece = fc.constantFrom(
    'main',
    ';',
    ' ',
    '\t',
    '1',
    '12',
    '.',
    '-',
    '#',
    '\n',
    '\r\n',
    '\u2028',
    '\0',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        countCosts(read(pieces.join('')));
      } catch (error) {
        if (!isMigrateError(error) || error.code !== 'PROFILE_INVALID') throw error;
        expect(error.why).toMatch(/^at byte \d+, field \S/);
      }
    }),
    { numRuns: 5000 },
  );
});
