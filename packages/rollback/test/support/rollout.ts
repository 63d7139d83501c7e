import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export { type Binaries, evidenceOf, proven, rehearsalOf, storeBinaries } from './binaries.ts';
export { rollbackRequest } from './rollback-request.ts';
export { now, stageRequest } from './stage-request.ts';

/** A directory that is removed when the test has finished. */
export function makeDirectory(parent = tmpdir()): string {
  const directory = mkdtempSync(join(parent, 'rollback-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The home of a rollout that does not exist yet. */
export function makeHome(parent?: string): string {
  return join(makeDirectory(parent), '.migrate', 'rollout');
}
