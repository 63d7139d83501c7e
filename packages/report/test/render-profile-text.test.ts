import { stripVTControlCharacters } from 'node:util';
import type { Forecast } from '@strangler/core';
import { renderProfileText } from '@strangler/report';
import { describe, expect, test } from 'vitest';
import { hotPath, profileReport } from './sample-profile.ts';

const plain = { color: false, top: 20 };
const long =
  'example.com/organisation/repository/internal/platform/hasher.(*fileHasher[go.shape.string]).sumWithBuffer';
const forecast: Forecast = {
  mode: 'one-shot',
  speedup: 1.29,
  speedup95: [1.2, 1.4],
  seconds: 3,
  seconds95: [2.9, 3.1],
  bestSpeedup: 2.1,
  breakEvenSpeedup: 1.401,
  breakEvenCallsPerRun: 870.9,
};

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length));
}

describe('a hot path', () => {
  test('is told with its share, its advice and why', () => {
    const path = hotPath('main.hashTree', { advice: 'extract' });
    expect(renderProfileText(profileReport([], { hotPaths: [path] }), plain)).toContain(
      `operations of at least 20 %
  64.7 % (62.3 to 67.1)   main.hashTree  extract
                          What was found about main.hashTree.
`,
    );
  });

  test('says nothing of figures that are not known', () => {
    const text = renderProfileText(profileReport([], { hotPaths: [hotPath('main.run')] }), plain);
    expect(text).not.toMatch(/call|forecast|null|–/);
  });

  test('says how often it is called, what a call costs and what taking it out would bring', () => {
    const path = hotPath('main.hashTree', {
      callsPerRun: 1200,
      outerCallsPerRun: 40,
      secondsPerCall: 0.000031,
      bytesPerCall: 65536,
      criticalShare: 0.85,
      criticalShare95: [0.8, 0.9],
      forecast,
    });
    const text = renderProfileText(profileReport([], { hotPaths: [path] }), { ...plain, width: 120 });
    expect(text).toContain(
      '1,200 (40 from outside) calls a run, 31 µs a call, 64.0 KiB a call, 85 % (80 to 90) of it on',
    );
    expect(text).toContain('forecast: 1.29 × (1.20 to 1.40) as one-shot, pays up to 870 calls a run\n');
  });

  test('says how fast a candidate has to be where its speed is not known, rounded up', () => {
    const path = hotPath('f', { forecast: { ...forecast, speedup: null, speedup95: null } });
    expect(renderProfileText(profileReport([], { hotPaths: [path] }), { ...plain, width: 120 })).toContain(
      'forecast: pays as one-shot if the candidate is at least 1.41 × as fast, at best 2.10 ×\n',
    );
  });

  test('says where no speed is enough', () => {
    const hopeless = {
      ...forecast,
      speedup: null,
      speedup95: null,
      bestSpeedup: 0.8,
      breakEvenSpeedup: null,
    };
    const text = renderProfileText(
      profileReport([], { hotPaths: [hotPath('f', { forecast: hopeless })] }),
      plain,
    );
    expect(text).toContain('forecast: does not pay as one-shot, at best 0.80 ×\n');
  });
});

test('what was measured beside the profile is told with what could not be', () => {
  const roundTrip = { seconds95: null, secondsPerByte: 0 };
  const measured = {
    wallSeconds: 1.234,
    wallSeconds95: null,
    cpuSeconds: null,
    rounds: 5,
    roundTrips: {
      oneShot: { ...roundTrip, seconds: 0.00103 },
      worker: { ...roundTrip, seconds: 0.00006 },
    },
    relaxedCollectorShare: null,
    notes: ['Calls of main.run were not counted.'],
  };
  const text = renderProfileText(profileReport([], { measured }), plain);
  expect(text).toContain(
    'A run takes 1.23 s; a round trip to a subprocess 1.03 ms as one-shot, 60 µs as worker.\nCalls of main.run',
  );
});

test.each([80, 100, 120])('no line is wider than %i characters', (width) => {
  const paths = ['keep', 'extract', 'extract the caller instead'] as const;
  const report = profileReport([long, `${long}.func1`, 'main.main'], {
    hotPaths: paths.map((advice) =>
      hotPath(long, { advice, callsPerRun: 1e6, secondsPerCall: 1e-9, bytesPerCall: 1e9, forecast }),
    ),
    verdict: {
      decision: 'extract',
      reason: 'main.run holds most of the run and could be taken out. '.repeat(4),
    },
  });
  expect(widest(renderProfileText(report, { ...plain, width }))).toBeLessThanOrEqual(width);
});

test('the table is shortened in the middle of names, never of figures', () => {
  const text = renderProfileText(profileReport([long]), { ...plain, width: 80 });
  expect(text).toMatch(/^1\.00 s {4}6\.42 {2}2\.00 s {2}12\.84 {2}…?\S*….*sumWithBuffer$/m);
});

test('only as many functions as asked for are shown, and how many more there are', () => {
  const text = renderProfileText(profileReport(['a', 'b', 'c']), { color: false, top: 1 });
  expect(text).toMatch(/ a\nand 2 more functions\n$/);
});

test('a table without functions is its headings', () => {
  expect(renderProfileText(profileReport([]), plain)).toMatch(
    /flat {2}flat % {2}cum {2}cum % {2}function\n$/,
  );
});

test('colours are used only where asked for, and change nothing else', () => {
  const report = profileReport(['main.main'], { hotPaths: [hotPath('main.main', { advice: 'extract' })] });
  const text = renderProfileText(report, plain);
  const colored = renderProfileText(report, { ...plain, color: true });
  expect(text).not.toContain('\x1b');
  expect(colored).toContain('\x1b[');
  expect(stripVTControlCharacters(colored)).toBe(text);
});

test('names that would move the cursor or turn the direction of text are shown as escapes', () => {
  const text = renderProfileText(profileReport(['main.\x1b[2J\u202egnp']), plain);
  expect(text).toContain('main.\\x1b[2J\\u202egnp');
});
