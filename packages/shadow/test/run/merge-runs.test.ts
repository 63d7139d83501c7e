import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import { judgeStoredRun, mergeRuns, RunStore } from '@strangler/shadow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ShadowFixture } from './shadow-fixture.ts';

const fixture = new ShadowFixture('tr a-z A-Z', 'tr a-z A-Z | tr XY YX');
const documents = Array.from({ length: 30 }, (_, index) => ({
  stdin: `${'abcdefghijklmnopqrstuvwxyz'[index % 26]} ${index % 25}\n`,
  source: `source ${index % 11}`,
  weight: 1 / (1 + index),
}));
const shards = [1, 2, 3, 4].map((index) => ({ index, count: 4 }));
const shardDir = (index: number): string => fixture.dir(`shard-${index}`);
let whole: ShadowReport;

beforeAll(async () => {
  whole = await fixture.run('whole', documents);
  for (const shard of shards) await fixture.run(`shard-${shard.index}`, documents, { shard });
});

afterAll(() => fixture.remove());

function judge(name: string): Promise<ShadowReport> {
  return judgeStoredRun(RunStore.open(fixture.dir(name)), { shownDir: 'run' });
}

test('the shards of a corpus, merged, judge to the bytes of the whole', async () => {
  expect(whole.cases.mismatch).toBeGreaterThan(0);
  await mergeRuns([3, 1, 4, 2].map(shardDir), fixture.dir('merged'));
  expect(JSON.stringify(await judge('merged'))).toBe(JSON.stringify(whole));
  expect(readdirSync(join(fixture.root, 'runs')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a shard alone never passes', async () => {
  const equal = { ...fixture.sides, candidate: { ...fixture.sides.control, role: 'candidate' as const } };
  const report = await fixture.run('alone', documents, { shard: { index: 1, count: 4 }, sides: equal });
  expect(report).toMatchObject({ verdict: 'insufficient', reason: expect.stringContaining('shard 1 of 4') });
});

test('shards that are lost are named, and the run does not pass', async () => {
  await mergeRuns([1, 4].map(shardDir), fixture.dir('partial'));
  const report = await judge('partial');
  expect(report.cases.captured).toBeLessThan(whole.cases.captured);
  expect(RunStore.open(fixture.dir('partial')).readRun().merged).toEqual({ count: 4, lost: [2, 3] });
  expect(report.verdict).not.toBe('pass');
});

describe('what does not belong together is refused, and nothing is written', () => {
  const out = (): string => fixture.dir('refused');

  async function refuses(dirs: readonly string[], message: RegExp): Promise<void> {
    await expect(mergeRuns(dirs, out())).rejects.toMatchObject({
      code: 'RUN_DIFFERS',
      message: expect.stringMatching(message),
    });
    expect(existsSync(out())).toBe(false);
  }

  test('a shard that is there twice', () => refuses([2, 1, 2].map(shardDir), /shard 2 is there twice/));

  test('a run of all cases', () => refuses([shardDir(1), fixture.dir('whole')], /is not a shard/));

  test('a run that was merged', () => refuses([shardDir(1), fixture.dir('merged')], /is not a shard/));

  test('shards of another cut', async () => {
    await fixture.run('third', documents, { shard: { index: 3, count: 3 } });
    await refuses([shardDir(1), fixture.dir('third')], /another cut/);
  });

  test('shards of another candidate', async () => {
    const sides = { ...fixture.sides, candidate: fixture.side('candidate', 'cat') };
    await fixture.run('other-side', documents, { shard: { index: 2, count: 4 }, sides });
    await refuses([shardDir(1), fixture.dir('other-side')], /its candidate has the digest/);
  });

  test('shards of other cases', async () => {
    await fixture.run('other-cases', documents.slice(1), { shard: { index: 2, count: 4 } });
    await refuses([shardDir(1), fixture.dir('other-cases')], /its cases are others/);
  });

  test('shards with another setting', async () => {
    await fixture.run('other-setting', documents, { shard: { index: 2, count: 4 }, settings: { seed: 2 } });
    await refuses([shardDir(1), fixture.dir('other-setting')], /seed was/);
  });

  test('a shard that was changed since', async () => {
    await fixture.run('changed', documents, { shard: { index: 2, count: 4 } });
    const file = join(fixture.dir('changed'), 'observations.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"exited"', '"exited" '));
    await expect(mergeRuns([shardDir(1), fixture.dir('changed')], out())).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(existsSync(out())).toBe(false);
  });
});

test('a shard that died is merged as far as it came, and the run did not finish', async () => {
  await fixture.run('died', documents, { shard: { index: 2, count: 4 } });
  const store = RunStore.open(fixture.dir('died'));
  store.writeRun({ ...store.readRun(), finishedAt: null, observationsDigest: null });
  writeFileSync(store.observationsFile, readFileSync(store.observationsFile).subarray(0, -20));
  await mergeRuns([shardDir(1), fixture.dir('died'), shardDir(3), shardDir(4)], fixture.dir('with-dead'));
  const report = await judge('with-dead');
  expect(report.cases.captured).toBe(whole.cases.captured);
  expect(report.cases.skipped).toBeGreaterThan(whole.cases.skipped);
  expect(report.verdict).not.toBe('pass');
});
