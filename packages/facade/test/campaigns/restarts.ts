/**
 * Kills a worker with SIGKILL in the midst of a call, again and again, and measures how long the next call takes that a new
 * worker answers, beside how long the first call takes that starts one. Clients are in Rust and TypeScript, workers in Go and Rust.
 */
import { execFileSync } from 'node:child_process';
import { createTransport } from '../../src/client/create-transport.ts';
import { buildGo, buildRust, testContract, testFile } from '../runtime/build-programs.ts';

const rounds = 40;
const workers = {
  Go: buildGo(testFile('programs/worker.go')),
  Rust: buildRust(testFile('programs/worker.rs')),
};
const rustClient = buildRust(testFile('programs/restarts.rs'));

interface Times {
  readonly starts: readonly number[];
  readonly restarts: readonly number[];
}

async function measureTypescript(program: string): Promise<Times> {
  const times = { starts: [] as number[], restarts: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const transport = createTransport({ kind: 'worker', program, contract: testContract });
    const echo = async () => {
      const started = performance.now();
      await transport.call('echo', { json: Buffer.from('{}') });
      return performance.now() - started;
    };
    times.starts.push(await echo());
    await transport.call('crash', { json: Buffer.from('{}') }).catch(() => undefined);
    times.restarts.push(await echo());
    await transport.close();
  }
  return times;
}

function measureRust(program: string): Times {
  const printed = execFileSync(rustClient, [program, String(rounds)], { encoding: 'utf8' });
  return JSON.parse(printed) as Times;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}

let isSlow = false;
for (const [to, program] of Object.entries(workers)) {
  for (const [from, { starts, restarts }] of [
    ['Rust', measureRust(program)],
    ['TypeScript', await measureTypescript(program)],
  ] as const) {
    const ratio = quantile(restarts, 0.5) / quantile(starts, 0.5);
    isSlow ||= ratio > 3;
    const shown = (times: readonly number[]) =>
      `${quantile(times, 0.5).toFixed(2)} ms (p95 ${quantile(times, 0.95).toFixed(2)})`;
    console.log(
      `${from} → ${to}: a start ${shown(starts)}, the call after a kill ${shown(restarts)}, ratio ${ratio.toFixed(2)}`,
    );
  }
}
process.exitCode = isSlow ? 1 : 0;
