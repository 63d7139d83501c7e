import { isMigrateError, type Profile } from '@strangler/core';
import { countCosts, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function read(text: string): Profile {
  return readProfile(Buffer.from(text), 'script.txt');
}

/** Self cost by name, of the default sample type. */
function flatOf(profile: Profile): Readonly<Record<string, bigint>> {
  const { costs } = countCosts(profile);
  return Object.fromEntries(
    costs.filter(({ flat }) => flat !== 0n).map(({ frame, flat }) => [frame.name, flat]),
  );
}

/** The stacks, leaf first, inlined frames included. */
function stacksOf({ samples, locations, functions }: Profile): readonly string[] {
  return Array.from({ length: samples.length }, (_, at) =>
    Array.from(samples.stacks.subarray(samples.stackOffsets[at], samples.stackOffsets[at + 1]))
      .flatMap((location) =>
        locations[location]!.lines.map(({ functionIndex }) => functions[functionIndex]!.name),
      )
      .join(' < '),
  );
}

const frames = '\t            1199 leaf+0x29 (/bin/tool)\n\t            105e main+0xe (/bin/tool)\n\n';

describe('refused, with byte and line', () => {
  const before = `tool 7 1.5:  10 cycles: \n${frames}`;
  test.each([
    ['a line that is no sample', `${before}nonsense\n`, /no line "command pid/],
    ['a line that is no frame', `${before}tool 7 1.6:  10 cycles: \n\tnonsense\n\n`, /no frame "address/],
    ['a frame of no sample', `${before}\t  1199 leaf (/bin/tool)\n\n`, /a frame of no sample/],
    [
      'a last line without its end',
      `${before}tool 7 1.6:  10 cycles: \n\t   1199 leaf (/bin/to`,
      /middle of a line/,
    ],
    ['a zero byte', `${before}tool\0 7 1.6:  10 cycles: \n\n`, /byte of zero/],
  ])('%s', (_, text, problem) => {
    const place = Buffer.from(before).length;
    expect(() => read(text)).toThrow(problem);
    try {
      read(text);
    } catch (error) {
      const [, offset, line] =
        /^at byte (\d+), field \w+, line (\d+)$/.exec((error as { why: string }).why) ?? [];
      expect(Number(offset)).toBeGreaterThanOrEqual(place);
      expect(Number(line)).toBeGreaterThanOrEqual(5);
    }
  });

  test('more events than a profile can have columns', () => {
    const many = Array.from({ length: 70 }, (_, at) => `tool 7 1.5: 1 event${at}x: \n\n`).join('');
    expect(() => read(many)).toThrow(/more than 64 events/);
  });
});

describe('a sample line', () => {
  test.each([
    ['of the default fields', 'tool  5188 11629.554097:    1001001 cpu-clock: '],
    ['of a command with blanks and numbers', 'my prog 12  5188 11629.554097:    1001001 cpu-clock: '],
    ['of a command with a colon', 'kworker/0:1-events  5188 11629.554097:    1001001 cpu-clock: '],
    ['of process and thread', 'tool 5188/5190 11629.554097:    1001001 cpu-clock: '],
    ['with the processor', 'tool  5188 [001] 11629.554097:    1001001 cpu-clock: '],
    ['of nanoseconds', 'tool  5188 11629.554097123:    1001001 cpu-clock: '],
    ['with modifiers of the event', 'tool  5188 11629.554097:    1001001 cpu-clock:ppp: '],
    ['without the time', 'tool  5188    1001001 cpu-clock: '],
  ])('%s is read', (_, header) => {
    const profile = read(`${header}\n${frames}`);
    expect(profile.sampleTypes).toEqual([
      { type: 'samples', unit: 'count' },
      { type: 'cpu', unit: 'nanoseconds' },
    ]);
    expect(flatOf(profile)).toEqual({ leaf: 1_001_001n });
    expect(profile.period).toBe(1_001_001n);
  });

  test('without the period only counts', () => {
    const profile = read(`tool  5188 11629.554097: cpu-clock: \n${frames}`);
    expect(profile.sampleTypes).toEqual([{ type: 'samples', unit: 'count' }]);
    expect(flatOf(profile)).toEqual({ leaf: 1n });
  });

  test('without the event only counts', () => {
    expect(flatOf(read(`tool  5188 11629.554097: \n${frames}`))).toEqual({ leaf: 1n });
  });

  test('may be left out for all samples', () => {
    expect(flatOf(read(`\n${frames}${frames}`))).toEqual({ leaf: 2n });
  });

  test('of another event counts that event', () => {
    const profile = read(`tool 7 1.5:  250 cycles:u: \n${frames}tool 7 1.6:  300 cycles:u: \n${frames}`);
    expect(profile.sampleTypes[1]).toEqual({ type: 'cycles', unit: 'count' });
    expect(flatOf(profile)).toEqual({ leaf: 550n });
    expect(profile.period).toBe(0n);
    expect(profile.durationNanos).toBe(100_000_000n);
  });

  test('keeps command, process and thread as labels', () => {
    const { labelSets, samples } = read(`my tool 7/9 1.5: 250 cycles: \n${frames}`);
    expect(labelSets[samples.labelSets[0]!]).toEqual([
      { key: 'command', text: 'my tool', number: 0n, unit: '' },
      { key: 'pid', text: null, number: 7n, unit: '' },
      { key: 'tid', text: null, number: 9n, unit: '' },
    ]);
  });

  test('of several events has a column for each', () => {
    const text = `tool 7 1.5: 10 cycles: \n${frames}tool 7 1.6: 3 faults: \n${frames}tool 7 1.7: 4 cycles: \n${frames}`;
    const profile = read(text);
    expect(profile.sampleTypes.map(({ type }) => type)).toEqual(['cycles', 'faults']);
    expect([...profile.samples.values]).toEqual([10n, 0n, 0n, 3n, 4n, 0n]);
  });
});

describe('a stack', () => {
  const header = 'tool 7 1.5:  10 cycles: \n';

  test('of no frames counts towards the total', () => {
    const costs = countCosts(read(`${header}\n${header}${frames}`));
    expect(costs.total).toBe(20n);
    expect(costs.costs.find(({ frame }) => frame.name === 'leaf')?.flat).toBe(10n);
  });

  test('keeps inlined frames as lines of the location that holds them', () => {
    const text = `${header}\t 1199 mix+0x2 (inlined)\n\t 1199 fold (inlined)\n\t 1199 leaf+0x2 (/bin/t)\n\t 105e main (/bin/t)\n\n`;
    const profile = read(text);
    expect(stacksOf(profile)).toEqual(['mix < fold < leaf < main']);
    expect(profile.locations.map(({ lines }) => lines.length)).toEqual([3, 1]);
  });

  test('takes source lines, with what addr2line adds', () => {
    const text = `${header}\t 1199 mix+0x2\n  a.c:2 (inlined)\n\t 1199 leaf (/bin/t)\n  b.c:5 (discriminator 3)\n\t 105e main (/bin/t)\n  ??:0\n\n`;
    const profile = read(text);
    expect(stacksOf(profile)).toEqual(['mix < leaf < main']);
    expect(profile.locations[0]?.lines.map(({ line }) => line)).toEqual([2, 5]);
    expect(profile.functions.map(({ file }) => file)).toEqual(['a.c', 'b.c', '']);
  });

  test('shows unknown functions by their binary, as pprof does', () => {
    const text = `${header}\t 1199 [unknown] (/lib/libz.so)\n\n${header}\t 12 [unknown] ([unknown])\n\n`;
    expect(flatOf(read(text))).toEqual({ '[libz.so]': 10n, '<unknown>': 10n });
  });

  test('keeps names with blanks and brackets', () => {
    const names = [
      '(anonymous namespace)::scan(int, char) const',
      'operator new(unsigned long)',
      '<main::Spoon as main::Stir>::stir',
      'core::ops::function::FnOnce::call_once{{vtable.shim}}',
      'finish_task_switch.isra.0',
    ];
    const text = names.map((name, at) => `${header}\t ${at}f ${name}+0x1f (/tmp/a (deleted))\n\n`).join('');
    const profile = read(text);
    expect(stacksOf(profile)).toEqual(names);
    expect(profile.mappings.map(({ file }) => file)).toEqual(['/tmp/a (deleted)']);
  });

  test('of the kernel is read', () => {
    const text = `${header}\tffffffff81234567 do_syscall_64 ([kernel.kallsyms])\n\n`;
    expect(read(text).locations[0]?.address).toBe(0xffff_ffff_8123_4567n);
  });

  test('on the line of its sample is one frame', () => {
    const text =
      '            cafe  5247 11631.159522:    1001001 cpu-clock:      55a65797a196 leaf+0x26 (/bin/t)\n';
    expect(flatOf(read(text + text))).toEqual({ leaf: 2_002_002n });
  });
});

test('comments and records of other kinds are passed over', () => {
  const text = `# cmdline : perf record\n#\ntool 7 0.1: PERF_RECORD_MMAP2 7/7: [0x1(0x2) @ 0 fe:00 1 2]: r-xp /bin/t\ntool 7 1.5: 10 cycles: \n${frames}`;
  expect(read(text).samples.length).toBe(1);
});

test('a script cut off or changed anywhere is refused or read, never more', () => {
  const text = Buffer.from(
    `# c\nmy tool 7/9 [001] 1.5:  10 cycles:u: \n\t 1199 mix (inlined)\n  a.c:2\n${frames}tool 7 1.6:  3 faults: \n${frames}`,
  );
  const survive = (bytes: Uint8Array) => {
    try {
      countCosts(readProfile(bytes, 'script.txt'));
    } catch (error) {
      if (!isMigrateError(error) || error.code !== 'PROFILE_INVALID') throw error;
      expect(error.why).toMatch(/^at byte \d+, field \S/);
    }
  };
  for (let end = 0; end < text.length; end++) survive(text.subarray(0, end));
  for (let bit = 0; bit < text.length * 8; bit++) {
    survive(Uint8Array.from(text).with(bit >> 3, text[bit >> 3]! ^ (1 << (bit & 7))));
  }
  const line = fc.constantFrom(...text.toString().split('\n'), '\t', '  ', '\t g', '#', 'a;b 1');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => survive(Buffer.from(lines.join('\n')))),
    { numRuns: 2000 },
  );
});
