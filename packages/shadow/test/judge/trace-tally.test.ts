import type { Trace } from '@strangler/core';
import { expect, test } from 'vitest';
import { TraceTally } from '../../src/judge/trace-tally.ts';
import { sampleObservation } from '../sample-observation.ts';

type Started = Trace['executables'][number];

function traced(role: 'control' | 'candidate', executables: readonly Started[], agrees = true) {
  return sampleObservation({ role, trace: { executables: [...executables], agrees, refused: null } });
}

function newTally(): TraceTally {
  return new TraceTally({ control: [{ digest: 'sha256:a' }], candidate: [{ digest: 'sha256:b' }] });
}

test('the files of one side are not those of the other', () => {
  const tally = newTally();
  tally.add([
    traced('control', [{ path: '/b', digest: 'sha256:b' }]),
    traced('candidate', [{ path: '/b', digest: 'sha256:b' }]),
  ]);
  expect(tally.list().unlistedExecutables).toEqual([
    { role: 'control', path: '/b', digest: 'sha256:b', cases: 1 },
  ]);
});

test('a file that cannot be read is listed by nobody', () => {
  const tally = newTally();
  tally.add([traced('candidate', [{ path: '/secret', digest: null }])]);
  expect(tally.list().unlistedExecutables).toEqual([
    { role: 'candidate', path: '/secret', digest: null, cases: 1 },
  ]);
});

test('the same bytes at several paths are one executable, counted once a case', () => {
  const tally = newTally();
  tally.add([traced('control', [{ path: '/tmp/2', digest: 'sha256:c' }])]);
  tally.add([
    traced('control', [
      { path: '/tmp/3', digest: 'sha256:c' },
      { path: '/tmp/1', digest: 'sha256:c' },
    ]),
  ]);
  expect(tally.list().unlistedExecutables).toEqual([
    { role: 'control', path: '/tmp/1', digest: 'sha256:c', cases: 2 },
  ]);
});

test('a program that the case itself brings is not what a side runs', () => {
  const tally = newTally();
  tally.add([traced('control', [{ path: './configure', digest: 'sha256:c', ofCase: true }])]);
  expect(tally.list().unlistedExecutables).toEqual([]);
});

test('what could not be traced, and what was not the same when traced, is counted', () => {
  const tally = newTally();
  for (const reason of ['z', 'a', 'b']) {
    const trace = { executables: [], agrees: null, refused: reason };
    tally.add([sampleObservation({ role: 'control', trace })]);
  }
  tally.add([traced('candidate', [], false), sampleObservation({ role: 'candidate', attempt: 2 })]);
  expect(tally.list().traced).toEqual({
    control: { cases: 0, differing: 0, untraced: 3, reason: 'a' },
    candidate: { cases: 1, differing: 1, untraced: 0, reason: null },
  });
});
