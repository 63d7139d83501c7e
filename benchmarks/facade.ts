/**
 * Measures the roads to a Rust program from one Go program that is built from the templates, all in one run: a one-shot by
 * hand and by the runtime, a worker one call at a time and pipelined, 1 MB as raw bytes and as JSON, and a kill in mid-call.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildGo, buildRust } from '../packages/facade/test/runtime/build-programs.ts';

interface Figures {
  readonly requestBytes: number;
  readonly handWrittenUs: number;
  readonly oneShotUs: number;
  readonly oneShotRatio: number;
  readonly oneShotPerSec: number;
  readonly workerUs: number;
  readonly workerP99Us: number;
  readonly untypedUs: number;
  readonly encodeUs: number;
  readonly decodeUs: number;
  readonly pipelinedPerSec: number;
  readonly untypedPerSec: number;
  readonly rawMs: number;
  readonly jsonMs: number;
  readonly startMs: number;
  readonly failMs: number;
  readonly recoverMs: number;
}

function source(name: string): string {
  return fileURLToPath(new URL(`facade/${name}`, import.meta.url));
}

const bench = buildGo(source('bench.go'));
const worker = buildRust(source('worker.rs'), true);
const got = JSON.parse(execFileSync(bench, [worker], { encoding: 'utf8' })) as Figures;

console.log(`a request of ${got.requestBytes} bytes, decoded and encoded on both sides`);
console.log(`exec.Command by hand      p50 ${got.handWrittenUs.toFixed(0)} µs`);
console.log(
  `one-shot                  p50 ${got.oneShotUs.toFixed(0)} µs, at best ${got.oneShotPerSec.toFixed(0)}/s`,
);
console.log(
  `worker                    p50 ${got.workerUs.toFixed(1)} µs, p99 ${got.workerP99Us.toFixed(0)} µs`,
);
console.log(
  `  of these, in Go         encode ${got.encodeUs.toFixed(1)} µs, decode ${got.decodeUs.toFixed(1)} µs`,
);
console.log(`worker, bytes in Go       p50 ${got.untypedUs.toFixed(1)} µs`);
console.log(
  `worker, 64 in flight      ${got.pipelinedPerSec.toFixed(0)}/s, bytes in Go ${got.untypedPerSec.toFixed(0)}/s`,
);
console.log(`1 MB                      raw ${got.rawMs.toFixed(2)} ms, JSON ${got.jsonMs.toFixed(2)} ms`);
console.log(`start to first answer     ${got.startMs.toFixed(2)} ms`);
console.log(
  `kill -9 to failed call    ${got.failMs.toFixed(2)} ms, next call ${got.recoverMs.toFixed(2)} ms`,
);
console.log('');

const claims: readonly (readonly [string, number, 'at least' | 'at most', number])[] = [
  ['one-shot by exec.Command / worker, p50', got.handWrittenUs / got.workerUs, 'at least', 80],
  ['  the same with bytes in Go', got.handWrittenUs / got.untypedUs, 'at least', 80],
  ['pipelined / one-shot, one at a time', got.pipelinedPerSec / (1e6 / got.oneShotUs), 'at least', 300],
  ['  the same with bytes in Go', got.untypedPerSec / (1e6 / got.oneShotUs), 'at least', 300],
  ['1 MB as JSON / raw', got.jsonMs / got.rawMs, 'at least', 5],
  ['one-shot / exec.Command by hand', got.oneShotRatio, 'at most', 1.05],
  ['next call after a kill / start', got.recoverMs / got.startMs, 'at most', 3],
];
for (const [name, value, side, limit] of claims) {
  const holds = side === 'at least' ? value >= limit : value <= limit;
  console.log(
    `${name.padEnd(42)} ${value.toFixed(2).padStart(8)} ×  ${side} ${limit}: ${holds ? 'yes' : 'NO'}`,
  );
  if (!holds) process.exitCode = 1;
}
