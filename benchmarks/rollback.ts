/**
 * Measures the way back: the pointer's move alone, `migrate rollback` from its start until the tool has run once on control,
 * how soon a long-lived Go process follows, and one evaluation of the flag in Go. The tool is that of the example, built for a
 * state of its own. Prints quantiles; ends with 1 where a goal is missed. Needs `npm run build`, Go and cargo.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { createGeneration, rollBack, storeBinary, writeGeneration } from '@strangler/rollback';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const goals = { swapMs: 5, nextRunMs: 150, followed: 1, evaluationUs: 1 } as const;
const rounds = { swap: 2_000, nextRun: 101, follow: 200 } as const;
const example = here('../examples/manifest-scanner/');
const migrate = here('../packages/cli/bin/migrate.js');
const scratch = mkdtempSync(join(tmpdir(), 'bench-rollback-'));
const home = join(scratch, '.migrate/rollout');
const module = join(scratch, 'go');
const flag = 'manifest_hasher';

let missed = 0;

function judge(name: string, value: number, unit: string, limit: number): void {
  const isReached = value <= limit;
  if (!isReached) missed++;
  const shown = `${value.toFixed(2).padStart(8)} ${unit.padEnd(5)}`;
  console.log(`${name.padEnd(62)} ${shown} goal at most ${limit}${isReached ? '' : '   MISSED'}`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Builds the example's tool for the state of this benchmark, and its switch as a program that lives on. */
function buildTools(): void {
  cpSync(join(example, 'go'), module, { recursive: true });
  cpSync(here('rollback/way_back_test.go'), join(module, 'internal/hasher/way_back_test.go'));
  const flags = `-X example.com/manifest/internal/cli.rolloutHome=${home}`;
  const build = (...args: readonly string[]): void => void execFileSync('go', args, { cwd: module });
  build('build', '-ldflags', flags, '-o', join(scratch, 'manifest'), './cmd/manifest');
  build('test', '-c', '-o', join(scratch, 'follower'), './internal/hasher');
}

function storeBoth(): { control: string; candidate: string } {
  const stored = (role: 'control' | 'candidate', file: string): string =>
    storeBinary({ home, role, file }).digest;
  const control = stored('control', join(scratch, 'manifest'));
  return { control, candidate: stored('candidate', join(example, 'bin/manifest-hasher')) };
}

/** Lets the candidate answer, for all where nothing else is said, whatever was before. */
function goLive(binaries: { control: string; candidate: string }, stage: 'live' | 'canary' = 'live'): void {
  writeGeneration(home, (generation) =>
    createGeneration({
      flag,
      generation,
      stage,
      percent: 25,
      latched: false,
      ...binaries,
      sample: 1,
      reason: 'the benchmark',
      createdAt: new Date().toISOString(),
    }),
  );
}

function measureSwap(): void {
  const times: number[] = [];
  const place = join(scratch, 'swap');
  mkdirSync(place);
  symlinkSync('g-000001.json', join(place, 'current'));
  for (let round = 0; round < rounds.swap; round++) {
    symlinkSync('g-000002.json', join(place, 'next'));
    const started = performance.now();
    renameSync(join(place, 'next'), join(place, 'current'));
    times.push(performance.now() - started);
  }
  judge(`the pointer's move, p99 of ${rounds.swap}`, quantile(times, 0.99), 'ms', goals.swapMs);
}

function answeredBy(events: string): string {
  const line = readFileSync(events, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return JSON.parse(line).answeredBy;
}

function runTool(events: string): string {
  const env = { PATH: process.env.PATH, STRANGLER_EVENTS: events };
  const { status } = spawnSync(join(scratch, 'manifest'), ['scan', join(module, 'cmd')], {
    env,
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`the tool ended with ${status}`);
  return answeredBy(events);
}

/** From the moment at which the command is started until the tool, started when it has ended, has answered by control. */
function measureNextRun(binaries: { control: string; candidate: string }): void {
  const times: number[] = [];
  const commands: number[] = [];
  const bare: number[] = [];
  const events = join(scratch, 'events.jsonl');
  for (let round = 0; round <= rounds.nextRun; round++) {
    goLive(binaries);
    if (runTool(events) !== 'candidate') throw new Error('the candidate does not answer in live');
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [migrate, 'rollback', '--reason', 'measured'], {
      cwd: scratch,
    });
    const done = performance.now();
    if (status !== 0 || runTool(events) !== 'control')
      throw new Error('control does not answer after a rollback');
    const ended = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    if (round === 0) continue;
    times.push(ended - started);
    commands.push(done - started);
    bare.push(performance.now() - ended);
  }
  console.log(
    `migrate rollback alone: p50 ${quantile(commands, 0.5).toFixed(1)} ms, p99 ${quantile(commands, 0.99).toFixed(1)} ms; a bare node -e 0: p50 ${quantile(bare, 0.5).toFixed(1)} ms, p99 ${quantile(bare, 0.99).toFixed(1)} ms`,
  );
  console.log(`until the tool's next run has ended: p50 ${quantile(times, 0.5).toFixed(1)} ms`);
  judge(
    `from the start of migrate rollback to the next run, p99 of ${rounds.nextRun}`,
    quantile(times, 0.99),
    'ms',
    goals.nextRunMs,
  );
}

/** Asks a process that lives on, once before and as often as it takes after each rollback. */
async function measureFollowing(binaries: { control: string; candidate: string }): Promise<void> {
  const child = spawn(join(scratch, 'follower'), ['-test.run', 'TestFollow'], {
    env: { PATH: process.env.PATH, ROLLOUT_HOME: home },
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (): Promise<string> => {
    child.stdin.write('\n');
    return String((await answers.next()).value).replace('answers ', '');
  };
  const calls: number[] = [];
  for (let round = 0; round < rounds.follow; round++) {
    goLive(binaries);
    if ((await ask()) !== 'candidate') throw new Error('the process does not follow to live');
    rollBack({
      home,
      flag: () => null,
      to: null,
      reason: 'measured',
      releaseLatch: false,
      actor: 'bench',
      host: 'bench',
      now: () => new Date(),
      monotonic: () => performance.now(),
    });
    let asked = 1;
    while ((await ask()) !== 'control' && asked < 100) asked++;
    calls.push(asked);
  }
  child.stdin.end();
  judge(
    `calls until a long-lived Go process follows, most of ${rounds.follow}`,
    Math.max(...calls),
    'calls',
    goals.followed,
  );
}

function measureEvaluation(binaries: { control: string; candidate: string }): void {
  goLive(binaries, 'canary');
  const out = execFileSync(join(scratch, 'follower'), ['-test.run', 'TestEvaluation'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GENERATION: join(home, 'current') },
  });
  const [, value = '', unit = ''] = /^p99 ([\d.]+)(ns|µs|ms)$/m.exec(out) ?? [];
  const microseconds = Number(value) * ({ ns: 0.001, µs: 1, ms: 1000 }[unit] ?? Number.NaN);
  judge('one evaluation of the flag in Go, p99', microseconds, 'µs', goals.evaluationUs);
}

try {
  buildTools();
  writeFileSync(join(scratch, 'migrate.config.json'), readFileSync(join(example, 'migrate.config.json')));
  const binaries = storeBoth();
  measureSwap();
  measureNextRun(binaries);
  await measureFollowing(binaries);
  measureEvaluation(binaries);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;
