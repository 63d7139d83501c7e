import { createRunner } from '@strangler/process';
import { afterAll, describe, expect, test } from 'vitest';
import { describeClose } from './shared/close-behaviour.ts';
import { describeEnds } from './shared/ends-behaviour.ts';
import { describeStreams } from './shared/streams-behaviour.ts';
import { describeSurroundings } from './shared/surroundings-behaviour.ts';
import { Workbench } from './shared/workbench.ts';

describe('the runner of Node.js', async () => {
  const bench = new Workbench();
  const start = () => createRunner({ kind: 'node', cacheDir: bench.directory, concurrency: 8 });
  const runner = await start();
  afterAll(async () => {
    await runner.close();
    bench.remove();
  });

  describeEnds(bench, () => runner);
  describeStreams(bench, () => runner);
  describeSurroundings(bench, () => runner);
  describeClose(bench, start);

  test('it has no costs to tell but wall time', async () => {
    const { cost } = await runner.run(bench.shell('sleep 0.05'));
    expect(cost).toMatchObject({ userMs: null, systemMs: null, maxRssBytes: null });
    expect(cost.wallMs).toBeGreaterThanOrEqual(49);
  });
});
