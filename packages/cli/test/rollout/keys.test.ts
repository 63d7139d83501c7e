import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareKeys, inFlagdCore, type KeyReader, type PublishedShare } from './compare-keys.ts';
import { inPython, throughLaunchers } from './outside-readers.ts';
import { generationIn, publishState } from './published-state.ts';
import { seededRawKeys } from './seeded-raw-keys.ts';

const base = mkdtempSync(join(tmpdir(), 'keys-'));
let shares: readonly PublishedShare[];

beforeAll(() => {
  shares = [5, 33.33, 99.99].map((percent) => {
    const generation = generationIn('canary', percent);
    return { home: publishState(join(base, String(percent)), JSON.stringify(generation)), generation };
  });
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test("flagd's evaluators for Node.js and Python decide for raw values as TypeScript does, whatever the values are", async () => {
  const raws = seededRawKeys(2, 0, 2_000);
  const readers = { node: inFlagdCore, python: inPython };
  const { differences, candidates, decisions } = await compareKeys(shares, raws, readers);
  expect(differences).toEqual([]);
  expect(decisions).toEqual({ node: 6_000, python: 6_000 });
  expect(candidates).toBeGreaterThan(2_000);
  expect(candidates).toBeLessThan(4_000);
});

test('a launcher that is started decides for them as TypeScript does', async () => {
  const raws = seededRawKeys(3, 0, 100);
  const { differences } = await compareKeys(shares.slice(1, 2), raws, { launcher: throughLaunchers(base) });
  expect(differences).toEqual([]);
});

test('a single value that somebody gives to the other side is found', async () => {
  const raws = seededRawKeys(4, 0, 500);
  const wrong: KeyReader = async (share, given) => {
    const answers = [...(await inFlagdCore(share, given))];
    answers[123] = answers[123] === 'control' ? 'candidate' : 'control';
    return answers;
  };
  const { differences } = await compareKeys(shares.slice(1, 2), raws, { wrong });
  expect(differences.map(({ reader, raw, percent }) => [reader, raw, percent])).toEqual([
    ['wrong', raws[123], 33.33],
  ]);
});

test('the values are of every kind: texts, bytes that are no text, long ones, empty ones, and none holds a zero byte', () => {
  const raws = seededRawKeys(1, 0, 5_000);
  expect(raws.some(({ length }) => length === 0)).toBe(true);
  expect(raws.some(({ length }) => length >= 4_000)).toBe(true);
  const isText = (raw: Uint8Array): boolean => Buffer.from(Buffer.from(raw).toString()).equals(raw);
  expect(raws.filter((raw) => !isText(raw)).length).toBeGreaterThan(500);
  expect(raws.filter((raw) => isText(raw) && raw.some((byte) => byte > 0xef)).length).toBeGreaterThan(50);
  expect(raws.filter((raw) => raw.includes(0))).toEqual([]);
  expect(seededRawKeys(1, 4_000, 5)).toEqual(raws.slice(4_000, 4_005));
});
