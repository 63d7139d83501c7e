import { relative } from 'node:path';
import { isMigrateError, type RunDocument } from '@strangler/core';
import type { ShadowEvidence } from '@strangler/rollback';
import { judgeStoredRun, RunStore } from '@strangler/shadow';
import { listRuns } from '../shadow/latest-run.ts';

/** The binaries that a stage will run. */
export interface WantedBinaries {
  readonly control: string;
  readonly candidate: string;
}

/**
 * The newest finished shadow run on exactly these binaries, judged again now from its observations; null where there
 * is none. A run whose files were damaged since is no evidence.
 */
export function findEvidence(stateDir: string, wanted: WantedBinaries, cwd: string): ShadowEvidence | null {
  for (const dir of listRuns(stateDir)) {
    const found = readEvidence(dir, wanted, cwd);
    if (found !== null) return found;
  }
  return null;
}

function readEvidence(dir: string, wanted: WantedBinaries, cwd: string): ShadowEvidence | null {
  try {
    const store = RunStore.open(dir);
    const run = store.readRun();
    const [controlFiles, candidateFiles] = [digestsOf(run.control), digestsOf(run.candidate)];
    const fits = controlFiles.includes(wanted.control) && candidateFiles.includes(wanted.candidate);
    if (!fits || run.finishedAt === null) return null;
    const { verdict } = judgeStoredRun(store);
    return { runDir: relative(cwd, dir), finishedAt: run.finishedAt, verdict, controlFiles, candidateFiles };
  } catch (error) {
    if (isMigrateError(error)) return null;
    throw error;
  }
}

function digestsOf(side: RunDocument['control']): string[] {
  return side.files.map((file) => file.digest);
}
