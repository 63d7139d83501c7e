import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type StoredBinary, storeBinary } from '../../src/release/store-binary.ts';
import type { RollbackRequest } from '../../src/rollback/rollback-request.ts';
import type { ShadowEvidence } from '../../src/stage/evidence.ts';
import type { StageRequest } from '../../src/stage/stage-request.ts';
import { now } from './stage-request.ts';

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

/** A pair of binaries in the store of a rollout. */
export interface Binaries {
  readonly control: StoredBinary;
  readonly candidate: StoredBinary;
}

/** Stores two small programs; `text` makes them different from other pairs. */
export function storeBinaries(home: string, text = 'first'): Binaries {
  const directory = join(home, '..', 'build');
  mkdirSync(directory, { recursive: true });
  const [control, candidate] = (['control', 'candidate'] as const).map((role) => {
    const file = join(directory, role);
    writeFileSync(file, `#!/bin/sh\necho ${text} ${role}\n`);
    chmodSync(file, 0o755);
    return storeBinary({ home, role, file });
  });
  return { control: control!, candidate: candidate! };
}

/** A passing shadow run of a pair, an hour old. */
export function evidenceOf({ control, candidate }: Binaries): ShadowEvidence {
  return {
    runDir: '.migrate/runs/one',
    finishedAt: '2026-03-01T11:00:00.000Z',
    verdict: 'pass',
    reason: 'none differed',
    controlFiles: [control.digest],
    candidateFiles: [candidate.digest],
    unlistedExecutables: [],
    untraced: [],
  };
}

/** What a stage request needs to pass its gates with a pair of binaries. */
export function proven(binaries: Binaries): Partial<StageRequest> {
  const evidence = evidenceOf(binaries);
  return { control: binaries.control.digest, candidate: binaries.candidate.digest, evidence };
}

/** A plain request to go back to control. */
export function rollbackRequest(home: string, changes: Partial<RollbackRequest> = {}): RollbackRequest {
  return {
    home,
    flag: null,
    to: null,
    reason: 'the candidate crashed',
    releaseLatch: false,
    actor: 'alex',
    host: 'build-1',
    now: () => now,
    monotonic: () => performance.now(),
    ...changes,
  };
}
