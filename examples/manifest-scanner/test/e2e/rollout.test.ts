import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  GenerationMetadata,
  InvocationEvent,
  RehearsalDocument,
  RollbackReport,
  ShadowReport,
} from '@strangler/core';
import type { Refusal } from '@strangler/rollback';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example, run, TemporaryMigration } from '../temporary-migration.ts';

interface Refused {
  readonly refusals: readonly Refusal[];
}

interface Listed {
  readonly generations: readonly { readonly metadata: GenerationMetadata }[];
}

const migration = new TemporaryMigration();
const tree = `${example}go`;
let tool: string;

beforeAll(() => {
  tool = migration.buildTool();
  const cases = migration.casesWhere((_, index) => index % 10 === 0);
  const text = readFileSync(join(migration.dir, 'migrate.config.json'), 'utf8');
  const config = JSON.parse(
    text
      .replaceAll(`${example}bin/manifest"`, `${tool}"`)
      .replaceAll(`${example}bin/manifest-hasher`, hasher()),
  );
  // What the script starts; its interpreter is found by its first line.
  config.candidate.artifacts.push(`${example}bin/manifest-hasher`);
  const shadow = { cases, minCases: 100, timingCases: 0 };
  writeFileSync(join(migration.dir, 'migrate.config.json'), JSON.stringify({ ...config, shadow }));
});

afterAll(() => migration.remove());

/** The Rust hasher behind a script, so that it can be broken without a change of its digest. */
function hasher(): string {
  const file = join(migration.dir, 'hasher');
  const script = `[ -e "${migration.dir}/broken" ] && exit 3\nexec "${example}bin/manifest-hasher" "$@"\n`;
  writeFileSync(file, `#!/bin/sh\n${script}`, { mode: 0o755 });
  return file;
}

/** One run of the tool, and who answered it; null where nothing was written down. */
function useTool(env: Readonly<Record<string, string>> = {}): InvocationEvent['answeredBy'] | null {
  const before = events().length;
  expect(run(tool, ['scan', tree], { env: { PATH: process.env.PATH, ...env } }).status).toBe(0);
  return events()[before]?.answeredBy ?? null;
}

function events(): InvocationEvent[] {
  const dir = join(migration.dir, '.migrate/events');
  try {
    const lines = readdirSync(dir).flatMap((file) =>
      readFileSync(join(dir, file), 'utf8').trimEnd().split('\n'),
    );
    return lines.map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** A run of the sides that the config names, with further options. */
function shadowThatPasses(...options: readonly string[]): ShadowReport {
  const { status, document } = migration.migrateJson<ShadowReport>('shadow', ...options);
  expect(status).toBe(0);
  return document;
}

/** The first of the cases, as a file. */
function someCases(count: number): string {
  const lines = readFileSync(join(migration.dir, 'cases.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, count);
  const file = join(migration.dir, 'some-cases.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** A run of the same two sides, by their digests, in which the candidate fails and the control answers for it. */
function shadowThatFails(): ShadowReport {
  writeFileSync(join(migration.dir, 'broken'), '');
  const { document } = migration.migrateJson<ShadowReport>('shadow', '--cases', someCases(3));
  rmSync(join(migration.dir, 'broken'));
  expect(document.verdict).toBe('fail');
  return document;
}

/** What the gate of the evidence misses for canary. */
function refusedEvidence(): string {
  const { status, document } = migration.migrateJson<Refused>('rollout', 'canary', '--percent', '50');
  expect(status).toBe(1);
  return document.refusals.map(({ gate, missing }) => `${gate}: ${missing}`).join('\n');
}

describe('the gates', () => {
  test('nothing gets to canary without a shadow run, and the refusal names the command that makes one', () => {
    const { status, document } = migration.migrateJson<Refused>('rollout', 'canary', '--percent', '50');
    expect(status).toBe(1);
    expect(document).toMatchObject({ kind: 'rollout', outcome: 'refused' });
    expect(document.refusals).toContainEqual(
      expect.objectContaining({ gate: 'evidence', next: expect.stringContaining('migrate shadow') }),
    );
    expect(migration.migrateJson<{ rollout: unknown }>('status').document.rollout).toBeNull();
  });

  test('a report that says pass is not taken at its word', () => {
    const document = shadowThatFails();
    const file = join(migration.dir, document.runDir, 'report.json');
    writeFileSync(file, JSON.stringify({ ...document, verdict: 'pass', groups: [] }));
    expect(refusedEvidence()).toContain('it is fail');
  });

  test('a run that was told to look less closely than the config does not count', () => {
    expect(migration.migrate('shadow', '--compare', 'exit', '--min-cases', '1').status).toBe(0);
    expect(refusedEvidence()).toContain('it was told to leave out stdout, stderr, files');
  });

  test('a run on cases that the call named does not count, however many they are', () => {
    const few = shadowThatPasses('--cases', someCases(3), '--min-cases', '1');
    const all = shadowThatPasses('--cases', join(migration.dir, 'cases.jsonl'));
    const refused = refusedEvidence();
    for (const { runDir } of [few, all]) expect(refused).not.toContain(runDir);
  });

  test('a run of another configuration of the candidate does not count', () => {
    const { runDir } = shadowThatPasses('--candidate-env', 'UNUSED=1');
    expect(refusedEvidence()).not.toContain(runDir);
  });
});

describe('the newest run decides, whatever an older one said', () => {
  beforeAll(() => shadowThatPasses());

  test('a run that failed still blocks when its observations are damaged', () => {
    const document = shadowThatFails();
    expect(refusedEvidence()).toContain('it is fail');
    const file = join(migration.dir, document.runDir, 'observations.jsonl');
    writeFileSync(file, readFileSync(file).subarray(0, 1000));
    expect(refusedEvidence()).toContain('observations.jsonl cannot be used');
  });

  test('a run that did not finish blocks', () => {
    const file = join(migration.dir, shadowThatPasses().runDir, 'run.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), finishedAt: null }));
    expect(refusedEvidence()).toContain('The run was not finished.');
  });

  test('a run of which nobody can tell what it ran blocks, and the refusal names the file', () => {
    const { runDir } = shadowThatPasses();
    writeFileSync(join(migration.dir, runDir, 'run.json'), '{');
    expect(refusedEvidence()).toContain(`${runDir}/run.json cannot be read`);
  });
});

describe('a rollout', () => {
  beforeAll(() => expect(migration.migrate('shadow').status).toBe(0));

  test('canary is refused until the runbook was rehearsed, which the tool itself takes part in', () => {
    expect(migration.migrate('rollout', 'canary', '--percent', '50').stdout).toMatch(
      /^gate "runbook" is not met: .*\n {2}next: migrate runbook --rehearse\n$/,
    );
    const { status, document } = migration.migrateJson<RehearsalDocument>('runbook', '--rehearse');
    expect(document.steps.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(status).toBe(0);
    const answers = document.steps.map(({ id, answeredAfter }) => [id, answeredAfter]);
    expect(Object.fromEntries(answers)).toMatchObject({
      live: 'candidate',
      rollback: 'control',
      rename: 'control',
      remove: 'control',
      'one-machine': 'control',
    });
    const forced = new Set(document.steps.flatMap((step) => step.forced));
    expect([...forced]).toEqual(['runbook']);
  });

  test('shadow lets Go answer, canary a share of the runs, live none', () => {
    expect(migration.migrate('rollout', 'shadow').status).toBe(0);
    expect(useTool()).toBe('control');
    expect(migration.migrate('rollout', 'canary', '--percent', '50').status).toBe(0);
    const answers = Array.from({ length: 60 }, () => useTool());
    const share = answers.filter((each) => each === 'candidate').length;
    expect(share).toBeGreaterThan(9);
    expect(share).toBeLessThan(51);
    expect(migration.migrate('rollout', 'live').status).toBe(0);
    expect(useTool()).toBe('candidate');
  });

  test('the environment wins over the stage', () => {
    expect(useTool({ STRANGLER_MANIFEST_HASHER: 'control' })).toBe('control');
  });

  test('a rollback takes effect at the next start of the tool', () => {
    expect(useTool()).toBe('candidate');
    const { status, document } = migration.migrateJson<RollbackReport>('rollback', '--reason', 'test');
    expect(status).toBe(0);
    expect(document).toMatchObject({
      kind: 'rollback',
      from: { stage: 'live' },
      to: { stage: 'off' },
      controlVerified: true,
      warnings: [],
    });
    expect(document.elapsedMs).toBeGreaterThan(0);
    expect(useTool({ STRANGLER_EVENTS: join(migration.dir, 'after.jsonl') })).toBeNull();
    const [line = ''] = readFileSync(join(migration.dir, 'after.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({ answeredBy: 'control', stage: 'off' });
  });

  test('after it nothing promotes, and the environment cannot either, until a person lifts the latch', () => {
    const events = join(migration.dir, 'latched.jsonl');
    useTool({ STRANGLER_MANIFEST_HASHER: 'candidate', STRANGLER_EVENTS: events });
    expect(JSON.parse(readFileSync(events, 'utf8'))).toMatchObject({ answeredBy: 'control' });
    expect(migration.migrate('rollout', 'canary', '--percent', '5', '--force', '--reason', 'x').status).toBe(
      1,
    );
    expect(migration.migrate('rollback', '--release-latch').status).toBe(2);
    expect(migration.migrate('rollback', '--release-latch', '--reason', 'fixed').status).toBe(0);
    expect(migration.migrate('rollout', 'canary', '--percent', '5').status).toBe(0);
  });

  test('the history and the audit log tell all of it', () => {
    const { document } = migration.migrateJson<Listed>('rollout', 'history');
    const stages = document.generations.map((each) => each.metadata.stage);
    expect(stages).toEqual(['shadow', 'canary', 'live', 'off', 'off', 'canary']);
    expect(migration.migrateJson('audit', 'verify')).toMatchObject({ status: 0, document: { entries: 6 } });
  });

  test('a rollback works when the config is broken and the state is torn', () => {
    writeFileSync(join(migration.dir, 'migrate.config.json'), '{');
    writeFileSync(join(migration.dir, '.migrate/rollout/g-000006.json'), '{"flags":');
    expect(migration.migrate('rollback').status).toBe(0);
    useTool({ STRANGLER_EVENTS: join(migration.dir, 'torn.jsonl') });
    expect(JSON.parse(readFileSync(join(migration.dir, 'torn.jsonl'), 'utf8'))).toMatchObject({
      answeredBy: 'control',
    });
  });
});
