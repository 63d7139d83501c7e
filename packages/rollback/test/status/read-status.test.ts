import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { guardLimits } from '../../src/guard/guard-limits.ts';
import { storeRelease } from '../../src/release/store-release.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { readStatus } from '../../src/status/read-status.ts';
import { canaryRollout } from '../support/canary-rollout.ts';
import { program, releaseToStore } from '../support/release-rig.ts';
import { makeHome, now, stageRequest } from '../support/rollout.ts';
import { writeEvents } from '../support/write-events.ts';

const write: typeof writeEvents = (home, count, changes) =>
  writeEvents(home, count, { generation: 2, ...changes });

const statusOf = (home: string): ReturnType<typeof readStatus> =>
  readStatus({ home, flag: null, limits: guardLimits(), evidence: null, retainDays: 60, now });

describe('readStatus', () => {
  it('fits its schema, before a rollout and in one', async () => {
    const { home } = canaryRollout();
    write(home, 3, { host: 'a', maxRssBytes: 1000 });
    for (const each of [makeHome(), home]) {
      const checked = checkDocument('StatusReport', JSON.parse(JSON.stringify(await statusOf(each))));
      expect(checked).toMatchObject({ ok: true });
    }
  });

  it('keeps the stages apart, and what was chosen apart from who answered', async () => {
    const { home } = canaryRollout();
    write(home, 10, { generation: 1, stage: 'shadow', variant: 'control', answeredBy: 'control' });
    write(home, 60, { variant: 'control', answeredBy: 'control', outcome: 'ok' });
    write(home, 18, { outcome: 'ok' });
    write(home, 2, { answeredBy: 'control', fallback: 'crashed', outcome: 'ok' });
    const status = await statusOf(home);
    expect(status.stages).toMatchObject([
      { stage: 'shadow', control: { runs: 10, unknownOutcomes: 10 }, candidate: null },
      {
        stage: 'canary',
        control: { runs: 60 },
        candidate: { runs: 20, errors: 2, errorRate: 0.1, fallbacks: 2 },
      },
    ]);
    expect(status.events.control).toMatchObject({ count: 72, fallbacks: 2 });
    expect(status.reached).toEqual({ askedPercent: 25, reachedPercent: 25, runs: 80 });
  });

  it('leaves out what a variable or a trial decided, other flags and other bytes, and says how many', async () => {
    const { home, binaries } = canaryRollout();
    write(home, 1, { source: 'environment', generation: null });
    write(home, 2, { source: 'trial' });
    write(home, 3, { flag: 'other' });
    write(home, 4, { digest: `sha256:${'f'.repeat(64)}` });
    write(home, 5, { digest: binaries.candidate.digest });
    write(home, 6, { time: '2026-03-01T11:54:00Z' });
    const status = await readStatus({
      home,
      flag: 'manifest_hasher',
      limits: guardLimits(),
      evidence: null,
      retainDays: 60,
      now,
    });
    expect(status.events.leftOut).toEqual({
      environment: 1,
      trial: 2,
      none: 0,
      foreign: 3,
      otherBytes: 4,
      stale: 6,
    });
    expect(status.stages).toMatchObject([{ candidate: { runs: 5 } }]);
    expect(status.binaries.map(({ digest, answers }) => [digest, answers.runs])).toEqual([
      [`sha256:${'f'.repeat(64)}`, 4],
      [binaries.candidate.digest, 5],
    ]);
  });

  it('names the hosts that last reported another generation', async () => {
    const { home } = canaryRollout();
    write(home, 1, { host: 'old', generation: 1 });
    write(home, 1, { host: 'moved', generation: 1, time: '2026-03-01T11:00:00Z' });
    write(home, 1, { host: 'moved' });
    write(home, 1, { host: 'moved', generation: 1, time: '2026-03-01T10:00:00Z' });
    const { hosts } = await statusOf(home);
    expect(hosts).toMatchObject({ seen: 2, behind: 1, newest: [{ host: 'old', generation: 1 }] });
  });

  it('counts the days of retention from complete, and names the tags that the binaries have', async () => {
    const home = makeHome();
    const inDays = (days: number): Date => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
    const [control, candidate] = (['control', 'candidate'] as const).map((role) =>
      storeRelease(releaseToStore(home, { role, file: program(role), tag: `${role}-1` })),
    );
    const binaries = { control: control?.digest ?? null, candidate: candidate?.digest ?? null };
    const forced = { ...binaries, force: true, reason: 'a test' };
    setStage(stageRequest(home, { ...forced, stage: 'live' }));
    const at = (time: Date): ReturnType<typeof readStatus> =>
      readStatus({ home, flag: null, limits: guardLimits(), evidence: null, retainDays: 60, now: time });
    expect((await at(inDays(1))).retention).toMatchObject({
      control: { daysLeft: null, retainUntil: null, tags: ['control-1'] },
      candidate: { daysLeft: null, tags: ['candidate-1'] },
    });
    setStage(stageRequest(home, { ...forced, stage: 'complete', now: () => inDays(10) }));
    expect((await at(inDays(30))).retention).toMatchObject({
      control: { daysLeft: 40, retainUntil: inDays(70).toISOString() },
      candidate: { daysLeft: null },
    });
  });

  it('says nothing of retention where nothing is rolled out or stored', async () => {
    const nothing = { control: null, candidate: null, problem: null };
    expect((await statusOf(makeHome())).retention).toEqual(nothing);
    expect((await statusOf(canaryRollout().home)).retention).toEqual(nothing);
  });

  it('says why nobody can tell, where the index of the releases is damaged', async () => {
    const { home } = canaryRollout();
    writeFileSync(join(home, '../releases/index.json'), '{');
    const { retention, problem } = await statusOf(home);
    expect(retention).toMatchObject({ control: null, problem: expect.stringContaining('index.json') });
    expect(problem).toBeNull();
  });

  it('counts no days where the state does not say the whole truth of what is needed', async () => {
    const { home } = canaryRollout();
    writeFileSync(join(home, 'g-000001.json'), '{');
    expect((await statusOf(home)).retention).toMatchObject({
      control: null,
      problem: expect.stringContaining('g-000001.json'),
    });
  });

  it('stops where it is told to', async () => {
    const request = {
      home: makeHome(),
      flag: null,
      limits: guardLimits(),
      evidence: null,
      retainDays: 60,
      now,
      signal: AbortSignal.abort(),
    };
    await expect(readStatus(request)).rejects.toThrow('aborted');
  });
});
