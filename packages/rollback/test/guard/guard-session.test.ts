import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument, isMigrateError } from '@strangler/core';
import { describe, expect, it, vi } from 'vitest';
import { readAudit } from '../../src/audit/read-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { guardLimits } from '../../src/guard/guard-limits.ts';
import { type GuardRequest, GuardSession } from '../../src/guard/guard-session.ts';
import { readStageHealth } from '../../src/stage/read-stage-health.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { canaryRollout } from '../support/canary-rollout.ts';
import { atControl, liveRollout } from '../support/live-rollout.ts';
import { makeHome, now, proven, stageRequest, storeBinaries } from '../support/rollout.ts';
import { writeEvents } from '../support/write-events.ts';

const control = { variant: 'control', answeredBy: 'control', outcome: 'ok' } as const;
const good = { outcome: 'ok' } as const;
const bad = { outcome: 'error' } as const;

function sessionOf(home: string, changes: Partial<GuardRequest> = {}): GuardSession {
  return new GuardSession({
    ...{ home, flag: 'manifest_hasher', limits: guardLimits(), actor: 'guard', host: 'build-1' },
    ...{ now: () => now, monotonic: () => performance.now() },
    ...changes,
  });
}

function canaryWith(share: number, generation = 2): string {
  const { home } = canaryRollout();
  writeEvents(home, 1000, { ...control, generation });
  writeEvents(home, 1000 * (1 - share), { ...good, generation });
  writeEvents(home, 1000 * share, { ...bad, generation });
  return home;
}

describe('a look of the guard', () => {
  it('passes a healthy canary, moves nothing, and fits its schema', async () => {
    const home = canaryWith(0);
    const { report, rollback } = await sessionOf(home).look();
    expect(report).toMatchObject({ verdict: 'pass', window: { stage: 'canary', generations: [2] } });
    expect(rollback).toBeNull();
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { generation: 2 } } });
    expect(checkDocument('GuardReport', JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
  });

  it('rolls back, latches, and says why in the generation and in the log', async () => {
    const home = canaryWith(0.1);
    const { report } = await sessionOf(home).look();
    expect(report).toMatchObject({ verdict: 'roll back', rollback: { kind: 'rollback' } });
    expect(checkDocument('GuardReport', JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
    const reason = expect.stringMatching(/^guard: .*fails in 10 % of 1,000 runs/);
    expect(readCurrent(home)).toMatchObject({
      ...atControl,
      generation: { metadata: { reason, latched: true } },
    });
    expect([...readAudit(home)].at(-1)?.entry).toMatchObject({ action: 'rollback', actor: 'guard', reason });
  });

  it('rolls back once: the latch then holds, and lifting it starts anew', async () => {
    const home = canaryWith(0.1);
    const session = sessionOf(home);
    await session.look();
    expect((await session.look()).report).toMatchObject({ verdict: 'wait', rollback: null });
    const outcome = setStage(stageRequest(home, { stage: 'canary', percent: 50 }));
    expect(outcome).toMatchObject({ kind: 'refused' });
  });

  it('reads only what is new at the next look', async () => {
    const home = canaryWith(0);
    const session = sessionOf(home);
    await session.look();
    writeEvents(home, 10, { ...good, generation: 2 });
    expect((await session.look()).report.candidate).toMatchObject({ runs: 1010 });
  });

  it('does not hold the events of one share against another', async () => {
    const home = canaryWith(0.1, 1);
    expect((await sessionOf(home).look()).report).toMatchObject({ verdict: 'wait', candidate: { runs: 0 } });
  });

  it('leaves out what variables and trials did', async () => {
    const home = canaryWith(0);
    writeEvents(home, 500, { ...bad, generation: 2, source: 'environment' });
    writeEvents(home, 500, { ...bad, generation: 2, source: 'trial' });
    expect((await sessionOf(home).look()).report).toMatchObject({
      verdict: 'pass',
      events: { leftOut: 1000 },
    });
  });

  it('does not pass where a file of events cannot be read, and its stage is not followed by another', async () => {
    const { home, binaries } = canaryRollout();
    writeEvents(home, 1000, { ...control, generation: 2 });
    writeEvents(home, 1000, { ...good, generation: 2 });
    symlinkSync('itself.jsonl', join(home, '..', 'events', 'itself.jsonl'));
    const { report } = await sessionOf(home).look();
    expect(report).toMatchObject({ verdict: 'wait', reason: expect.stringContaining('itself.jsonl') });
    expect(report.findings).toMatchObject([{ rule: 'events', effect: 'wait' }]);
    const health = await readStageHealth({ home, flag: 'manifest_hasher', limits: guardLimits(), now });
    const outcome = setStage(stageRequest(home, { ...proven(binaries), stage: 'live', health }));
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ gate: 'health' }] });
  });

  it.each([
    ['as its file says', 0],
    ['although its file says so too', 3_600_000],
  ])('counts the events of a generation whose time has not come yet, %s', async (_, aheadMs) => {
    const home = makeHome();
    const ahead = { now: () => new Date(now.getTime() + 3_600_000) };
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stage: 'canary', percent: 25, ...ahead }));
    const written = new Date(now.getTime() + aheadMs);
    utimesSync(join(home, 'g-000001.json'), written, written);
    writeEvents(home, 1000, { ...control, generation: 1 });
    writeEvents(home, 1000, { ...bad, generation: 1 });
    expect((await sessionOf(home).look()).report).toMatchObject({
      verdict: 'roll back',
      candidate: { runs: 1000 },
      events: { leftOut: 0 },
    });
  });

  it('says how many events it left out as older than their generation, where it misses some', async () => {
    const { home } = canaryRollout();
    const time = new Date(now.getTime() - 3_600_000).toISOString();
    writeEvents(home, 1500, { ...good, generation: 2, time });
    expect((await sessionOf(home).look()).report).toMatchObject({
      verdict: 'wait',
      reason: expect.stringContaining('1,500 events are older than the generation that they name'),
      candidate: { runs: 0 },
    });
  });

  it('compares live with the time before', async () => {
    const { home, binaries } = liveRollout();
    writeEvents(home, 1000, { ...control, generation: 1 });
    writeEvents(home, 1000, { ...good, generation: 2 });
    const first = await sessionOf(home).look();
    expect(first.report).toMatchObject({
      verdict: 'pass',
      control: { runs: 1000 },
      window: { control: 'before' },
    });
    writeEvents(home, 200, { ...bad, generation: 2 });
    expect((await sessionOf(home).look()).report.verdict).toBe('roll back');
    expect(proven(binaries).control).toBe(binaries.control.digest);
  });

  it.each([0, 1])('begins anew where the state was, %i generations further', async (further) => {
    const home = canaryWith(0);
    let clock = now;
    const session = sessionOf(home, { now: () => clock });
    await session.look();
    rmSync(home, { recursive: true });
    const binaries = storeBinaries(home, 'second');
    clock = new Date(now.getTime() + 3_600_000);
    for (const percent of [25, 50, 75].slice(0, 2 + further)) {
      const promotion = { ...proven(binaries), stage: 'canary', percent, now: () => clock } as const;
      expect(setStage(stageRequest(home, promotion))).toMatchObject({ kind: 'set' });
    }
    const generation = 2 + further;
    const time = clock.toISOString();
    writeEvents(home, 200, { ...control, generation, time });
    writeEvents(home, 200, { ...bad, generation, time, digest: binaries.candidate.digest });
    expect((await session.look()).report).toMatchObject({
      verdict: 'roll back',
      control: { runs: 200 },
      candidate: { runs: 200, errors: 200 },
      events: { leftOut: 2000 },
    });
  });

  it('reads a generation again that it could not read', async () => {
    const { home, binaries } = canaryRollout();
    const session = sessionOf(home);
    const event = { ...good, generation: 3, digest: `sha256:${'e'.repeat(64)}` };
    writeEvents(home, 1, event);
    await session.look();
    setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 10 }));
    writeEvents(home, 1, event);
    expect((await session.look()).report).toMatchObject({ candidate: { runs: 1 }, events: { leftOut: 1 } });
  });

  it('waits where there is no state, or a torn one', async () => {
    expect((await sessionOf(makeHome()).look()).report).toMatchObject({ verdict: 'wait', window: null });
    const { home } = canaryRollout();
    writeFileSync(join(home, 'g-000002.json'), '{', { flag: 'w' });
    expect((await sessionOf(home).look()).report.reason).toContain('not complete JSON');
  });

  it('judges anew where another generation came in between', async () => {
    const home = canaryWith(0.1);
    const queries = { controlRuns: 'a', controlErrors: 'a', candidateRuns: 'a', candidateErrors: 'a' };
    const limits = guardLimits({ prometheus: { url: 'http://127.0.0.1:9', queries } });
    const look = sessionOf(home, { limits }).look();
    setStage(stageRequest(home, { stage: 'off' }));
    expect((await look).report).toMatchObject({ verdict: 'wait', rollback: null });
  });

  it('says so where it had to roll back and nothing could be written', async () => {
    const home = canaryWith(0.1);
    rmSync(join(home, 'rollback.next'));
    const full = (): never => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const spies = (['symlink', 'rename', 'unlink'] as const).map((operation) =>
      vi.spyOn(nodeFileSystem, operation).mockImplementation(full),
    );
    const failed = await sessionOf(home)
      .look()
      .catch((error: unknown) => error);
    for (const spy of spies) spy.mockRestore();
    expect(isMigrateError(failed) && failed.code).toBe('STATE_UNWRITABLE');
  });
});
