import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, type RehearsalDocument } from '@strangler/core';
import type { Refusal } from '@strangler/rollback';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { migrate } from './migrate.ts';

let root: string;
let cwd: string;

/** A tool that follows a state: it answers with the candidate where the generation in force gives it a share and no latch. */
const tool = `
state=$STRANGLER_HOME/current; who=control
if [ "$STRANGLER_TEST_FLAG" != control ] && grep -q '"latched": false' "$state" 2>/dev/null &&
  grep -Eq '"percent": [1-9]' "$state"; then who=candidate; fi
printf '{"schemaVersion":1,"kind":"event","time":"t","flag":"test_flag","source":"state","generation":null,"stage":null,"variant":"%s","answeredBy":"%s","fallback":null,"durationMs":1}\\n' $who $who >> "$STRANGLER_EVENTS"
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runbook-'));
  cwd = join(root, 'place');
  mkdirSync(join(cwd, 'bin'), { recursive: true });
  copyFileSync('/bin/cat', join(cwd, 'bin/control'));
  copyFileSync('/bin/ls', join(root, 'candidate'));
  writeFileSync(join(cwd, 'bin/tool'), tool);
  configure({ owners: ['Alex | platform', 'on-call'], probe: 'sh bin/tool' });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function configure(rollout: object, name = 'migrate.config.json'): void {
  const config = {
    schemaVersion: 1,
    name: 'words `x` | y',
    flag: 'test_flag',
    control: { label: 'go', command: ['bin/control'] },
    candidate: { label: 'rust', command: ['../candidate'] },
    rollout: { minEvents: 0, minHours: 0, ...rollout },
  };
  writeFileSync(join(cwd, name), JSON.stringify(config));
}

function rehearsed(...options: readonly string[]): { status: number | null; document: RehearsalDocument } {
  const { status, stdout } = migrate(cwd, ['runbook', '--rehearse', '--json', ...options]);
  const { file, ...document } = JSON.parse(stdout);
  expect(JSON.parse(readFileSync(join(cwd, file), 'utf8'))).toEqual(document);
  expect(checkDocument('RehearsalDocument', document)).toMatchObject({ ok: true });
  return { status, document };
}

/** Every file, link and mode below a directory. */
function fingerprint(directory: string): string {
  const hash = createHash('sha256');
  const names = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names.sort()) {
    const path = join(directory, name);
    const info = lstatSync(path);
    hash.update(`${name} ${info.mode} ${info.mtimeMs} `);
    if (info.isSymbolicLink()) hash.update(readlinkSync(path));
    if (info.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

function commandsOf(page: string): string[] {
  return [...page.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, command = '']) => command);
}

function refusingGates(...options: readonly string[]): string[] {
  const { stdout } = migrate(cwd, ['rollout', 'canary', '--percent', '5', '--json', ...options]);
  const { refusals = [] } = JSON.parse(stdout) as { refusals?: Refusal[] };
  return refusals.map(({ gate }) => gate);
}

test('every command that the page prints is run by the rehearsal, and no other is run', () => {
  const page = migrate(cwd, ['runbook']).stdout;
  const { status, document } = rehearsed();
  expect(document.steps.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(status).toBe(0);
  expect(document.steps.map(({ command }) => command).sort()).toEqual(commandsOf(page).sort());
  expect(commandsOf(page)).toHaveLength(15);
});

test('the tool itself says who answers before and after each command', () => {
  const { steps, probe } = rehearsed().document;
  expect(probe).toBe('sh bin/tool');
  const answers = Object.fromEntries(
    steps.map((step) => [step.id, [step.answeredBefore, step.answeredAfter]]),
  );
  expect(answers).toMatchObject({
    shadow: [null, 'control'],
    live: ['candidate', 'candidate'],
    rollback: ['candidate', 'control'],
    rename: ['candidate', 'control'],
    remove: ['candidate', 'control'],
    'one-machine': ['candidate', 'control'],
    'release-latch': ['control', 'control'],
  });
});

test('the page tells owners, digests, thresholds, and where the binaries are', () => {
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
  const page = migrate(cwd, ['runbook']).stdout;
  for (const name of ['control', 'candidate']) {
    const file = name === 'control' ? join(cwd, 'bin/control') : join(root, 'candidate');
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(page).toContain(`\`sha256:${digest}\` | \`.migrate/releases/blobs/sha256/${digest}\``);
  }
  expect(page).toContain(String.raw`Alex \| platform, on-call`);
  expect(page).toContain(String.raw`# Runbook: words \`x\` \| y`);
  expect(page).toContain('`shadow.minCases` | `1000` (the default)');
  expect(page).toContain('`rollout.minEvents` | `0` |');
  expect(page).toContain('`guard.crashes.count` | `3` (the default)');
  expect(page).toContain('`guard.errorBudget.target` | `off` (the default)');
  expect(page).toContain('shadow, generation 1');
  expect(page).toContain('**never with these binaries**');
});

test('the page says that the guard has to run, and by which limits it judges', () => {
  const guard = { falseAlarmRate: 0.05, latency: { p50: null, slackMs: 7 }, errorBudget: { target: 0.999 } };
  const text = readFileSync(join(cwd, 'migrate.config.json'), 'utf8');
  writeFileSync(join(cwd, 'guarded.json'), JSON.stringify({ ...JSON.parse(text), guard }));
  const page = migrate(cwd, ['runbook', '--config', 'guarded.json']).stdout;
  const watch = page.slice(page.indexOf('## What to watch'), page.indexOf('## Thresholds'));
  expect(watch).toContain("`migrate guard --watch --config 'guarded.json'`");
  expect(page).toContain('`guard.falseAlarmRate` | `0.05` |');
  expect(page).toContain('`guard.latency.p50` | `not judged` |');
  expect(page).toContain('`guard.latency.slackMs` | `7` |');
  expect(page).toContain('`guard.latency.p99` | `2` (the default)');
  expect(page).toContain('`guard.errorBudget.target` | `0.999` |');
});

test('--out writes the page, and says so where it cannot', () => {
  const { status, stdout } = migrate(cwd, ['runbook', '--out', 'ops/runbook.md']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${join(cwd, 'ops/runbook.md')}\n` });
  expect(readFileSync(join(cwd, 'ops/runbook.md'), 'utf8')).toBe(migrate(cwd, ['runbook']).stdout);
  const failed = migrate(cwd, ['runbook', '--out', 'bin/tool/x.md']);
  expect(failed).toMatchObject({ status: 3, stderr: expect.stringContaining('OUTPUT_UNWRITABLE') });
});

test('a rehearsal never touches the real state, and leaves nothing behind', () => {
  for (const stage of [['shadow'], ['canary', '--percent', '5'], ['live']]) {
    expect(migrate(cwd, ['rollout', ...stage, '--force', '--reason', 'test']).status).toBe(0);
  }
  const before = ['rollout', 'releases'].map((part) => fingerprint(join(cwd, '.migrate', part)));
  // One of its own, since other tests rehearse beside this one.
  const temporary = mkdtempSync(join(tmpdir(), 'temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
  });
  const { document } = rehearsed();
  expect(document).toMatchObject({ outcome: 'passed', generation: 3 });
  expect(['rollout', 'releases'].map((part) => fingerprint(join(cwd, '.migrate', part)))).toEqual(before);
  expect(readdirSync(cwd).sort()).toEqual(['.migrate', 'bin', 'migrate.config.json']);
  expect(readdirSync(temporary)).toEqual([]);
});

test('a state that is reached by links is copied, and the real one stays where it is', () => {
  expect(migrate(cwd, ['rollout', 'live', '--force', '--reason', 'test']).status).toBe(0);
  for (const part of ['rollout', 'releases']) {
    renameSync(join(cwd, '.migrate', part), join(root, part));
    symlinkSync(join(root, part), join(cwd, '.migrate', part));
  }
  const before = ['rollout', 'releases'].map((part) => fingerprint(join(root, part)));
  expect(rehearsed().document).toMatchObject({ outcome: 'passed', generation: 1 });
  expect(['rollout', 'releases'].map((part) => fingerprint(join(root, part)))).toEqual(before);
});

test('it works from a latched state, from one whose pointer is gone, and with a config of another name', () => {
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
  expect(migrate(cwd, ['rollback']).status).toBe(0);
  expect(rehearsed().document).toMatchObject({ outcome: 'passed', generation: 2 });
  rmSync(join(cwd, '.migrate/rollout/current'));
  expect(rehearsed().document).toMatchObject({ outcome: 'passed', generation: null });
  configure({}, "it's.json");
  const { document } = rehearsed('--config', "it's.json");
  expect(document.outcome).toBe('passed');
  expect(document.steps.some(({ command }) => command.includes(String.raw`--config 'it'\''s.json'`))).toBe(
    true,
  );
}, 120_000);

describe('a rehearsal fails and exits with 1', () => {
  test.each([
    [
      'the tool does not follow the state',
      tool.replace('who=control\n', 'who=control; state=/nowhere\n'),
      /the control answered the probe, not the candidate/,
    ],
    [
      'the tool does not come back',
      tool.replaceAll('"latched": false', '"percent"').replace('"percent": [1-9]', '"percent"'),
      /the candidate answered the probe, not the control/,
    ],
    [
      'the tool does not obey its variable',
      tool.replace('"$STRANGLER_TEST_FLAG" != control', '1 = 1'),
      /one-machine: the candidate answered the probe/,
    ],
    ['the tool writes no event', 'true', /left no event/],
    ['the tool fails', 'echo broken >&2; exit 3', /the probe ended with 3: broken/],
  ])('where %s', (_, text, problem) => {
    writeFileSync(join(cwd, 'bin/tool'), text);
    const { status, stdout } = migrate(cwd, ['runbook', '--rehearse', '--quiet']);
    expect(stdout).toMatch(problem);
    expect(status).toBe(1);
    expect(refusingGates()).toContain('runbook');
  });
});

test('without its binaries nothing is rehearsed', () => {
  rmSync(join(root, 'candidate'));
  const { status, stderr } = migrate(cwd, ['runbook', '--rehearse']);
  expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('CANDIDATE_NOT_FOUND') });
  expect(existsSync(join(cwd, '.migrate/rehearsals'))).toBe(false);
});

describe('the gate', () => {
  test('wants a rehearsal with exactly these binaries before a share, and names the command', () => {
    expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
    expect(refusingGates()).toEqual(['evidence', 'runbook']);
    expect(migrate(cwd, ['rollout', 'canary', '--percent', '5']).stdout).toContain(
      'next: migrate runbook --rehearse',
    );
    rehearsed();
    expect(refusingGates()).toEqual(['evidence']);
    chmodSync(join(root, 'candidate'), 0o755);
    writeFileSync(join(root, 'candidate'), '#!/bin/sh\n');
    expect(refusingGates()).toEqual(['evidence', 'runbook']);
  });

  test('takes the newest rehearsal, a damaged one included, and obeys the age of the config', () => {
    rehearsed();
    const directory = join(cwd, '.migrate/rehearsals');
    writeFileSync(join(directory, '99991231T000000Z-x.json'), '{');
    expect(refusingGates()).toContain('runbook');
    rmSync(join(directory, '99991231T000000Z-x.json'));
    expect(refusingGates()).not.toContain('runbook');
    configure({ rehearsalMaxAgeDays: 0.000001 });
    expect(refusingGates()).toContain('runbook');
  });

  test('can be passed by force with a reason, which is audited', () => {
    const words = ['rollout', 'canary', '--percent', '5', '--force', '--reason', 'in a hurry'];
    expect(migrate(cwd, words).status).toBe(0);
    const log = readFileSync(join(cwd, '.migrate/rollout/audit.jsonl'), 'utf8');
    expect(JSON.parse(log)).toMatchObject({ forced: true, reason: 'in a hurry' });
  });
});
