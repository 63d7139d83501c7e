import { countCosts } from '@strangler/profile';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPlain, buildWithProfile } from '../support/go-programs.ts';
import { type Ended, runToEnd, type StartOptions, takeProfile } from '../support/take-profile.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
let plain: string;
let profiled: string;

beforeAll(async () => {
  plain = buildPlain('ends', directory);
  profiled = await buildWithProfile('ends', directory);
}, 300_000);

/** Without what differs from one run or binary to the next: numbers of goroutines, addresses, registers. */
const comparable = (text: string) =>
  text
    .replaceAll(/\+?0x[0-9a-f]+/g, '')
    .replaceAll(/\bgoroutine \d+/g, 'goroutine')
    .replaceAll(/\[signal (\w+):.*\]/g, '[signal $1]')
    .replaceAll(/\bPC=.*$/gm, '')
    .replaceAll(/^r\w+ .*$/gm, '');

async function endBothWays(how: string, options: StartOptions = {}) {
  const both = { ...options, args: [how] };
  const expected = await runToEnd(plain, both);
  const found = await takeProfile(profiled, { ...both, directory });
  const { costs, sampleCount } = countCosts(found.profile);
  const samplesOf = (name: string) => costs.find(({ frame }) => frame.name === name)?.samples ?? 0;
  return { expected, found, sampleCount: sampleCount ?? 0, samplesOf };
}

const outcome = ({ code, signal, stdout }: Ended) => ({ code, signal, stdout });
const firstLine = (text: string) => text.split('\n', 1)[0];

describe.each([
  ['return', 0],
  ['exit', 3],
  ['exit from a goroutine', 7],
  ['raw exit', 9],
  ['fatal', 1],
  ['panic', 2],
  ['panic with an error', 2],
  ['panic in a goroutine', 2],
  ['panic while panicking', 2],
  ['panic in init', 2],
  ['recovered panic', 0],
  ['nil dereference', 2],
  ['division by zero', 2],
  ['goexit', 2],
  ['goexit beside a goroutine that returns', 2],
  ['deadlock', 2],
  ['deadlock on a lock', 2],
  ['deadlock of several', 2],
])('a program that ends by %s', (how, code) => {
  test('ends and writes as it does without profiling, and all of its samples are kept', async () => {
    const { expected, found, samplesOf } = await endBothWays(how);
    expect(found).toMatchObject({ code, signal: null });
    expect(outcome(found)).toEqual(outcome(expected));
    expect(comparable(found.stderr)).toBe(comparable(expected.stderr));
    expect(samplesOf('main.spin')).toBeGreaterThan(10);
  });
});

describe.each([
  ['throw', 2, null],
  ['stack overflow', 2, null],
  ['abort', 2, null],
  ['kill', null, 'SIGKILL'],
  ['closed output', null, 'SIGPIPE'],
])('a program that dies by %s', (how, code, signal) => {
  test('dies as it does without profiling, and all of its samples are kept', async () => {
    const { expected, found, samplesOf } = await endBothWays(how);
    expect(found).toMatchObject({ code, signal });
    expect(outcome(found)).toEqual(outcome(expected));
    expect(comparable(firstLine(found.stderr) ?? '')).toBe(comparable(firstLine(expected.stderr) ?? ''));
    expect(samplesOf('main.spin')).toBeGreaterThan(10);
  });
});

/** Sends each signal when the program has written the text before it. */
const onOutput =
  (
    ...steps: readonly (readonly [text: string, signal: NodeJS.Signals])[]
  ): NonNullable<StartOptions['onOutput']> =>
  (child, text) => {
    for (const [wanted, signal] of steps) if (text.includes(wanted)) child.kill(signal);
  };

describe.each(['wait', 'idle'])('a program that %ss and is sent', (how) => {
  test.each([
    ['SIGINT', null, 'SIGINT'],
    ['SIGTERM', null, 'SIGTERM'],
    ['SIGHUP', null, 'SIGHUP'],
    ['SIGKILL', null, 'SIGKILL'],
    ['SIGQUIT', 2, null],
  ] as const)('%s ends by it, and its samples are kept', async (sent, code, signal) => {
    const { expected, found, samplesOf } = await endBothWays(how, { onOutput: onOutput(['ready', sent]) });
    expect(found).toMatchObject({ code, signal });
    expect(outcome(found)).toEqual(outcome(expected));
    // Goroutine 0 is a thread's own stack, which shows up where that thread got the signal.
    const goroutines = (text: string) => text.match(/^goroutine [1-9]/gm)?.length ?? 0;
    expect(goroutines(found.stderr)).toBe(goroutines(expected.stderr));
    expect(samplesOf('main.spin')).toBeGreaterThan(10);
  });
});

test.each([
  ['notify', onOutput(['ready', 'SIGTERM']), { code: 4, signal: null }, 5],
  ['notify of all', onOutput(['ready', 'SIGHUP']), { code: 0, signal: null }, 5],
  ['context', onOutput(['ready', 'SIGINT'], ['again', 'SIGINT']), { code: null, signal: 'SIGINT' }, 0],
  ['ignore', undefined, { code: 0, signal: null }, 5],
  ['child', undefined, { code: 0, signal: null }, 5],
  ['descriptors closed', undefined, { code: 0, signal: null }, 5],
  ['environment cleared', undefined, { code: 0, signal: null }, 5],
  ['directory changed', undefined, { code: 0, signal: null }, 5],
  ['root changed', undefined, { code: 0, signal: null }, 5],
  ['threads', undefined, { code: 0, signal: null }, 15],
  ['not replaced', undefined, { code: 0, signal: null }, 5],
] as const)('%s: the program does as it does without profiling', async (how, send, end, afterwards) => {
  const { expected, found, samplesOf } = await endBothWays(how, send && { onOutput: send });
  expect(found).toMatchObject(end);
  expect(outcome(found)).toEqual(outcome(expected));
  expect(found.stderr).toBe(expected.stderr);
  expect(samplesOf('main.spin')).toBeGreaterThan(10);
  expect(samplesOf('main.afterwards')).toBeGreaterThanOrEqual(afterwards);
});

test.each([
  ['replaced by itself', 0],
  ['replaced by a shell', 5],
])('%s: the new program runs to its end, and what was sampled before is kept', async (how, code) => {
  const { expected, found, samplesOf } = await endBothWays(how);
  expect(found).toMatchObject({ code, signal: null });
  expect(outcome(found)).toEqual(outcome(expected));
  expect(samplesOf('main.spin')).toBeGreaterThan(10);
  expect(samplesOf('main.spin')).toBeLessThan(30);
});

test.each(['profile of its own', 'profile of its own at another rate'])(
  '%s: the program gets its profile, and all of the run is in ours',
  async (how) => {
    const { expected, found, samplesOf } = await endBothWays(how);
    expect(found.code).toBe(0);
    expect(outcome(found)).toEqual(outcome(expected));
    expect(found.stderr).toBe(expected.stderr);
    for (const name of ['main.spin', 'main.afterwards', 'main.between']) {
      expect(samplesOf(name)).toBeGreaterThan(5);
    }
  },
);

test('samples at the rate that the program sets weigh as much as they stand for', async () => {
  const { found } = await endBothWays('profile of its own at another rate');
  const { costs } = countCosts(found.profile);
  const cost = costs.find(({ frame }) => frame.name === 'main.afterwards');
  const perSample = Number(cost?.cum ?? 0n) / (cost?.samples ?? 1);
  expect(perSample).toBeCloseTo(5e6, -5);
});

test('a run too short for a sample leaves an empty profile and not an error', async () => {
  const { expected, found, sampleCount } = await endBothWays('at once');
  expect(outcome(found)).toEqual(outcome(expected));
  expect(sampleCount).toBeLessThan(3);
  expect(found.log).toMatchObject({ isClaimed: true, lost: 0 });
});

test('samples for which there is no room are counted, and harm nobody', async () => {
  const { code, log } = await takeProfile(profiled, { args: ['exit'], directory, logBytes: 1024 });
  expect(code).toBe(3);
  expect(log.lost).toBeGreaterThan(5);
  expect(log.stacks.length).toBeGreaterThan(0);
});

test('children are counted', async () => {
  const { found } = await endBothWays('child');
  expect(found.log.children).toBe(1);
});

test('without being asked, the program neither samples nor writes a file', async () => {
  const cwd = temporaryDirectory();
  const ended = await runToEnd(profiled, { args: ['exit'], cwd });
  expect(outcome(ended)).toEqual(outcome(await runToEnd(plain, { args: ['exit'], cwd })));
});
