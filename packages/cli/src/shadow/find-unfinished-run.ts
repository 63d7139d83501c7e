import { isMigrateError, MigrateError, type RunDocument } from '@strangler/core';
import { RunStore, type Shard, type Sides } from '@strangler/shadow';
import { listRuns } from './latest-run.ts';

/**
 * The newest run of these sides, and of this shard, that did not finish.
 *
 * Throws INPUT_NOT_FOUND where there is none.
 */
export function findUnfinishedRun(stateDir: string, sides: Sides, shard: Shard | null): string {
  for (const dir of listRuns(stateDir)) {
    const run = readRun(dir);
    if (run !== null && run.finishedAt === null && isOf(run, sides, shard)) return dir;
  }
  throw new MigrateError({
    code: 'INPUT_NOT_FOUND',
    message: 'there is no run to resume',
    why: `No unfinished run of these two sides${shard === null ? '' : ` and shard ${shard.index}/${shard.count}`} lies below ${stateDir}.`,
    next: 'Run without --resume, or name the directory of the run by --out.',
  });
}

function readRun(dir: string): RunDocument | null {
  try {
    return RunStore.open(dir).readRun();
  } catch (error) {
    if (isMigrateError(error)) return null;
    throw error;
  }
}

function isOf(run: RunDocument, { control, candidate }: Sides, shard: Shard | null): boolean {
  return (
    run.control.digest === control.digest &&
    run.candidate.digest === candidate.digest &&
    run.shard?.index === shard?.index &&
    run.shard?.count === shard?.count &&
    !run.merged
  );
}
