import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blobPath } from '../../src/release/blob-path.ts';
import { listReleases } from '../../src/release/list-releases.ts';
import { pruneReleases } from '../../src/release/prune-releases.ts';
import { publishRelease } from '../../src/release/publish-release.ts';
import { restoreRelease } from '../../src/release/restore-release.ts';
import { hashSource } from '../../src/release/store-binary.ts';
import { verifyReleases } from '../../src/release/verify-releases.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { clientOf, judgedShadow, program, publishRequest } from '../support/release-rig.ts';
import { makeHome, stageRequest } from '../support/rollout.ts';
import { startRegistry, type TestRegistry } from '../support/test-registry.ts';

const dayMs = 24 * 60 * 60 * 1000;
const start = Date.now();
const retainDays = 20;
const days = 60;

/** A migration whose candidate is built anew each day, and the registry that it publishes to. */
interface Campaign {
  readonly home: string;
  readonly registry: TestRegistry;
  readonly controlFile: string;
}

/** Publishes both sides, with a statement, and puts them into force; gives their digests. */
async function publishDay({ home, registry, controlFile }: Campaign, day: number): Promise<[string, string]> {
  const now = new Date(start + day * dayMs);
  const common = { client: clientOf(registry.repository), retainDays, now };
  const control = await publishRelease(
    publishRequest(home, { ...common, file: controlFile, tag: 'control' }),
  );
  const file = program(`candidate of day ${day}`);
  const digests: [string, string] = [control.release.binary, hashSource({ role: 'candidate', file })];
  const shadow = judgedShadow(...digests);
  await publishRelease(
    publishRequest(home, { ...common, role: 'candidate', file, tag: `day-${day}`, shadow }),
  );
  const [controlDigest, candidate] = digests;
  setStage(stageRequest(home, { control: controlDigest, candidate, now: () => now, stage: 'shadow' }));
  return digests;
}

/** Prunes both places, every other day; gives the binaries that left the registry. */
async function pruneDay({ home, registry }: Campaign, day: number): Promise<string[]> {
  const now = new Date(start + day * dayMs);
  const client = clientOf(registry.repository);
  const fixed = { flag: 'manifest_hasher', references: [], apply: true, host: 'build-1', retainDays };
  const outcome = await pruneReleases({ ...fixed, home, client, now });
  expect(outcome).toMatchObject({ trouble: null, places: [{ broken: [] }, { broken: [] }] });
  const inRegistry = outcome.places.filter(({ place }) => place === 'registry');
  return inRegistry.flatMap(({ removed }) => removed.map(({ release }) => release.binary));
}

async function expectRetained({ home, registry }: Campaign, day: number, binaries: readonly string[]) {
  const now = new Date(start + day * dayMs);
  const client = clientOf(registry.repository);
  const items = await verifyReleases({ home, reference: null, client });
  expect(items.flatMap(({ problems }) => problems)).toEqual([]);
  const { releases } = await listReleases({ home, client, retainDays, now });
  for (const [index, digest] of binaries.entries()) {
    const listed = releases.find((each) => each.release.binary === digest);
    expect(listed).toMatchObject({ places: ['layout', 'registry'] });
    expect(listed?.statements).toHaveLength(index === 0 ? 0 : 1);
    const elsewhere = await restoreRelease({ home: makeHome(), digest, client });
    expect(elsewhere.kind).toBe('downloaded');
  }
}

it('60 days of publish, prune and garbage collection: every retained digest downloads and verifies', async () => {
  const campaign = { home: makeHome(), registry: await startRegistry(), controlFile: program('control') };
  const candidates: string[] = [];
  const pruned: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const [control, candidate] = await publishDay(campaign, day);
    candidates.push(candidate);
    if (day % 2 === 1) pruned.push(...(await pruneDay(campaign, day)));
    if (day % 6 !== 5) continue;
    await campaign.registry.collectGarbage();
    // The candidate of day d was replaced on day d + 1, and is kept for retainDays from then.
    const retained = candidates.filter((_, published) => day < published + 1 + retainDays);
    await expectRetained(campaign, day, [control, ...retained]);
  }
  expect(pruned.toSorted()).toEqual(candidates.slice(0, days - retainDays - 1).toSorted());
  for (const digest of pruned) {
    expect(existsSync(blobPath(campaign.home, digest))).toBe(false);
    const client = clientOf(campaign.registry.repository);
    expect((await restoreRelease({ home: makeHome(), digest, client })).kind).toBe('lost');
  }
}, 300_000);
