/**
 * Kills the parents of busy workers with SIGKILL, 1,000 times, and looks whether any worker is there 2 s later: 500 times a Go
 * parent of a Rust worker, 500 times a Go parent of a Go worker.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildGo, buildRust, testFile } from '../runtime/build-programs.ts';

const tries = Number(process.env.ORPHAN_TRIES ?? 1_000);
const limitMs = 2_000;

const parent = buildGo(testFile('programs/parent.go'));
const workers = [buildRust(testFile('programs/worker.rs')), buildGo(testFile('programs/worker.go'))];

async function killedParent(worker: string): Promise<number> {
  const child = spawn(parent, [worker], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [pid] = await new Promise<string[]>((resolve) =>
    createInterface(child.stdout).once('line', (...line) => resolve(line)),
  );
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  return Number(pid);
}

function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
  } catch {
    return false;
  }
}

let slowest = 0;
let survivors = 0;
for (let at = 0; at < tries; at++) {
  const pid = await killedParent(workers[at % workers.length] ?? '');
  const started = performance.now();
  while (isAlive(pid) && performance.now() - started < limitMs)
    await new Promise((resolve) => setTimeout(resolve, 1));
  slowest = Math.max(slowest, performance.now() - started);
  if (isAlive(pid)) {
    survivors += 1;
    execFileSync('kill', ['-KILL', String(pid)]);
  }
}
console.log(`${survivors} survivors of ${tries}; the slowest end came after ${slowest.toFixed(0)} ms`);
process.exitCode = survivors === 0 ? 0 : 1;
