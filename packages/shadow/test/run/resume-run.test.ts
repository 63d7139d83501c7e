import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Observation, ShadowReport } from '@strangler/core';
import { judgeStoredRun, RunStore } from '@strangler/shadow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ShadowFixture } from './shadow-fixture.ts';

const fixture = new ShadowFixture('tr a-z A-Z', 'tr a-z A-Z | tr XY YX');
const documents = Array.from({ length: 12 }, (_, index) => ({
  stdin: `${'abcdefghijklmnopqrstuvwxyz'[index * 2 + 1]} ${index}\n`,
  source: `source ${index % 7}`,
}));
let whole: ShadowReport;
let runs = 0;
let name: string;

beforeAll(async () => {
  whole = await fixture.run('whole', documents);
});

afterAll(() => fixture.remove());

beforeEach(() => {
  name = `resumed-${runs++}`;
});

const file = (of = name): string => join(fixture.dir(of), 'observations.jsonl');

/** A run that died when its observations were these bytes. */
async function die(bytes: (whole: Buffer) => Buffer): Promise<void> {
  await fixture.run(name, documents);
  writeFileSync(file(), bytes(readFileSync(file())));
  const store = RunStore.open(fixture.dir(name));
  store.writeRun({ ...store.readRun(), finishedAt: null, observationsDigest: null });
  rmSync(join(fixture.dir(name), 'report.json'));
}

const resume = () => fixture.run(name, documents, { resume: true });

function runsOfCases(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(file(), 'utf8').trimEnd().split('\n')) {
    const { caseId, role, attempt } = JSON.parse(line) as Observation;
    found.set(caseId, [...(found.get(caseId) ?? []), `${role} ${attempt}`].sort());
  }
  return found;
}

describe('a run that died is resumed to the same report, every case in it once', () => {
  test.each([0, 0.1, 0.33, 0.5, 0.77, 0.999])('with %d of what it wrote', async (share) => {
    await die((bytes) => bytes.subarray(0, Math.floor(bytes.length * share)));
    expect(await resume()).toEqual(whole);
    const plans = [...runsOfCases().values()].map((each) => each.join());
    expect(plans).toHaveLength(documents.length);
    for (const plan of plans) {
      expect([
        'candidate 1,control 1,control 2',
        'candidate 1,candidate 2,control 1,control 2,control 3',
      ]).toContain(plan);
    }
    expect(await judgeStoredRun(RunStore.open(fixture.dir(name)), { shownDir: 'run' })).toEqual(whole);
  });

  test('with every line of one case but its last', async () => {
    await die((bytes) => {
      const lines = bytes.toString().trimEnd().split('\n');
      return Buffer.from(`${lines.slice(0, -1).join('\n')}\n`);
    });
    expect(await resume()).toEqual(whole);
  });

  test('with a case in the middle that was cut short by an interrupt', async () => {
    await die((bytes) => {
      const [first, ...others] = bytes.toString().trimEnd().split('\n');
      expect(first).toBeDefined();
      return Buffer.from(`${others.join('\n')}\n`);
    });
    expect(await resume()).toEqual(whole);
  });

  test('and what was whole is not run again', async () => {
    await die((bytes) => bytes.subarray(0, -20));
    let compared = 0;
    const onProgress = (): void => void compared++;
    await fixture.run(name, documents, { resume: true, onProgress });
    expect(compared).toBe(1);
  });
});

test('a run that is finished is judged and not run', async () => {
  await fixture.run(name, documents);
  const before = readFileSync(file());
  let compared = 0;
  const onProgress = (): void => void compared++;
  expect(await fixture.run(name, documents, { resume: true, onProgress })).toEqual(whole);
  expect(compared).toBe(0);
  expect(readFileSync(file())).toEqual(before);
});

test('a directory in which nothing began yet is begun', async () => {
  mkdirSync(fixture.dir(name), { recursive: true });
  writeFileSync(join(fixture.dir(name), 'cases.jsonl'), '{"caseId":"');
  expect(await resume()).toEqual(whole);
});

describe('another run is not resumed, and nothing of it is changed', () => {
  test.each<[string, Parameters<typeof fixture.run>[2] & object]>([
    ['the candidate', { sides: { ...fixture.sides, candidate: fixture.side('candidate', 'cat') } }],
    ['a setting', { settings: { noiseRuns: 3 } }],
    ['a case', { cases: fixture.cases([...documents, { stdin: 'more' }]) }],
    ['the source of a case', { cases: fixture.cases(documents.map((each) => ({ ...each, source: 'one' }))) }],
    ['the shard', { shard: { index: 1, count: 2 } }],
    ['the rules', { rules: { schemaVersion: 1, kind: 'rules', rules: [] } }],
  ])('for the sake of %s', async (_, changes) => {
    await die((bytes) => bytes.subarray(0, 1000));
    const before = readFileSync(file());
    await expect(fixture.run(name, documents, { resume: true, ...changes })).rejects.toMatchObject({
      code: 'RUN_DIFFERS',
    });
    expect(readFileSync(file())).toEqual(before);
    expect(existsSync(join(fixture.dir(name), 'cases.jsonl.part'))).toBe(false);
    expect(existsSync(join(fixture.dir(name), 'lock'))).toBe(false);
  });

  test('where a line in the middle is broken', async () => {
    await die((bytes) => bytes);
    appendFileSync(file(), 'x\n{}\n');
    await expect(resume()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a run that another process works on is left alone', () => {
  const lock = (holder: object) => {
    writeFileSync(join(fixture.dir(name), 'lock'), JSON.stringify(holder));
  };

  test('while that process lives', async () => {
    await die((bytes) => bytes.subarray(0, 1000));
    const began = readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
    lock({ host: hostname(), pid: process.pid, began });
    await expect(resume()).rejects.toMatchObject({ code: 'RUN_BUSY' });
  });

  test('but not once its number belongs to another one', async () => {
    await die((bytes) => bytes.subarray(0, 1000));
    lock({ host: hostname(), pid: process.pid, began: '1' });
    expect(await resume()).toEqual(whole);
  });

  test('and on another machine as long as its lock is fresh', async () => {
    await die((bytes) => bytes.subarray(0, 1000));
    lock({ host: 'elsewhere', pid: 1, began: '1' });
    await expect(resume()).rejects.toMatchObject({ code: 'RUN_BUSY' });
  });
});

test('an interrupt while the cases are read leaves nothing behind', async () => {
  const controller = new AbortController();
  function* aborting() {
    for (const each of fixture.cases(documents)) {
      yield each;
      controller.abort();
    }
  }
  const run = fixture.run(name, documents, { cases: aborting(), signal: controller.signal });
  await expect(run).rejects.toMatchObject({ code: 'INTERRUPTED', next: 'Call it again.' });
  expect(existsSync(fixture.dir(name))).toBe(false);
});

test('a run whose cases were changed since is not resumed', async () => {
  await die((bytes) => bytes.subarray(0, 1000));
  const cases = join(fixture.dir(name), 'cases.jsonl');
  writeFileSync(cases, readFileSync(cases, 'utf8').replace('source 1', 'source 2'));
  await expect(resume()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});
