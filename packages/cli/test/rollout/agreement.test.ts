import { isUtf8 } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Generation, GenerationMetadata } from '@strangler/core';
import { createGeneration, decide, readCurrent, targetingKeyOf } from '@strangler/rollback';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRust, testFile } from '../../../facade/test/runtime/build-programs.ts';

const flag = 'tree_hasher';
const program = 'program';
const digest = createHash('sha256').update(program).digest('hex');
const base = mkdtempSync(join(tmpdir(), 'agreement-'));
let readers: Readonly<Record<'go' | 'rust', string>>;

beforeAll(() => {
  readers = { go: buildGoReader(), rust: buildRust(testFile('programs/decide.rs')) };
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The reader of the Go templates. */
function buildGoReader(): string {
  const dir = join(base, 'go');
  cpSync(testFile('../templates/rollout'), dir, { recursive: true });
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.go'))) {
    const text = readFileSync(join(dir, file), 'utf8');
    writeFileSync(join(dir, file), text.replace(/^package \w+$/m, 'package main'));
  }
  cpSync(testFile('programs/decide.go'), join(dir, 'decide.go'));
  execFileSync('go', ['build', '-o', 'reader', '.'], { cwd: dir });
  return join(dir, 'reader');
}

/** A rollout directory whose generation 17 holds a text. */
function publish(name: string, text: string | Uint8Array): string {
  const home = join(base, name, 'rollout');
  const store = join(base, name, 'releases/blobs/sha256');
  for (const dir of [home, store]) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o755);
  }
  writeFileSync(join(store, digest), program);
  chmodSync(join(store, digest), 0o555);
  writeFileSync(join(home, 'g-000017.json'), text);
  chmodSync(join(home, 'g-000017.json'), 0o644);
  symlinkSync('g-000017.json', join(home, 'current'));
  return home;
}

function generation(stage: GenerationMetadata['stage'], percent: number): Generation {
  return createGeneration({
    flag,
    generation: 17,
    stage,
    percent,
    latched: false,
    control: null,
    candidate: `sha256:${digest}`,
    sample: 1,
    stickiness: 'env:RAW',
    auditHead: null,
    reason: 'grüße \u2028 "quoted"',
    createdAt: '2026-01-02T03:04:05.678Z',
  });
}

interface Question {
  readonly home: string;
  readonly raw: string;
}

function readByTypescript({ home, raw }: Question): string {
  // A tool takes no text that is not UTF-8; `migrate` shows what can be shown of it.
  if (!isUtf8(readFileSync(join(home, 'g-000017.json')))) return 'control';
  const state = readCurrent(home);
  const { variant } = decide({ state, flag, wish: undefined, targetingKey: targetingKeyOf(flag, raw) });
  // A tool also looks whether it has the candidate that the state names.
  const named = state.kind === 'generation' ? state.generation.metadata.candidate : null;
  return named === `sha256:${digest}` ? variant : 'control';
}

function readByProgram(program: string, questions: readonly Question[]): readonly string[] {
  const input = questions.map(({ home, raw }) => `${home}\t${JSON.stringify(raw)}\n`).join('');
  return execFileSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 26 })
    .trimEnd()
    .split('\n');
}

function expectOneAnswer(questions: readonly Question[]): readonly string[] {
  const answers = questions.map(readByTypescript);
  expect(readByProgram(readers.rust, questions)).toEqual(answers);
  expect(readByProgram(readers.go, questions)).toEqual(answers);
  return answers;
}

test('readers in TypeScript, Go and Rust give each of thousands of keys to the same side', () => {
  const raws = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
    seed: 1,
    numRuns: 500,
  });
  const keys = raws.filter((raw) => !raw.includes('\0'));
  const shares = [0.01, 1, 6.25, 33.33, 50, 87.5, 99.99, 100];
  const questions = shares.flatMap((percent) => {
    const home = publish(`share-${percent}`, JSON.stringify(generation('canary', percent)));
    return keys.map((raw) => ({ home, raw }));
  });
  const answers = expectOneAnswer(questions);
  expect(answers.length).toBeGreaterThan(3_500);
  expect(new Set(answers)).toEqual(new Set(['candidate', 'control']));
});

test('and so they do in every other stage, latched or not', () => {
  const questions = (['off', 'shadow', 'live', 'complete', 'canary'] as const).flatMap((stage) =>
    [false, true].map((latched) => {
      const made = generation(stage, 50);
      const document = { ...made, metadata: { ...made.metadata, latched } };
      return { home: publish(`${stage}-${latched}`, JSON.stringify(document)), raw: 'host' };
    }),
  );
  const answers = expectOneAnswer(questions);
  expect(answers.filter((answer) => answer === 'candidate').length).toBeGreaterThanOrEqual(2);
});

test('a damaged generation means the same to them: mostly control', () => {
  const whole = Buffer.from(JSON.stringify(generation('live', 100)));
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
    return { home: publish(`damaged-${number}`, text), raw: 'host' };
  });
  const answers = expectOneAnswer(questions);
  expect(answers.filter((answer) => answer === 'control').length).toBeGreaterThan(700);
});

test('values that the schema does not allow mean control to all of them', () => {
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
    const document = JSON.parse(JSON.stringify(generation('live', 100)));
    const names = path.split('.');
    const last = names.pop() ?? '';
    names.reduce((object, name) => object[name], document)[last] = value;
    return { home: publish(`changed-${number}`, JSON.stringify(document)), raw: 'host' };
  });
  expect(expectOneAnswer(questions)).toEqual(questions.map(() => 'control'));
});
