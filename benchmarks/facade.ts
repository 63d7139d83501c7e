/**
 * Measures the roads from a Go program to a Rust program, both generated from one contract, in alternating rounds of one run:
 * a process a call by hand and by the generated client, a worker one call at a time and pipelined, 1 MB as raw bytes and as
 * base64 in JSON, a kill in mid-call; then what the launcher adds to a start. Exits with 1 where a goal is missed.
 */
import { execFileSync } from 'node:child_process';
import { buildBenchmark } from './facade/build.ts';
import { measureLauncher } from './facade/launcher.ts';

const rounds = 15;
const longest = 120_000;

interface Round {
  readonly handWrittenUs: number;
  readonly oneShotUs: number;
  readonly oneShotRatio: number;
  readonly oneShotPerSec: number;
  readonly workerUs: number;
  readonly workerP99Us: number;
  readonly boundedUs: number;
  readonly pipelinedPerSec: number;
  readonly rawMs: number;
  readonly textMs: number;
  readonly startMs: number;
  readonly failMs: number;
  readonly recoverMs: number;
}

const { client, program } = await buildBenchmark();
const got = JSON.parse(
  execFileSync(client, [program, String(rounds)], { encoding: 'utf8', timeout: longest }),
) as { readonly requestBytes: number; readonly rounds: readonly Round[] };

/** The median over the rounds. */
function median(of: (round: Round) => number): number {
  const values = got.rounds.map(of).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

const figures: readonly (readonly [string, (round: Round) => number, number, string])[] = [
  ['a process a call, by hand, p50', (r) => r.handWrittenUs, 0, 'µs'],
  ['a process a call, generated, p50', (r) => r.oneShotUs, 0, 'µs'],
  ['  one after the other', (r) => r.oneShotPerSec, 0, '/s'],
  ['a call of a worker, p50', (r) => r.workerUs, 1, 'µs'],
  ['  p99', (r) => r.workerP99Us, 1, 'µs'],
  ['  p50 with a deadline', (r) => r.boundedUs, 1, 'µs'],
  ['  64 in flight', (r) => r.pipelinedPerSec, 0, '/s'],
  ['1 MB as raw bytes, p50', (r) => r.rawMs, 2, 'ms'],
  ['1 MB as base64 in JSON, p50', (r) => r.textMs, 2, 'ms'],
  ['start of a worker to first answer', (r) => r.startMs, 2, 'ms'],
  ['kill -9 to failed call', (r) => r.failMs, 2, 'ms'],
  ['the next call', (r) => r.recoverMs, 2, 'ms'],
];
console.log(
  `a request and a response of ${got.requestBytes} bytes each, medians of ${got.rounds.length} rounds`,
);
for (const [name, of, digits, unit] of figures)
  console.log(`${name.padEnd(36)} ${median(of).toFixed(digits).padStart(9)} ${unit}`);
console.log('');

const claims: readonly (readonly [string, (round: Round) => number, 'at least' | 'at most', number])[] = [
  ['exec.Command by hand / worker, p50', (r) => r.handWrittenUs / r.workerUs, 'at least', 80],
  ['  the same with a deadline', (r) => r.handWrittenUs / r.boundedUs, 'at least', 80],
  ['pipelined / a process a call, a second', (r) => r.pipelinedPerSec / r.oneShotPerSec, 'at least', 300],
  ['1 MB as base64 in JSON / raw', (r) => r.textMs / r.rawMs, 'at least', 5],
  ['generated / exec.Command by hand', (r) => r.oneShotRatio, 'at most', 1.05],
  ['next call after a kill / start', (r) => r.recoverMs / r.startMs, 'at most', 3],
];
for (const [name, of, side, limit] of claims) judge(name, median(of), side, limit);

const launcher = await measureLauncher();
const slowestExec = Math.max(launcher.execOff, launcher.execWithoutState);
console.log(`
a start of a small program ${launcher.direct.toFixed(0)} µs, of an empty Go program ${launcher.emptyGo.toFixed(0)} µs; what a launcher adds:
by exec                  ${launcher.execOff.toFixed(0)} µs (off), ${launcher.execWithoutState.toFixed(0)} µs (no rollout)
supervising              ${launcher.supervised.toFixed(0)} µs (live), ${launcher.canary.toFixed(0)} µs (canary, output held back)
in Node.js               ${launcher.node.toFixed(0)} µs
`);
judge('launcher by exec / start of an empty Go program', slowestExec / launcher.emptyGo, 'at most', 1.15);
judge('launcher in Node.js / launcher by exec', launcher.node / slowestExec, 'at least', 50);

function judge(name: string, value: number, side: 'at least' | 'at most', limit: number): void {
  const holds = side === 'at least' ? value >= limit : value <= limit;
  console.log(
    `${name.padEnd(48)} ${value.toFixed(2).padStart(8)} ×  ${side} ${limit}: ${holds ? 'yes' : 'NO'}`,
  );
  if (!holds) process.exitCode = 1;
}
