/**
 * Kills the parents of busy workers with SIGKILL, 1,000 times, and looks whether any worker is there 2 s later. Parents are
 * programs in Go, Rust and TypeScript, workers such in Go and Rust; each pair has its share of the tries.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildGo, buildRust, testFile } from '../runtime/build-programs.ts';

const tries = Number(process.env.ORPHAN_TRIES ?? 1_000);
const limitMs = 2_000;

const workers = {
  Go: buildGo(testFile('programs/worker.go')),
  Rust: buildRust(testFile('programs/worker.rs')),
};
const parents: Readonly<Record<string, readonly string[]>> = {
  Go: [buildGo(testFile('programs/parent.go'))],
  Rust: [buildRust(testFile('programs/parent.rs'))],
  TypeScript: [process.execPath, '--conditions=@strangler/source', testFile('programs/parent.ts')],
};
const pairs = Object.entries(parents).flatMap(([from, command]) =>
  Object.entries(workers).map(([to, worker]) => ({ name: `${from} → ${to}`, command: [...command, worker] })),
);

async function killedParent([program = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const [pid] = await new Promise<string[]>((resolve) =>
    createInterface(child.stdout).once('line', (...line) => resolve(line)),
  );
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  if (!/^\d+$/.test(pid ?? '')) throw new Error(`${program} says ${pid}, which is no process id`);
  return Number(pid);
}

function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
  } catch {
    return false;
  }
}

/** Milliseconds from the end of a parent to that of its worker; null where the worker outlives the limit. */
async function timeOfEnd(command: readonly string[]): Promise<number | null> {
  const pid = await killedParent(command);
  const started = performance.now();
  while (isAlive(pid)) {
    if (performance.now() - started > limitMs) {
      execFileSync('kill', ['-KILL', String(pid)]);
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - started;
}

let survivors = 0;
for (const [place, { name, command }] of pairs.entries()) {
  const ends: (number | null)[] = [];
  for (let at = place; at < tries; at += pairs.length) ends.push(await timeOfEnd(command));
  const slowest = Math.max(...ends.map((end) => end ?? limitMs));
  const stayed = ends.filter((end) => end === null).length;
  survivors += stayed;
  console.log(
    `${name}: ${stayed} survivors of ${ends.length}; the slowest end came after ${slowest.toFixed(0)} ms`,
  );
}
console.log(`${survivors} survivors of ${tries}`);
process.exitCode = survivors === 0 ? 0 : 1;
