/**
 * Compares whole processes side by side: `migrate profile --from` with `go tool pprof -top -cum` on a CPU profile of
 * 400,000 samples, and with a bare `node -e 0` on small captured ones. Prints medians, ratios and how peak memory grows with
 * samples; ends with 1 where a goal is missed. Needs `npm run build` and go.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createRunner } from '@strangler/process';
import { encodeProfile } from '@strangler/profile';
import { buildWithProfile } from '../packages/profile/test/support/go-programs.ts';
import { takeProfile } from '../packages/profile/test/support/take-profile.ts';
import { generateProfile, type ProfileShape } from './generate-profile.ts';

const rounds = 5;
const smallRounds = 41;
const goals = { time: 20, memory: 5, start: 1.5, growth: 1.25 } as const;
const scratch = mkdtempSync(join(tmpdir(), 'bench-profile-'));
const migrate = fileURLToPath(new URL('../packages/cli/bin/migrate.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples/manifest-scanner/.migrate/profiles', import.meta.url));
const environment = { ...process.env, PPROF_BINARY_PATH: scratch, PPROF_TMPDIR: scratch };

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const runner = await createRunner({ kind: 'measured', cacheDir: join(scratch, 'cache'), concurrency: 1 });

/** Runs one process to its end and measures it from outside. */
async function measure(command: readonly [string, ...string[]]): Promise<Measured> {
  const { end, cost } = await runner.run({
    command,
    cwd: scratch,
    env: environment,
    stdin: null,
    timeoutMs: 600_000,
    maxOutputBytes: 1 << 24,
    spillDir: scratch,
  });
  if (end.kind !== 'exited' || end.code !== 0)
    throw new Error(`${command[0]} ended with ${JSON.stringify(end)}`);
  return { seconds: cost.wallMs / 1000, megabytes: (cost.maxRssBytes ?? Number.NaN) / 2 ** 20 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Measures two commands in turn, the first one first in every other round, after a round to warm up. */
async function compare(
  left: readonly [string, ...string[]],
  right: readonly [string, ...string[]],
  times: number,
): Promise<readonly [Measured, Measured]> {
  const results: readonly [Measured[], Measured[]] = [[], []];
  for (let round = 0; round <= times; round++) {
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const measured = await measure(side === 0 ? left : right);
      if (round > 0) results[side].push(measured);
    }
  }
  const [a, b] = results.map((all) => ({
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: median(all.map(({ megabytes }) => megabytes)),
  }));
  return [a as Measured, b as Measured];
}

let missed = 0;

function judge(name: string, value: number, isReached: boolean, goal: string): void {
  if (!isReached) missed++;
  console.log(
    `${name.padEnd(34)} ${value.toFixed(2).padStart(7)} ×   goal ${goal}${isReached ? '' : '   MISSED'}`,
  );
}

function describe(name: string, { seconds, megabytes }: Measured): void {
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(3).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB`,
  );
}

function profileOf(name: string, shape: ProfileShape): string {
  const file = join(scratch, `${name}.pb.gz`);
  const bytes = generateProfile(file, shape);
  console.log(`${name}: ${shape.samples} samples, ${(bytes / 1e6).toFixed(1)} MB decoded`);
  return file;
}

const ours = (file: string) => [process.execPath, migrate, 'profile', '--from', file] as const;
execFileSync('go', ['tool', 'pprof', '-h'], { stdio: 'ignore' });
const pprof = execFileSync('go', ['tool', '-n', 'pprof'], { encoding: 'utf8' }).trim();

/** Both programs on 400,000 samples; gives ours, and how much more time and memory pprof takes. */
async function compareWithPprof(calls: ProfileShape['calls']) {
  const file = profileOf(`calls-${calls}`, { samples: 400_000, calls });
  const [mine, theirs] = await compare(ours(file), [pprof, '-top', '-cum', file], rounds);
  describe('migrate profile', mine);
  describe('go tool pprof -top -cum', theirs);
  return { mine, faster: theirs.seconds / mine.seconds, smaller: theirs.megabytes / mine.megabytes };
}

const { mine, faster, smaller } = await compareWithPprof('any');
judge('time of pprof to ours', faster, faster >= goals.time, `at least ${goals.time}`);
judge('peak memory of pprof to ours', smaller, smaller >= goals.memory, `at least ${goals.memory}`);

const few = await compareWithPprof('few');
console.log(`pprof to ours: time ${few.faster.toFixed(1)} ×, peak memory ${few.smaller.toFixed(1)} ×`);

const bareNode = [process.execPath, '-e', '0'] as const;
const more = { samples: 1_600_000, calls: 'any' } as const;
const [fourfold] = await compare(ours(profileOf('calls-any-fourfold', more)), bareNode, 3);
const [tenth] = await compare(ours(profileOf('calls-any-tenth', { ...more, samples: 40_000 })), bareNode, 3);
describe('migrate profile, 1,600,000 samples', fourfold);
describe('migrate profile, 40,000 samples', tenth);
const growth = fourfold.megabytes / mine.megabytes;
judge('peak memory of 4 × the samples', growth, growth <= goals.growth, `at most ${goals.growth}`);

/** Profiles that were captured from programs: of the example, where it was profiled, and of two of the test programs. */
async function capturedProfiles(): Promise<readonly string[]> {
  const files = existsSync(examples) ? readdirSync(examples).filter((name) => name.endsWith('.pb.gz')) : [];
  const ofExample = files
    .toSorted()
    .slice(-2)
    .map((name) => join(examples, name));
  const ofTests: string[] = [];
  for (const name of ['shapes', 'hashing'] as const) {
    const file = join(scratch, `${name}.pb.gz`);
    const { profile } = await takeProfile(await buildWithProfile(name, scratch), { directory: scratch });
    writeFileSync(file, encodeProfile(profile));
    ofTests.push(file);
  }
  return [...ofExample, ...ofTests];
}

console.log(
  `Small profiles, captured: ${smallRounds} rounds in alternating order, after one in which V8's compile cache is filled`,
);
for (const file of await capturedProfiles()) {
  const [started, bare] = await compare(ours(file), bareNode, smallRounds);
  const decoded = gunzipSync(readFileSync(file)).length;
  describe(`${basename(file)}, ${(decoded / 1000).toFixed(0)} KB`, started);
  describe('node -e 0', bare);
  const start = started.seconds / bare.seconds;
  judge('time of ours to a bare node', start, start <= goals.start, `at most ${goals.start}`);
}
await runner.close();
rmSync(scratch, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
