import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenFeature, ProviderEvents } from '@openfeature/server-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { targetingKeyOf } from '../../src/flag/targeting-key.ts';
import { RolloutProvider } from '../../src/provider/rollout-provider.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { makeHome, proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';

const flag = 'manifest_hasher';

async function clientOf(home: string, env: Record<string, string> = {}) {
  await OpenFeature.setProviderAndWait(new RolloutProvider({ home, flag, env, pollMs: 20 }));
  return OpenFeature.getClient();
}

/** A rollout that is live, and its home. */
function live(): string {
  const home = makeHome();
  const binaries = storeBinaries(home);
  setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  setStage(stageRequest(home, { ...proven(binaries), stage: 'live' }));
  return home;
}

describe('the OpenFeature provider', () => {
  afterEach(() => OpenFeature.clearProviders());

  it('follows a rollout and a rollback in the next evaluation', async () => {
    const home = live();
    const client = await clientOf(home);
    expect(await client.getStringDetails(flag, 'default')).toMatchObject({
      value: 'candidate',
      variant: 'candidate',
      reason: 'STATIC',
      flagMetadata: { source: 'state', generation: 2, stage: 'live' },
    });
    rollBack(rollbackRequest(home));
    expect(await client.getStringDetails(flag, 'default')).toMatchObject({
      value: 'control',
      flagMetadata: { note: 'generation 3 is latched', stage: 'off' },
    });
  });

  it('decides a canary by the targeting key', async () => {
    const home = makeHome();
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stage: 'canary', percent: 25 }));
    const client = await clientOf(home);
    const keys = Array.from({ length: 400 }, (_, index) => targetingKeyOf(flag, `user ${index}`));
    const values = await Promise.all(
      keys.map((targetingKey) => client.getStringValue(flag, 'default', { targetingKey })),
    );
    const candidates = values.filter((value) => value === 'candidate').length;
    expect(candidates).toBeGreaterThan(60);
    expect(candidates).toBeLessThan(140);
    expect(await client.getStringValue(flag, 'default')).toBe('control');
  });

  it.each([
    ['there is no rollout', (home: string) => rmSync(home, { recursive: true })],
    ['the pointer is gone', (home: string) => rmSync(join(home, 'current'))],
    ['the generation is torn', (home: string) => writeFileSync(join(home, 'g-000002.json'), '{"flags":')],
  ])('gives control and not the default where %s', async (_, damage) => {
    const home = live();
    const client = await clientOf(home);
    damage(home);
    expect(await client.getStringDetails(flag, 'candidate')).toMatchObject({
      value: 'control',
      reason: 'DEFAULT',
    });
  });

  it('obeys the variable of the flag', async () => {
    const client = await clientOf(live(), { STRANGLER_MANIFEST_HASHER: 'control' });
    expect(await client.getStringValue(flag, 'default')).toBe('control');
  });

  it('refuses another flag and another type, so that the caller gets its default', async () => {
    const client = await clientOf(live());
    expect(await client.getStringDetails('other', 'default')).toMatchObject({
      value: 'default',
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(await client.getBooleanDetails(flag, false)).toMatchObject({
      value: false,
      errorCode: 'TYPE_MISMATCH',
    });
    expect(await client.getNumberDetails(flag, 1)).toMatchObject({ value: 1, errorCode: 'TYPE_MISMATCH' });
    expect(await client.getObjectDetails(flag, {})).toMatchObject({ value: {}, errorCode: 'TYPE_MISMATCH' });
  });

  it('tells those who listen of each change once', async () => {
    const home = live();
    const client = await clientOf(home);
    const heard: unknown[] = [];
    client.addHandler(ProviderEvents.ConfigurationChanged, (details) => heard.push(details?.flagsChanged));
    rollBack(rollbackRequest(home));
    await expect.poll(() => heard, { timeout: 5000 }).toEqual([[flag]]);
    await new Promise((done) => setTimeout(done, 200));
    expect(heard).toEqual([[flag]]);
  });

  it('begins before the rollout does', async () => {
    const home = makeHome();
    const client = await clientOf(home);
    expect(await client.getStringValue(flag, 'default')).toBe('control');
    const binaries = storeBinaries(home);
    setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 100 }));
    expect(await client.getStringValue(flag, 'default', { targetingKey: targetingKeyOf(flag, 'x') })).toBe(
      'candidate',
    );
  });
});
