import type { FileSystem } from '../../src/file-system/file-system.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem, needsRoom } from './faulty-file-system.ts';
import { type Binaries, makeHome, proven, stageRequest, storeBinaries } from './rollout.ts';

/** A rollout that is live, and the binaries that it runs. */
export interface LiveRollout {
  readonly home: string;
  readonly binaries: Binaries;
}

/** A rollout at generation 2: canary at 25 percent, then live. */
export function liveRollout(): LiveRollout {
  const home = makeHome();
  const binaries = storeBinaries(home);
  setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  setStage(stageRequest(home, { ...proven(binaries), stage: 'live' }));
  return { home, binaries };
}

/** A file system on which nothing new can be written; what exists can be renamed and removed. */
export function fullDisk(): FileSystem {
  return faultyFileSystem((call) => (needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null)).fs;
}

/** What the state looks like after a rollback to control. */
export const atControl = {
  kind: 'generation',
  generation: { metadata: { stage: 'off', percent: 0, latched: true } },
};
