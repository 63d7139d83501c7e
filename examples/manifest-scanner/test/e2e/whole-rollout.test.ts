import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type {
  GenerationMetadata,
  GuardReport,
  InvocationEvent,
  RehearsalDocument,
  ShadowReport,
} from '@strangler/core';
import type { Refusal } from '@strangler/rollback';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LaunchedMigration, minEvents } from '../launched-migration.ts';
import type { SeenStart } from '../launcher-load.ts';
import { migrateProgram } from '../temporary-migration.ts';

/** Callers who begin to come with large files, and how many of a burst do. */
const burst = { size: 40, large: 10 };

let migration: LaunchedMigration;

beforeAll(() => {
  migration = new LaunchedMigration();
});

afterAll(() => migration.remove());

/** What every promotion is built on: the release, a shadow run on exactly these two programs, and a rehearsal. */
function prove(candidate: string, tag: string): void {
  migration.takeCandidate(candidate);
  const publish = ['release', 'publish', '--role', 'candidate', '--tag', tag];
  const shadow = migration.migrateJson<ShadowReport>('shadow');
  expect([shadow.status, shadow.document.verdict]).toEqual([0, 'pass']);
  expect(migration.migrate(...publish)).toMatchObject({ status: 0 });
  const rehearsal = migration.migrateJson<RehearsalDocument>('runbook', '--rehearse');
  expect(rehearsal.document.steps.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(rehearsal.document.steps.find(({ id }) => id === 'live')?.answeredAfter).toBe('candidate');
}

/** Moves to a stage through all of its gates, and gives the number of its generation. */
function moveTo(...stage: readonly string[]): number {
  const moved = migration.migrate('rollout', ...stage, '--sample', '0.02');
  expect(moved).toMatchObject({ status: 0 });
  return current().generation;
}

function current(): GenerationMetadata {
  const { document } = migration.migrateJson<{ rollout: GenerationMetadata }>('status');
  return document.rollout;
}

function refusedGates(...stage: readonly string[]): readonly string[] {
  const { status, document } = migration.migrateJson<{ refusals: readonly Refusal[] }>('rollout', ...stage);
  expect(status).toBe(1);
  return [...new Set(document.refusals.map(({ gate }) => gate))];
}

/** Lets callers work until so many runs of an arm were seen; every one of them has to have been right. */
async function workUntil(generation: number, arm: InvocationEvent['variant'], runs: number): Promise<void> {
  for (let burst = 0; burst < 80; burst += 1) {
    const seen = await migration.load.run(migration.trees(25));
    expect(seen.filter(({ isRight }) => !isRight)).toEqual([]);
    if (migration.eventsOf(generation).filter(({ variant }) => variant === arm).length >= runs) return;
  }
  throw new Error(`the ${arm} was not chosen ${runs} times in 2,000 starts`);
}

/** Everything that the callers saw of a stage is in its events, and nothing else. */
function expectAccount(generation: number, seen: readonly SeenStart[]): void {
  const events = migration.eventsOf(generation);
  expect(events).toHaveLength(seen.length);
  expect(events.filter(({ source }) => source !== 'state')).toEqual([]);
  const visible = events.filter(({ outcome }) => outcome !== 'ok').map(({ exitCode }) => exitCode);
  expect(visible).toEqual(seen.filter(({ isRight }) => !isRight).map(({ code }) => code));
}

/** What callers see while something is done. */
async function seenDuring(work: () => Promise<void>): Promise<readonly SeenStart[]> {
  const before = migration.load.seen.length;
  await work();
  return migration.load.seen.slice(before);
}

describe('a release that is as good as the control', () => {
  beforeAll(() => {
    migration.takeCandidate('manifest-rust');
    expect(migration.migrate('launcher')).toMatchObject({ status: 0 });
    const publish = ['release', 'publish', '--role', 'control', '--tag', 'go'];
    expect(migration.migrate(...publish)).toMatchObject({ status: 0 });
  });

  test('in shadow the control answers, until there is evidence', async () => {
    const generation = moveTo('shadow');
    expect(refusedGates('canary', '--percent', '5')).toEqual(['evidence', 'health', 'runbook']);
    const seen = await seenDuring(() => workUntil(generation, 'control', 150));
    prove('manifest-rust', 'rust-1');
    expectAccount(generation, seen);
    expect(migration.eventsOf(generation).filter(({ answeredBy }) => answeredBy !== 'control')).toEqual([]);
  });

  test.each([5, 25, 50])(
    'a canary of %s percent answers right, and is refused a larger share too early',
    async (percent) => {
      const generation = moveTo('canary', '--percent', String(percent));
      expect(refusedGates('live')).toEqual(['health']);
      const seen = await seenDuring(() => workUntil(generation, 'candidate', 2 * minEvents));
      expectAccount(generation, seen);
      const share = migration
        .eventsOf(generation)
        .filter(({ answeredBy }) => answeredBy === 'candidate').length;
      expect(share).toBeGreaterThanOrEqual(2 * minEvents);
      expect(share).toBeLessThan(seen.length);
    },
  );

  test('live, the candidate answers all, and a large file too', async () => {
    const generation = moveTo('live');
    const seen = await seenDuring(async () => {
      await workUntil(generation, 'candidate', 100);
      await migration.load.run(migration.trees(50, 2));
    });
    expect(seen.filter(({ isRight }) => !isRight)).toEqual([]);
    expectAccount(generation, seen);
    expect(migration.eventsOf(generation).filter(({ answeredBy }) => answeredBy !== 'candidate')).toEqual([]);
    expect(migration.migrateJson<GuardReport>('guard', '--once').document.verdict).toBe('pass');
  });
});

describe('a release that crashes on what its corpus did not have', () => {
  test('does not get to live at once, and in canary is rolled back before any caller sees a crash', async () => {
    prove('planted-manifest-late-crash', 'rust-2');
    expect(refusedGates('live')).toContain('health');
    const generation = moveTo('canary', '--percent', '50');
    const guard = startGuard();
    const seen = await seenDuring(async () => {
      await workUntil(generation, 'candidate', minEvents);
      for (let number = 0; number < 40 && !current().latched; number += 1) {
        await migration.load.run(migration.trees(burst.size, burst.size / burst.large));
      }
    });
    expect(current()).toMatchObject({ stage: 'off', latched: true, generation: generation + 1 });
    expect(current().reason).toMatch(/^guard: the candidate crashed/);
    expect(await guard.stop()).toBe(1);
    expect(seen.filter(({ isRight }) => !isRight)).toEqual([]);
    // Of the last burst, those that began after the rollback are of stage off, which writes no events.
    const { length } = migration.eventsOf(generation);
    expect(length).toBeLessThanOrEqual(seen.length);
    expect(length).toBeGreaterThanOrEqual(seen.length - burst.size);
    const hidden = migration.eventsOf(generation).filter(({ fallback }) => fallback !== null);
    expect(hidden.length).toBeGreaterThanOrEqual(3);
    expect(hidden.map(({ answeredBy, fallback }) => [answeredBy, fallback])).toEqual(
      hidden.map(() => ['control', 'it was ended by SIGABRT']),
    );
  });

  test('is held by the latch until a person lifts it', () => {
    expect(refusedGates('canary', '--percent', '5')).toContain('latch');
    const lift = ['rollback', '--release-latch', '--reason', 'that release is out'];
    expect(migration.migrate(...lift)).toMatchObject({ status: 0 });
  });
});

describe('a release that fails on what its corpus did not have', () => {
  beforeAll(() => prove('planted-manifest-late-exit-code', 'rust-3'));

  test('gets to live, fails some callers, is rolled back by itself, and the control answers', async () => {
    const canary = moveTo('canary', '--percent', '50');
    // In live the candidate is measured by what was seen of the control before.
    await workUntil(canary, 'control', 125);
    const live = moveTo('live');
    const seen = await seenDuring(async () => {
      await workUntil(live, 'candidate', 50);
      await workUntilGuardFires(live);
    });
    const failed = seen.filter(({ isRight }) => !isRight);
    expect(failed.map(({ tree, code }) => [tree, code])).toEqual(failed.map(() => [migration.large, 3]));
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThanOrEqual(2 * burst.large);
    expectAccount(live, seen);
    const after = await migration.load.run(migration.trees(50, 2));
    expect(after.filter(({ isRight }) => !isRight)).toEqual([]);
  });

  async function workUntilGuardFires(generation: number): Promise<void> {
    for (let number = 0; number < 2; number += 1) {
      await migration.load.run(migration.trees(burst.size, burst.size / burst.large));
      const { status, document } = migration.migrateJson<GuardReport>('guard', '--once');
      if (status === 0) continue;
      expect(document).toMatchObject({
        verdict: 'roll back',
        rollback: { from: { generation }, warnings: [] },
      });
      return;
    }
    throw new Error('the guard let two bursts pass');
  }
});

test('rehearsals, which build launchers for their copies, leave none beside the real state', () => {
  expect(readdirSync(`${migration.dir}/.migrate/launcher`)).toHaveLength(1);
});

test('over a thousand starts are accounted for, by the events, the history, the audit log and the releases', () => {
  expect(migration.load.seen.length).toBeGreaterThanOrEqual(1_000);
  expect(migration.events().length).toBeGreaterThanOrEqual(1_000);
  expect(migration.migrate('audit', 'verify')).toMatchObject({ status: 0 });
  expect(migration.migrate('release', 'verify')).toMatchObject({ status: 0 });
  const { document } = migration.migrateJson<{ generations: readonly { metadata: GenerationMetadata }[] }>(
    'rollout',
    'history',
  );
  const moves = document.generations.map(({ metadata: { stage, percent } }) => `${stage} ${percent}`);
  expect(moves).toEqual([
    ...['shadow 0', 'canary 5', 'canary 25', 'canary 50', 'live 100'],
    ...['canary 50', 'off 0', 'off 0'],
    ...['canary 50', 'live 100', 'off 0'],
  ]);
});

interface RunningGuard {
  /** Ends it, and gives its exit code. */
  stop(): Promise<number | null>;
}

function startGuard(): RunningGuard {
  const child = spawn(process.execPath, [migrateProgram, 'guard', '--watch', '--quiet'], {
    cwd: migration.dir,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
