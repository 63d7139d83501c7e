import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrateProgram } from './migrate.ts';

let cwd: string;

const config = {
  schemaVersion: 1,
  name: 'test',
  flag: 'test_flag',
  control: { command: ['/bin/cat'] },
  candidate: { command: ['/bin/ls'] },
  rollout: { minEvents: 0, minHours: 0 },
  guard: { intervalSeconds: 0.1 },
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'guard-'));
  configure(config);
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
  const canary = ['rollout', 'canary', '--percent', '50', '--force', '--reason', 'a test'];
  expect(migrate(cwd, canary).status).toBe(0);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function configure(value: object): void {
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(value));
}

function write(count: number, variant: string, outcome: string): void {
  mkdirSync(join(cwd, '.migrate/events'), { recursive: true });
  const event = {
    ...{
      schemaVersion: 1,
      kind: 'event',
      time: new Date().toISOString(),
      flag: 'test_flag',
      source: 'state',
    },
    ...{
      generation: 2,
      stage: 'canary',
      variant,
      answeredBy: variant,
      fallback: null,
      durationMs: 1,
      outcome,
    },
  };
  appendFileSync(join(cwd, '.migrate/events/a.jsonl'), `${JSON.stringify(event)}\n`.repeat(count));
}

function writeHealthy(): void {
  write(500, 'control', 'ok');
  write(500, 'candidate', 'ok');
}

describe('migrate guard --once', () => {
  test('waits and exits with 0 where nothing has been seen yet', () => {
    const { status, stdout } = migrate(cwd, ['guard']);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^WAIT {2}0 of the 100 runs of the control/)]);
  });

  test('passes and exits with 0 where the candidate does no worse', () => {
    writeHealthy();
    const { status, stdout } = migrate(cwd, ['guard', '--once', '--json']);
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      { kind: 'guard', verdict: 'pass', rollback: null },
    ]);
  });

  test('rolls back, exits with 1, and the next one holds still', () => {
    writeHealthy();
    write(100, 'candidate', 'error');
    const { status, stdout } = migrate(cwd, ['guard', '--once']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ROLL BACK {2}the candidate fails in 17 % of 600 runs, the control in 0 %/);
    expect(stdout).toMatch(/rolled back to the control in \d+\.\d ms, latched/);
    expect(migrate(cwd, ['status', '--json']).stdout).toContain('"stage":"off"');
    expect(migrate(cwd, ['guard', '--once']).status).toBe(0);
    expect(migrate(cwd, ['audit', 'verify']).status).toBe(0);
  });

  test('refuses a config with an unknown limit, and two modes at once', () => {
    expect(migrate(cwd, ['guard', '--once', '--watch'])).toMatchObject({ status: 2 });
    configure({ ...config, guard: { errors: { tolerence: 0.1 } } });
    const { status, stderr } = migrate(cwd, ['guard']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean "tolerance"?')]);
  });

  test('with a Prometheus server that is down waits, and rolls back by the events all the same', () => {
    const queries = { controlRuns: 'a', controlErrors: 'a', candidateRuns: 'a', candidateErrors: 'a' };
    configure({ ...config, guard: { prometheus: { url: 'http://127.0.0.1:9', queries } } });
    writeHealthy();
    expect(migrate(cwd, ['guard']).stdout).toContain('Prometheus says nothing: http://127.0.0.1:9');
    write(200, 'candidate', 'error');
    expect(migrate(cwd, ['guard']).status).toBe(1);
    expect(migrate(cwd, ['rollback']).status).toBe(0);
  });
});

describe('the gate of the health', () => {
  const live = ['rollout', 'live', '--force', '--reason', 'a test'];

  test('names what is missing and can be forced', () => {
    configure({ ...config, rollout: { minEvents: 400 } });
    const { status, stdout } = migrate(cwd, ['rollout', 'canary', '--percent', '60']);
    expect(status).toBe(1);
    expect(stdout).toContain('gate "health" is not met: 400 runs of the candidate in canary; there are 0');
    expect(stdout).toContain('gate "health" is not met: 1 hours of canary');
    expect(stdout).toContain('next: migrate guard --once');
    expect(migrate(cwd, live).status).toBe(0);
    expect(migrate(cwd, ['rollout', 'history']).stdout).toMatch(/live, forced/);
  });

  test('opens by enough healthy events', () => {
    configure({ ...config, rollout: { minEvents: 400, minHours: 0 } });
    writeHealthy();
    const { stdout } = migrate(cwd, ['rollout', 'canary', '--percent', '60']);
    expect(stdout).not.toContain('gate "health"');
    expect(stdout).toContain('gate "evidence"');
  });
});

describe('migrate guard --watch', () => {
  interface Running {
    readonly text: () => string;
    readonly stop: () => Promise<number | null>;
    readonly isAlive: () => boolean;
  }

  function startWatch(...args: readonly string[]): Running {
    const child = spawn(process.execPath, [migrateProgram, 'guard', '--watch', ...args], { cwd });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const stop = (): Promise<number | null> => {
      child.kill('SIGTERM');
      return ended;
    };
    return { text: () => text, stop, isAlive: () => child.exitCode === null };
  }

  async function waitFor(running: Running, words: string | RegExp): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (running.text().match(words) !== null) return;
      await setTimeout(50);
    }
    throw new Error(`"${words}" did not come; there was: ${running.text()}`);
  }

  test('ends cleanly by SIGTERM', async () => {
    const watch = startWatch();
    await waitFor(watch, /wait: /);
    expect(await watch.stop()).toBe(0);
  });

  test('rolls back by itself, goes on, and tells by its exit code that it did', async () => {
    writeHealthy();
    const watch = startWatch('--json', '--verbose');
    await waitFor(watch, /pass: /);
    write(300, 'candidate', 'crash');
    await waitFor(watch, /rolled back to the control/);
    await waitFor(watch, /wait: the rollout was rolled back and is latched/);
    expect(await watch.stop()).toBe(1);
    const document = watch
      .text()
      .split('\n')
      .find((line) => line.startsWith('{'));
    expect(JSON.parse(document ?? '')).toMatchObject({ kind: 'guard', verdict: 'wait' });
  });

  test('survives events and state that are removed, torn and made again', async () => {
    writeHealthy();
    const watch = startWatch();
    await waitFor(watch, /pass: /);
    rmSync(join(cwd, '.migrate/events'), { recursive: true });
    writeFileSync(join(cwd, '.migrate/rollout/g-000002.json'), '{');
    await waitFor(watch, /not complete JSON/);
    rmSync(join(cwd, '.migrate'), { recursive: true });
    await waitFor(watch, /nothing has been rolled out/);
    expect(watch.isAlive()).toBe(true);
    expect(await watch.stop()).toBe(0);
  });
});

describe('migrate guard --systemd prints a unit', () => {
  const unitFor = (...args: readonly string[]): string => {
    const { status, stdout } = migrate(cwd, ['guard', '--systemd', ...args]);
    expect(status).toBe(0);
    return stdout;
  };
  const file = (): string => join(cwd, 'migrate.config.json');

  test('for the config that was found', () => {
    const unit = unitFor();
    expect(unit).toContain(`"guard" "--watch" "--config" "${file()}"\n`);
    expect(unit).toContain(`\nWorkingDirectory=${cwd}\n`);
    expect(unit).toContain(`\nReadWritePaths="${cwd}/.migrate"\n`);
  });

  test('for a state alone', () => {
    rmSync(file());
    expect(unitFor()).toContain(`"guard" "--watch" "--cwd" "${cwd}"\n`);
  });

  test('that can write where the state lies, and leads back to the config', () => {
    const share = mkdtempSync(join(tmpdir(), 'share-'));
    configure({ ...config, state: { home: join(share, 'state/rollout') } });
    const unit = unitFor();
    expect(unit).toContain(`"--config" "${file()}"\n`);
    expect(unit).toContain(`\nWorkingDirectory=${cwd}\n`);
    expect(unit).toContain(`\nReadWritePaths="${share}/state"\n`);
    rmSync(share, { recursive: true });
  });

  test('that can write where links lead', () => {
    const share = mkdtempSync(join(tmpdir(), 'share-'));
    renameSync(join(cwd, '.migrate/rollout'), join(share, 'rollout'));
    symlinkSync(join(share, 'rollout'), join(cwd, '.migrate/rollout'));
    expect(unitFor()).toContain(`\nReadWritePaths="${cwd}/.migrate" "${share}/rollout"\n`);
    rmSync(share, { recursive: true });
  });
});
