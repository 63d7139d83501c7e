import type { Runner } from '@strangler/process';
import { expect, test } from 'vitest';
import { isAlive, pidIn, until, type Workbench } from './workbench.ts';

/** What holds for the end of a runner itself, whichever it is. */
export function describeClose(bench: Workbench, start: () => Promise<Runner>): void {
  test('close rejects what still runs and leaves no process', async () => {
    const runner = await start();
    const file = bench.freshPath();
    const run = runner.run(bench.shell(`sh -c 'echo $$ >${file}; exec sleep 60' & wait`));
    const rejected = expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const grandchild = await pidIn(file);
    await runner.close();
    await rejected;
    await until(() => !isAlive(grandchild));
  });

  test('a closed runner refuses to run and can be closed again', async () => {
    const runner = await start();
    await runner.close();
    await expect(runner.run(bench.shell('exit 0'))).rejects.toMatchObject({ code: 'INTERRUPTED' });
    await runner.close();
  });
}
