import type { Observation } from '@strangler/core';
import type { PlacedRun } from '@strangler/process';
import { expect, test } from 'vitest';
import { traceCase } from '../../src/run/trace-case.ts';
import { sampleObservation, textOutput } from '../sample-observation.ts';

type Context = Parameters<typeof traceCase>[0];
type TracedCase = Parameters<typeof traceCase>[1];
type Place = Parameters<typeof traceCase>[2];

const paths = { work: '/place/slot/work', home: '/place/slot/home', temp: '/place/slot/tmp' };

/** What the observations are after both sides ran once more like this. */
async function traced(run: Partial<PlacedRun>, observations: Observation[]): Promise<Observation[]> {
  const { end, stdout, stderr, files, cost } = sampleObservation();
  const placed = { end, stdout, stderr, files, cost, events: null, ...run } as PlacedRun;
  const context = {
    sides: { control: { role: 'control' }, candidate: { role: 'candidate' } },
    observer: { traceAll: async () => [placed, placed] },
  };
  const each = { tree: { entries: [] } };
  const seen = [...observations];
  await traceCase(context as unknown as Context, each as unknown as TracedCase, { paths } as Place, seen);
  return seen;
}

const sides = [
  sampleObservation({ role: 'candidate' }),
  sampleObservation({ role: 'control', attempt: 1 }),
  sampleObservation({ role: 'control', attempt: 2, stdout: textOutput('other') }),
];

test('where ptrace is forbidden the reason is kept, and nothing is claimed of the run', async () => {
  const [candidate, control, second] = await traced({ trace: { refused: 'EPERM' } }, sides);
  const trace = { executables: [], agrees: null, refused: 'ptrace is not permitted here (EPERM)' };
  expect([candidate?.trace, control?.trace, second?.trace]).toEqual([trace, trace, undefined]);
});

test('a run that went on without a single start being seen was not traced, whatever the system said', async () => {
  const [first] = await traced({ trace: { executables: [] } }, sides);
  expect(first?.trace).toMatchObject({ refused: 'ptrace shows nothing here', agrees: null });
  const end = { kind: 'not-started', error: 'ENOENT' } as const;
  const [unstarted] = await traced({ trace: { executables: [] }, end }, sides);
  expect(unstarted?.trace).toMatchObject({ refused: null });
});

test('a traced run agrees where it is like one of the others of its side, byte for byte', async () => {
  const trace = { executables: [{ path: '/bin/true', sha256: 'ab' }] };
  const agreed = async (run: Partial<PlacedRun>): Promise<unknown[]> =>
    (await traced({ ...run, trace }, sides)).map((each) => each.trace?.agrees);
  expect(await agreed({})).toEqual([true, true, undefined]);
  expect(await agreed({ stdout: textOutput('other') })).toEqual([false, true, undefined]);
  expect(await agreed({ end: { kind: 'exited', code: 1 } })).toEqual([false, false, undefined]);
});

test('paths below the place are told by what the place is for, and no others', async () => {
  const named = ['/place/slot/work/a', '/place/slot/home/b', '/place/slot/tmp/c', '/place/slot/workshop/d'];
  const executables = named.map((path) => ({ path, sha256: 'ab' }));
  const [first] = await traced({ trace: { executables } }, sides);
  expect(first?.trace?.executables.map(({ path }) => path)).toEqual([
    './a',
    '~/b',
    '$TMPDIR/c',
    '/place/slot/workshop/d',
  ]);
});
