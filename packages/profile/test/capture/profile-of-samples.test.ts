import { expect, test } from 'vitest';
import { profileOfSamples } from '../../src/capture/profile-of-samples.ts';
import type { LoggedStack, SampleLog } from '../../src/capture/sample-log.ts';
import type { SymbolFrame } from '../../src/capture/symbol-reader.ts';

const start = 0x400000;
const frame = (name: string): SymbolFrame => ({ name, file: `${name}.go`, line: 7, startLine: 1 });
const known = new Map([
  [1, [frame('leaf'), frame('middle'), frame('outer')]],
  [2, [frame('middle'), frame('outer')]],
  [3, [frame('outer')]],
  [4, [frame('main')]],
  [5, [frame('runtime.goexit')]],
]);

function locationsOf(...stacks: (readonly number[])[]) {
  const logged = stacks.map(
    (offsets): LoggedStack => ({ addresses: offsets.map((offset) => start + offset), hz: 100, count: 1 }),
  );
  const text = { start, end: start + 100 };
  const log: SampleLog = { isClaimed: true, stacks: logged, lost: 0, text, children: 0, timeNanos: 5n };
  const profile = profileOfSamples(log, (offset) => known.get(offset) ?? [], {
    program: 'tool',
    durationNanos: 9n,
  });
  const { samples, locations, functions } = profile;
  const named = locations.map(({ lines }) =>
    lines.map(({ functionIndex }) => functions[functionIndex]?.name),
  );
  return Array.from({ length: samples.length }, (_, at) =>
    [...samples.stacks.subarray(samples.stackOffsets[at], samples.stackOffsets[at + 1])].map(
      (location) => named[location],
    ),
  );
}

test('inlined functions share the location of the function that holds them', () => {
  expect(locationsOf([1, 2, 3, 4])).toEqual([[['leaf', 'middle', 'outer'], ['main']]]);
});

test('a stack that is cut off inside of an inlined function still ends in what holds it', () => {
  expect(locationsOf([1, 2])).toEqual([[['leaf', 'middle', 'outer']]]);
  expect(locationsOf([4, 1])).toEqual([[['main'], ['leaf', 'middle', 'outer']]]);
});

test('the bottom of every goroutine and code outside of Go are left out', () => {
  expect(locationsOf([99, 4, 5])).toEqual([[['main']]]);
  expect(locationsOf([2, 3, 5])).toEqual([[['middle', 'outer']]]);
  expect(locationsOf([99], [4])).toEqual([[['main']]]);
});
