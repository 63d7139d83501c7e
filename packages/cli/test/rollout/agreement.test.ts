import { isUtf8 } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide, readCurrent, targetingKeyOf } from '@strangler/rollback';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildGoReader,
  buildLauncherReader,
  buildRustReader,
  type DecisionReader,
  flag,
  type Question,
} from './decision-readers.ts';
import { candidateDigest, generationIn, publishState } from './published-state.ts';
import { seededRawKeys } from './seeded-raw-keys.ts';

const base = mkdtempSync(join(tmpdir(), 'agreement-'));
let readers: readonly DecisionReader[];

beforeAll(() => {
  readers = [buildGoReader(join(base, 'go')), buildLauncherReader(join(base, 'launcher')), buildRustReader()];
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const host = Buffer.from('host');

function publish(name: string, text: string | Uint8Array): string {
  return publishState(join(base, name), text);
}

function readByTypescript({ home, raw }: Question): string {
  // A tool takes no text that is not UTF-8; `migrate` shows what can be shown of it.
  if (!isUtf8(readFileSync(join(home, 'g-000017.json')))) return 'control';
  const state = readCurrent(home);
  const { variant } = decide({ state, flag, wish: undefined, targetingKey: targetingKeyOf(flag, raw) });
  // A tool also looks whether it has the candidate that the state names.
  const named = state.kind === 'generation' ? state.generation.metadata.candidate : null;
  return named === candidateDigest ? variant : 'control';
}

async function expectOneAnswer(questions: readonly Question[]): Promise<readonly string[]> {
  const answers = questions.map(readByTypescript);
  for (const read of readers) expect(await read(questions)).toEqual(answers);
  return answers;
}

test('readers in TypeScript, Go, Rust and a launcher give each of thousands of keys to the same side', async () => {
  const homes = [0.01, 1, 6.25, 33.33, 50, 87.5, 99.99, 100].map((percent) =>
    publish(`share-${percent}`, JSON.stringify(generationIn('canary', percent))),
  );
  const keys = seededRawKeys(1, 0, 500);
  const questions = homes.flatMap((home) => keys.map((raw) => ({ home, raw })));
  const answers = await expectOneAnswer(questions);
  expect(answers.length).toBeGreaterThan(3_500);
  expect(new Set(answers)).toEqual(new Set(['candidate', 'control']));
});

test('and so they do in every other stage, latched or not', async () => {
  const questions = (['off', 'shadow', 'live', 'complete', 'canary'] as const).flatMap((stage) =>
    [false, true].map((latched) => {
      const made = generationIn(stage, 50);
      const document = { ...made, metadata: { ...made.metadata, latched } };
      return { home: publish(`${stage}-${latched}`, JSON.stringify(document)), raw: host };
    }),
  );
  const answers = await expectOneAnswer(questions);
  expect(answers.filter((answer) => answer === 'candidate').length).toBeGreaterThanOrEqual(2);
});

test('a damaged generation means the same to them: mostly control', async () => {
  const whole = Buffer.from(JSON.stringify(generationIn('live', 100)));
  const place = fc.nat(whole.length - 1);
  const damage = fc.oneof(
    place.map((length) => whole.subarray(0, length)),
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => Buffer.from(whole).fill(byte, at, at + 1)),
    fc.tuple(place, fc.integer({ min: 32, max: 126 })).map(([at, byte]) => {
      return Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at)]);
    }),
    fc.tuple(place, fc.nat(9)).map(([at, size]) => {
      return Buffer.concat([whole.subarray(0, at), whole.subarray(at + size)]);
    }),
  );
  const questions = fc.sample(damage, { seed: 2, numRuns: 1_200 }).map((text, number) => {
    return { home: publish(`damaged-${number}`, text), raw: host };
  });
  const answers = await expectOneAnswer(questions);
  expect(answers.filter((answer) => answer === 'control').length).toBeGreaterThan(700);
});

test('values that the schema does not allow mean control to all of them', async () => {
  const changes: readonly [path: string, value: unknown][] = [
    ['metadata.schemaVersion', 2],
    ['metadata.kind', 'release'],
    ['metadata.generation', 17.5],
    ['metadata.stage', 'half'],
    ['metadata.stage', 'shadow'],
    ['metadata.latched', 'no'],
    ['metadata.percent', 101],
    ['metadata.sample', 2],
    ['metadata.stickiness', 'moon'],
    ['metadata.auditHead', 'x'],
    ['metadata.candidate', 'sha256:../../x'],
    ['metadata.reason', null],
    ['metadata.more', 1],
    ['more', 1],
    ['flags', {}],
    [`flags.${flag}.state`, 'DISABLED'],
    [`flags.${flag}.defaultVariant`, 'control'],
    [`flags.${flag}.variants.candidate`, 'control'],
    [`flags.${flag}.targeting`, { fractional: [['candidate', 1]] }],
    [`flags.${flag}.targeting`, null],
    [`flags.${flag}.more`, 1],
  ];
  const questions = changes.map(([path, value], number) => {
    const document = JSON.parse(JSON.stringify(generationIn('live', 100)));
    const names = path.split('.');
    const last = names.pop() ?? '';
    names.reduce((object, name) => object[name], document)[last] = value;
    return { home: publish(`changed-${number}`, JSON.stringify(document)), raw: host };
  });
  expect(await expectOneAnswer(questions)).toEqual(questions.map(() => 'control'));
});
