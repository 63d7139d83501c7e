import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { proven, storeBinaries } from '../support/binaries.ts';
import { rollbackRequest } from '../support/rollback-request.ts';
import { stageRequest } from '../support/stage-request.ts';

const memory = '/dev/shm';

/** Where states are made: in memory where that is possible. */
export const parent = existsSync(memory) ? memory : tmpdir();

/** States that a rollback may find. */
export const states: Readonly<Record<string, (home: string) => void>> = {
  'canary at 25 percent': (home) => {
    const binaries = storeBinaries(home);
    setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  },
  live: (home) => goLive(home),
  'live with a torn generation': (home) => {
    goLive(home);
    truncateSync(join(home, 'g-000002.json'), 20);
  },
  'live without a prepared link': (home) => {
    goLive(home);
    unlinkSync(join(home, 'rollback.next'));
  },
  'live with a broken prepared generation': (home) => {
    goLive(home);
    writeFileSync(join(home, 'g-rollback.json'), '{');
  },
  'live with an unfinished audit line': (home) => {
    goLive(home);
    writeFileSync(join(home, 'audit.jsonl'), '{"schemaVersion":1,', { flag: 'a' });
  },
  'rolled back already': (home) => {
    goLive(home);
    rollBack(rollbackRequest(home));
  },
  'never started': () => {},
};

/** Brings a rollout to live, generation 2. */
export function goLive(home: string): void {
  const binaries = storeBinaries(home);
  setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  setStage(stageRequest(home, { ...proven(binaries), stage: 'live' }));
}

/** Runs `use` on a fresh copy of a state. */
export function onCopyOf<T>(original: string, use: (home: string) => T): T {
  const copy = mkdtempSync(join(parent, 'rollback-copy-'));
  try {
    cpSync(original, copy, { recursive: true, verbatimSymlinks: true });
    return use(join(copy, 'rollout'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
