import { setStage } from '../../src/stage/set-stage.ts';
import type { LiveRollout } from './live-rollout.ts';
import { makeHome, proven, stageRequest, storeBinaries } from './rollout.ts';

/** A rollout at generation 2: shadow, then canary at 25 percent. */
export function canaryRollout(): LiveRollout {
  const home = makeHome();
  const binaries = storeBinaries(home);
  const { control, candidate } = proven(binaries);
  setStage(stageRequest(home, { control: control ?? null, candidate: candidate ?? null }));
  setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  return { home, binaries };
}
