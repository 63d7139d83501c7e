import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalDocument } from '@strangler/core';
import type { StoredRehearsal } from '../../src/rehearsal/stored-rehearsal.ts';
import { type StoredBinary, storeBinary } from '../../src/release/store-binary.ts';
import type { ShadowEvidence } from '../../src/stage/evidence.ts';
import type { StageRequest } from '../../src/stage/stage-request.ts';

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

/** A rehearsal with a pair that passed, an hour old. */
export function rehearsalOf({ control, candidate }: Binaries): StoredRehearsal {
  const document: RehearsalDocument = {
    schemaVersion: 1,
    kind: 'rehearsal',
    outcome: 'passed',
    toolVersion: '0.1.0',
    startedAt: '2026-03-01T10:59:00.000Z',
    finishedAt: '2026-03-01T11:00:00.000Z',
    actor: 'alex',
    host: 'build-1',
    generation: null,
    control: control.digest,
    candidate: candidate.digest,
    probe: null,
    steps: [],
  };
  return { file: '.migrate/rehearsals/one.json', document };
}

/** What a stage request needs to pass its gates with a pair of binaries. */
export function proven(binaries: Binaries): Partial<StageRequest> {
  const evidence = evidenceOf(binaries);
  const rehearsal = rehearsalOf(binaries);
  return { control: binaries.control.digest, candidate: binaries.candidate.digest, evidence, rehearsal };
}
