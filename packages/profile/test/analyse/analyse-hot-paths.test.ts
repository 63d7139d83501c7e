import { checkDocument, exactly, type HotPath, type ProfileReport } from '@strangler/core';
import { analyseHotPaths, type HotPathOptions, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

type Stacks = Readonly<Record<string, number>>;

function report(stacks: Stacks, options: HotPathOptions = {}): ProfileReport {
  return analyseHotPaths(readProfile(encodeProfile(profileOfStacks(stacks)), 'test'), options);
}

function advice(
  stacks: Stacks,
  options: HotPathOptions = {},
): Record<string, [HotPath['advice'], string | null]> {
  const { hotPaths } = report(stacks, options);
  return Object.fromEntries(hotPaths.map((path) => [path.function, [path.advice, path.boundary]]));
}

const root = 'runtime.main main.main';

/** The example of the command line's documentation: one operation of 81 %, two steps beneath main. */
const tree: Stacks = {
  [`${root} main.run main.hashTree main.hashFile crypto/sha256.block`]: 600,
  [`${root} main.run main.hashTree os.ReadDir`]: 210,
  [`${root} main.run main.printReport`]: 150,
  'runtime.gcBgMarkWorker runtime.scan': 40,
};

describe('keep', () => {
  test('where nothing was sampled', () => {
    const empty = report({ 'main.main': 0 });
    expect(empty).toMatchObject({ hotPaths: [], sampleCount: 0, total: 0 });
    expect(empty.verdict).toEqual({ decision: 'keep', reason: 'No function holds 20 % of the run.' });
  });

  test('where the time is the garbage collector’s, which no function of the program holds', () => {
    const stacks = { [root]: 1, 'runtime.gcBgMarkWorker runtime.scan': 9 };
    expect(advice(stacks)).toEqual({
      'runtime.gcBgMarkWorker': ['keep', null],
      'runtime.scan': ['keep', null],
    });
    expect(report(stacks).verdict.decision).toBe('keep');
  });

  test('where only main itself is hot, because that is the program', () => {
    const stacks = { [root]: 5, [`${root} sort.Sort`]: 5 };
    expect(advice(stacks)['main.main']).toEqual(['keep', null]);
    expect(advice(stacks)['sort.Sort']).toEqual(['keep', null]);
    expect(report(stacks).verdict.decision).toBe('keep');
  });

  test('a library function that two operations share evenly', () => {
    const stacks = {
      [`${root} main.a sort.Sort`]: 25,
      [`${root} main.b sort.Sort`]: 25,
      [`${root} main.c`]: 50,
    };
    expect(advice(stacks)['sort.Sort']).toEqual(['keep', null]);
  });
});

describe('extract', () => {
  test('the operation, not the function that drives the whole program, and not what lies within', () => {
    expect(advice(tree)).toEqual({
      'runtime.main': ['keep', null],
      'main.main': ['keep', null],
      'main.run': ['keep', null],
      'main.hashTree': ['extract', 'main.hashTree'],
      'main.hashFile': ['extract the caller instead', 'main.hashTree'],
      'crypto/sha256.block': ['extract the caller instead', 'main.hashTree'],
      'os.ReadDir': ['extract the caller instead', 'main.hashTree'],
    });
    expect(report(tree).verdict).toEqual({
      decision: 'extract',
      reason: 'main.hashTree holds 81.0 % of the run (78.4 to 83.4 %) and could be taken out.',
    });
  });

  test('the outermost of functions that hold the same cost, because fewer calls cross it', () => {
    const stacks = { [`${root} main.hashTree main.hashOne main.sum`]: 60, [`${root} main.other`]: 40 };
    const found = advice(stacks);
    expect(found['main.hashTree']).toEqual(['extract', 'main.hashTree']);
    expect(found['main.hashOne']).toEqual(['extract the caller instead', 'main.hashTree']);
    expect(found['main.sum']).toEqual(['extract the caller instead', 'main.hashTree']);
  });

  test('the innermost where an operation holds all that main does', () => {
    const found = advice({ [`${root} main.run main.work`]: 100 });
    expect(found['main.run']).toEqual(['keep', 'main.work']);
    expect(found['main.work']).toEqual(['extract', 'main.work']);
  });

  test('what goroutines do under the function that starts them, and not the little that main does', () => {
    const stacks = {
      'main.hashTree.func1 main.worker main.hashOne crypto/sha256.block': 76,
      [`${root} main.run main.scan`]: 24,
    };
    const found = advice(stacks);
    expect(found['main.hashTree.func1']).toEqual(['extract', 'main.hashTree']);
    expect(found['main.worker']).toEqual(['extract the caller instead', 'main.hashTree']);
    expect(found['main.run']).toEqual(['keep', null]);
    expect(found['main.scan']).toEqual(['keep', null]);
    expect(report(stacks).verdict.reason).toMatch(/^main\.hashTree holds 76\.0 % of the run/);
  });

  test('several operations beside each other', () => {
    const stacks = {
      [`${root} main.run main.parse encoding/json.Unmarshal`]: 45,
      [`${root} main.run main.hash crypto/sha256.block`]: 50,
      [`${root} main.run`]: 5,
    };
    const found = advice(stacks);
    expect(found['main.run']).toEqual(['keep', null]);
    expect(found['main.parse']).toEqual(['extract', 'main.parse']);
    expect(found['main.hash']).toEqual(['extract', 'main.hash']);
    expect(report(stacks).verdict.reason).toContain('So could main.parse.');
  });

  test('a worker that no main stands above', () => {
    expect(advice({ 'main.work': 80, [root]: 20 })['main.work']).toEqual(['extract', 'main.work']);
  });

  test('a function that recurs', () => {
    expect(advice({ [`${root} main.fib main.fib main.fib`]: 9 })['main.fib']).toEqual([
      'extract',
      'main.fib',
    ]);
  });

  test('says so where more samples could put it below the threshold, and never promises a gain', () => {
    const path = report({ [`${root} main.work`]: 3, [`${root} main.rest`]: 9 }).hotPaths.find(
      ({ function: name }) => name === 'main.work',
    );
    expect(path?.reason).toContain('More samples may put it below 20 %.');
    expect(path?.reason).toContain('Whether it pays depends on its calls per run times the round trip');
    expect(path).toMatchObject({ callsPerRun: null, secondsPerCall: null, forecast: null });
  });
});

describe('a report', () => {
  test('warns of values that add up to more than 64 bits hold', () => {
    const read = (text: string) => analyseHotPaths(readProfile(new TextEncoder().encode(text), 'test'));
    const most = '9223372036854775807';
    expect(read(`a;b ${most}\nc 1\n`).warnings.join()).toContain('more than 64 bits');
    expect(read(`a;b ${most}\n`).warnings).toEqual([]);
  });

  test('of one very deep stack speaks of the first 500 functions, and says so', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `f${at}`);
    const deep = analyseHotPaths(readProfile(new TextEncoder().encode(`${names.join(';')} 1\n`), 'test'));
    expect([deep.functions.length, deep.hotPaths.length]).toEqual([3000, 500]);
    expect(deep.warnings).toEqual([expect.stringMatching(/^Of 3000 functions/)]);
    expect(
      Math.max(...deep.hotPaths.map(({ dominates, callPath }) => dominates.length + callPath.length)),
    ).toBeLessThanOrEqual(200);
  });
});

describe('a forecast', () => {
  test('is of all of the run, whatever is shown of it', () => {
    const stacks = {
      [`${root} main.work main.mix`]: 60,
      [`${root} main.work`]: 30,
      [`${root} main.rest`]: 10,
    };
    const operation = {
      callsPerRun: 1,
      outerCallsPerRun: 1,
      uncrossable: null,
      wallShare: exactly(0.9),
      bytesPerCall: null,
      isConcurrent: false,
      criticalShare: null,
      replay: null,
    };
    const trip = { seconds: exactly(0.001), secondsPerByte: 0 };
    const measurements = {
      wallSeconds: exactly(1),
      cpuSeconds: exactly(1),
      rounds: 5,
      operations: new Map([['main.work', operation]]),
      roundTrips: { oneShot: trip, worker: trip },
      relaxedShare: null,
      notes: [],
    };
    const forecastOf = (options: HotPathOptions) =>
      report(stacks, { measurements, ...options }).hotPaths.find((path) => path.function === 'main.work');
    const [whole, filtered] = [forecastOf({}), forecastOf({ ignore: 'main.mix' })];
    expect(filtered?.cumPercent).toBeLessThan(whole?.cumPercent ?? 0);
    expect(whole?.forecast?.bestSpeedup).toBeGreaterThan(5);
    expect(filtered?.forecast).toEqual(whole?.forecast);
    expect(filtered?.advice).toBe('extract');
  });
});

describe('whose code a function is', () => {
  const stacks = {
    [`${root} github.com/spf13/cobra.Execute example.com/tool/scan.Run crypto/sha256.block`]: 10,
  };
  const origins = (options: HotPathOptions) =>
    Object.fromEntries(report(stacks, options).hotPaths.map(({ function: name, origin }) => [name, origin]));

  test('shows in its file and package without knowing the module', () => {
    expect(origins({})).toEqual({
      'runtime.main': 'standard-library',
      'main.main': 'program',
      'github.com/spf13/cobra.Execute': 'dependency',
      'example.com/tool/scan.Run': 'program',
      'crypto/sha256.block': 'standard-library',
    });
  });

  test('follows the module where it is known, and where sources lie', () => {
    expect(origins({ modulePath: 'example.com/tool' })['example.com/tool/scan.Run']).toBe('program');
    // Another module of the same workspace: a dependency would lie in the module cache.
    expect(origins({ modulePath: 'example.com/too' })['example.com/tool/scan.Run']).toBe('program');
    expect(origins({ modulePath: 'example.com/too' })['github.com/spf13/cobra.Execute']).toBe('dependency');
  });

  test('keeps a library that calls back into the program', () => {
    expect(advice(stacks)['github.com/spf13/cobra.Execute']).toEqual(['keep', null]);
  });
});

describe('a hot path', () => {
  const path = (name: string, stacks: Stacks = tree) =>
    report(stacks).hotPaths.find(({ function: found }) => found === name);

  test('names the heaviest way from the root, frames that recur once', () => {
    expect(path('crypto/sha256.block')?.callPath).toEqual([
      'runtime.main',
      'main.main',
      'main.run',
      'main.hashTree',
      'main.hashFile',
      'crypto/sha256.block',
    ]);
    const recursive = { [`${root} main.a main.b main.a main.b main.c`]: 5, [`${root} main.c`]: 3 };
    expect(path('main.c', recursive)?.callPath).toEqual([
      'runtime.main',
      'main.main',
      'main.a',
      'main.b',
      'main.c',
    ]);
  });

  test('dominates what lies beneath it to 99 %', () => {
    expect(path('main.hashTree')?.dominates).toEqual(['crypto/sha256.block', 'main.hashFile', 'os.ReadDir']);
    const shared = { [`${root} main.a sort.Sort`]: 980, [`${root} main.b sort.Sort`]: 20 };
    expect(path('main.a', shared)?.dominates).toEqual([]);
  });

  test('carries the exact interval of its share', () => {
    expect(path('main.hashTree')?.cumPercent95).toEqual([78.4286, 83.3873]);
  });

  test('begins at exactly the threshold', () => {
    const stacks = { [`${root} main.a`]: 20, [`${root} main.b`]: 80 };
    expect(advice(stacks)['main.a']).toBeDefined();
    expect(advice(stacks, { thresholdPercent: 20.01 })['main.a']).toBeUndefined();
  });
});

describe('the report', () => {
  test('fits its schema, for every profile', () => {
    fc.assert(
      fc.property(arbitraryProfile, fc.constantFrom(0.5, 20, 100), (spec, thresholdPercent) => {
        const found = analyseHotPaths(readProfile(encodeProfile(spec), 'test'), { thresholdPercent });
        expect(checkDocument('ProfileReport', JSON.parse(JSON.stringify(found)))).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
  });

  test('lists every function by flat, with its file, line and shares', () => {
    const [first, ...others] = report(tree).functions;
    expect(first).toEqual({
      name: 'crypto/sha256.block',
      file: '/usr/lib/go/src/crypto/sha256/code.go',
      line: 1,
      flat: 6_000_000_000,
      flatPercent: 60,
      cum: 6_000_000_000,
      cumPercent: 60,
      cumPercent95: [56.8878, 63.0531],
    });
    expect(others.map(({ flat }) => flat)).toEqual([
      2_100_000_000, 1_500_000_000, 400_000_000, 0, 0, 0, 0, 0, 0,
    ]);
  });

  test('writes what JSON cannot hold as digits', () => {
    const base = profileOfStacks({ 'main.main': 1 });
    const spec = { ...base, samples: [{ stack: [0], values: [1n, 2n ** 60n] }] };
    const found = analyseHotPaths(readProfile(encodeProfile(spec), 'test'));
    expect(found.total).toBe('1152921504606846976');
  });

  test('is the same for the same profile', () => {
    expect(JSON.stringify(report(tree))).toBe(JSON.stringify(report(tree)));
  });
});
