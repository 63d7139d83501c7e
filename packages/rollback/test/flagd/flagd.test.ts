import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FlagdCore } from '@openfeature/flagd-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseVariant } from '../../src/flag/choose-variant.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { fullDisk } from '../support/live-rollout.ts';
import { proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';
import { type FlagdEvaluator, startFlagdEvaluator } from './flagd-evaluator.ts';
import { randomTargetingKeys } from './raw-keys.ts';

const flag = 'manifest_hasher';
const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const keys = randomTargetingKeys(flag, 2_000, 7);

function ours(home: string): readonly string[] {
  const state = readCurrent(home);
  return keys.map((key) => (state.kind === 'generation' ? chooseVariant(state.generation, key) : 'control'));
}

function inNode(home: string): readonly string[] {
  const core = new FlagdCore(undefined, silent);
  core.setConfigurations(readFileSync(join(home, 'current.json'), 'utf8'));
  return keys.map(
    (targetingKey) => core.resolveStringEvaluation(flag, 'default', { targetingKey }, silent).value,
  );
}

describe('flagd on the file of a rollout', () => {
  const directory = mkdtempSync(join(tmpdir(), 'flagd-'));
  const home = join(directory, '.migrate', 'rollout');
  let evaluator: FlagdEvaluator | undefined;
  const agreed = async (): Promise<void> => {
    expect(inNode(home)).toEqual(ours(home));
    await expect.poll(() => evaluator?.evaluate(keys), { timeout: 10_000 }).toEqual(ours(home));
  };

  beforeAll(() => {
    setStage(stageRequest(home, { stage: 'shadow', ...proven(storeBinaries(home)) }));
    evaluator = startFlagdEvaluator(join(home, 'current.json'), flag);
  });
  afterAll(() => {
    evaluator?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each([5, 25, 33.33, 50, 99.99])('decides a canary of %d %% as tools do', async (percent) => {
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stage: 'canary', percent }));
    await agreed();
    const share = ours(home).filter((variant) => variant === 'candidate').length / keys.length;
    expect(Math.abs(share - percent / 100)).toBeLessThan(0.05);
  });

  it('sees the cutover and a rollback', async () => {
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stage: 'live' }));
    await agreed();
    expect(new Set(ours(home))).toEqual(new Set(['candidate']));
    rollBack(rollbackRequest(home));
    await agreed();
    expect(new Set(ours(home))).toEqual(new Set(['control']));
  });

  it('sees a rollback on a full disk, whose file is older than the one before it', async () => {
    rollBack(rollbackRequest(home, { releaseLatch: true }));
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stage: 'canary', percent: 50 }));
    await agreed();
    const report = rollBack(rollbackRequest(home, { fileSystem: fullDisk(), now: () => new Date() }));
    expect(report.to?.generation).toBe(0);
    await agreed();
    expect(new Set(ours(home))).toEqual(new Set(['control']));
  });
});
