/**
 * Compares whole processes side by side: `migrate shadow` over 2,000 cases of two small programs of about 1 ms, and a bare
 * `xargs -P2` loop that starts the same number of processes and compares nothing. Then measures how long the event loop
 * is blocked, and how time and peak memory grow to 100,000 cases where `--campaign` asks for it, to 10,000 otherwise.
 * Prints medians and ratios; ends with 1 where a goal is missed. Needs `npm run build`, cargo and cc.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRunner } from '@strangler/process';

const rounds = 5;
const jobs = 2;
const noiseRuns = 2;
const cases = 2_000;
const isCampaign = process.argv.includes('--campaign');
const few = 1_000;
const many = isCampaign ? 100_000 : 10_000;
const goals = { time: 1.25, blockedMs: 50, rate: 1.1, memory: 1.2 } as const;
const scratch = mkdtempSync(join(tmpdir(), 'bench-shadow-'));
const migrate = fileURLToPath(new URL('../packages/cli/bin/migrate.js', import.meta.url));
const delayFile = join(scratch, 'delay');
const environment = { ...process.env, DELAY_FILE: delayFile };

/** Reads its input, works for half a millisecond and prints one line of JSON. */
const source = `#include <stdio.h>
#include <time.h>
static char input[65536];
static double spent(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}
int main(void) {
  size_t bytes = fread(input, 1, sizeof input, stdin);
  volatile unsigned long sum = 0;
  for (double start = spent(); spent() - start < 0.5;)
    for (int i = 0; i < 1000; i++) sum += i;
  printf("{\\"bytes\\":%zu}\\n", bytes);
}
`;

/** Watches the event loop from the moment at which the process starts another one, which is when the cases begin. */
const watch = `import { channel } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
channel('child_process').subscribe(() => delay.enable());
process.on('exit', () => writeFileSync(process.env.DELAY_FILE, String(delay.max / 1e6 - resolution)));
`;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

type Command = readonly [string, ...string[]];

const runner = await createRunner({ kind: 'measured', cacheDir: join(scratch, 'cache'), concurrency: 1 });

/** Runs one process to its end and measures it from outside, with all that it starts. */
async function measure(command: Command): Promise<Measured> {
  const { end, cost, stderr } = await runner.run({
    command,
    cwd: scratch,
    env: environment as Record<string, string>,
    stdin: null,
    timeoutMs: 3_600_000,
    maxOutputBytes: 1 << 24,
    spillDir: scratch,
  });
  if (end.kind !== 'exited' || end.code !== 0) {
    const said = Buffer.from(stderr.content ?? []).toString();
    throw new Error(`${command.join(' ')} ended with ${JSON.stringify(end)}\n${said}`);
  }
  return { seconds: cost.wallMs / 1000, megabytes: (cost.maxRssBytes ?? Number.NaN) / 2 ** 20 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

let missed = 0;

function judge(name: string, value: number, unit: string, limit: number): void {
  const isReached = value <= limit;
  if (!isReached) missed++;
  const shown = `${value.toFixed(2).padStart(7)} ${unit.padEnd(2)}`;
  console.log(`${name.padEnd(40)} ${shown} goal at most ${limit}${isReached ? '' : '   MISSED'}`);
}

function describe(name: string, { seconds, megabytes }: Measured): void {
  console.log(
    `${name.padEnd(40)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB`,
  );
}

function compiled(name: string): string {
  const program = join(scratch, name);
  execFileSync('cc', ['-O2', '-x', 'c', '-o', program, '-'], { input: source });
  return program;
}

function casesFile(count: number): string {
  const file = join(scratch, `${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ stdin: `input ${index}\n` }));
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const [control, candidate] = [compiled('control'), compiled('candidate')];
const watcher = join(scratch, 'watch.mjs');
writeFileSync(watcher, watch);
let outputs = 0;

/** The whole command over a file of cases, in a directory of its own; whether its event loop is watched, which takes time. */
function shadow(count: number, runsOfControl: number, isWatched: boolean): Command {
  const out = join(scratch, `run-${outputs++}`);
  const sides = ['--control', control, '--candidate', candidate] as const;
  const settings = ['--jobs', `${jobs}`, '--noise-runs', `${runsOfControl}`, '--timing-cases', '0'] as const;
  const watched = isWatched ? ['--import', pathToFileURL(watcher).href] : [];
  const from = ['--cases', casesFile(count), '--out', out] as const;
  return [process.execPath, ...watched, migrate, 'shadow', ...sides, ...settings, ...from];
}

function xargs(starts: number): Command {
  return ['/bin/sh', '-c', `seq ${starts} | xargs -P${jobs} -n1 ${control} >/dev/null`];
}

// Builds the runner where the command keeps it, so that no measured run has to.
await (await createRunner({ kind: 'measured', cacheDir: cacheDir(), concurrency: 1 })).close();

function cacheDir(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'strangler');
}

/** Looking at the memory of all that a process starts would slow it down, so time is taken without that. */
function secondsOf([program, ...args]: Command): number {
  const started = performance.now();
  execFileSync(program, args, { cwd: scratch, env: environment, stdio: 'ignore' });
  return (performance.now() - started) / 1000;
}

const starts = cases * (noiseRuns + 1);
const [ours, theirs]: [number[], number[]] = [[], []];
for (let round = 0; round <= rounds; round++) {
  for (const side of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
    const seconds = secondsOf(side === 'ours' ? shadow(cases, noiseRuns, false) : xargs(starts));
    if (round > 0) (side === 'ours' ? ours : theirs).push(seconds);
  }
}
const blocked = Array.from({ length: 3 }, () => {
  secondsOf(shadow(cases, noiseRuns, true));
  return Number(readFileSync(delayFile, 'utf8'));
});

console.log(`${starts} starts of a program of about 1 ms, ${jobs} at a time, median of ${rounds} rounds`);
console.log(`migrate shadow ${median(ours).toFixed(2)} s, xargs -P${jobs} ${median(theirs).toFixed(2)} s`);
judge('time of ours to xargs', median(ours) / median(theirs), '×', goals.time);
judge('event loop blocked, median of the longest', median(blocked), 'ms', goals.blockedMs);

const [small, large] = [await measure(shadow(few, 1, true)), await measure(shadow(many, 1, true))];
console.log(`From ${few} to ${many} cases, one run of the control each`);
describe(`migrate shadow, ${few} cases`, small);
describe(`migrate shadow, ${many} cases`, large);
judge('event loop blocked at the longest', Number(readFileSync(delayFile, 'utf8')), 'ms', goals.blockedMs);
judge('time per case', large.seconds / many / (small.seconds / few), '×', goals.rate);
judge('peak memory', large.megabytes / small.megabytes, '×', goals.memory);
await runner.close();
rmSync(scratch, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
