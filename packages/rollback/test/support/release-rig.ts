import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegistryClient } from '../../src/registry/registry-client.ts';
import type { RegistryWorld } from '../../src/registry/registry-world.ts';
import { parseRepository } from '../../src/registry/repository.ts';
import type { PublishRequest } from '../../src/release/publish-release.ts';
import type { JudgedShadow } from '../../src/release/statement.ts';
import type { ReleaseToStore } from '../../src/release/store-release.ts';
import { makeDirectory } from './rollout.ts';
import { now } from './stage-request.ts';

export { now } from './stage-request.ts';

/** A small program that differs from others by its text. */
export function program(text: string): string {
  const file = join(makeDirectory(), 'tool');
  writeFileSync(file, `#!/bin/sh\necho ${text}\n`, { mode: 0o755 });
  return file;
}

/** A release of the control, as `migrate rollout` would store it, but for what a test changes. */
export function releaseToStore(home: string, changes: Partial<ReleaseToStore> = {}): ReleaseToStore {
  return {
    home,
    role: 'control',
    file: changes.file ?? program('control'),
    flag: 'manifest_hasher',
    tag: null,
    force: false,
    revision: null,
    dirty: false,
    retainDays: 60,
    neededUntil: null,
    host: 'build-1',
    now,
    ...changes,
  };
}

/** A release of the control to publish, but for what a test changes. */
export function publishRequest(home: string, changes: Partial<PublishRequest> = {}): PublishRequest {
  const { neededUntil: _, ...stored } = releaseToStore(home, changes);
  return { ...stored, tag: '1.0.0', shadow: null, client: null, ...changes };
}

/** A client of a repository that waits for nothing. */
export function clientOf(repository: string, changes: Partial<RegistryWorld> = {}): RegistryClient {
  const world: RegistryWorld = {
    fetch: globalThis.fetch,
    credentials: async () => null,
    sleep: async () => undefined,
    ...changes,
  };
  return new RegistryClient(world, parseRepository(repository, false));
}

/** A shadow run of two binaries that passed. */
export function judgedShadow(control: string, candidate: string): JudgedShadow {
  const side = { command: ['tool'], digest: `sha256:${'1'.repeat(64)}` };
  const counts = { captured: 1200, distinct: 1200, sources: 1100, judged: 1200, equal: 1200 };
  const none = { noisy: 0, flaky: 0, mismatch: 0, timedOut: 0, errored: 0, skipped: 0, accepted: 0 };
  return {
    control,
    candidate,
    finishedAt: '2026-03-01T11:00:00.000Z',
    runId: '20260301T110000Z-abcdef',
    report: {
      schemaVersion: 1,
      kind: 'shadow',
      verdict: 'pass',
      reason: 'none differed',
      cases: { ...counts, ...none },
      mismatchRate: 0,
      mismatchUpperBound95: 0.0027,
      unseenBehaviourMass: 0.01,
      groups: [],
      rules: [],
      performance: null,
      control: side,
      candidate: side,
      corpusDigest: `sha256:${'c'.repeat(64)}`,
      runDir: '.migrate/runs/one',
      weightedMismatchRate: null,
      seenSources: 0,
      lostCalls: {},
      traced: {
        control: { cases: 0, differing: 0, untraced: 0, reason: null },
        candidate: { cases: 0, differing: 0, untraced: 0, reason: null },
      },
      unlistedExecutables: [],
      proposedRules: [],
      accepted: [],
    },
  };
}
