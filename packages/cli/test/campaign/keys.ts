/**
 * A million seeded values to be sticky by, each batch at one of several shares of a canary in turn: does everybody who decides give
 * each of them to the same side? TypeScript is compared with generated Go and Rust, with the decision of a launcher, with flagd's evaluators
 * for Node.js and, on a slice, for Python, and on a smaller one with a launcher that is really started. Every difference is
 * counted, and one is enough to exit with 1.
 *
 * KEYS and SEED choose another number of values and other ones.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  byProgram,
  compareKeys,
  inFlagdCore,
  type KeyComparison,
  type KeyReader,
} from '../rollout/compare-keys.ts';
import { buildGoReader, buildLauncherReader, buildRustReader } from '../rollout/decision-readers.ts';
import { inPython, throughLaunchers } from '../rollout/outside-readers.ts';
import { generationIn, publishState } from '../rollout/published-state.ts';
import { seededRawKeys } from '../rollout/seeded-raw-keys.ts';

const keys = Number(process.env.KEYS ?? 1_000_000);
const seed = Number(process.env.SEED ?? 1);
const percents = [0.01, 5, 33.33, 50, 99.99];
const atOnce = 10_000;
const slices = { python: 20_000, started: 200 };

const base = mkdtempSync(join(tmpdir(), 'keys-'));
const shares = percents.map((percent) => {
  const generation = generationIn('canary', percent);
  return { home: publishState(join(base, String(percent)), JSON.stringify(generation)), generation };
});
const total: Record<string, number> = {};
let different = 0;
let candidates = 0;

function count({ decisions, differences, candidates: chosen }: KeyComparison): void {
  for (const [reader, number] of Object.entries(decisions)) total[reader] = (total[reader] ?? 0) + number;
  candidates += chosen;
  different += differences.length;
  for (const { reader, percent, raw, expected, got } of differences.slice(0, 5)) {
    const shown = Buffer.from(raw).toString('hex').slice(0, 80);
    console.log(`${reader} at ${percent} %: ${got}, not ${expected}, for the bytes ${shown}`);
  }
}

async function compareAll(): Promise<void> {
  const readers: Readonly<Record<string, KeyReader>> = {
    'generated Go': byProgram(buildGoReader(join(base, 'go'))),
    'generated Rust': byProgram(buildRustReader()),
    'a launcher, its decision': byProgram(buildLauncherReader(join(base, 'launcher'))),
    'flagd for Node.js': inFlagdCore,
  };
  for (let from = 0, turn = 0; from < keys; from += atOnce, turn += 1) {
    const raws = seededRawKeys(seed, from, Math.min(atOnce, keys - from));
    count(await compareKeys(shares.slice(turn % shares.length).slice(0, 1), raws, readers));
  }
  count(
    await compareKeys(shares, seededRawKeys(seed, 0, Math.min(keys, slices.python)), {
      'flagd for Python': inPython,
    }),
  );
  const started = seededRawKeys(seed, 0, Math.min(keys, slices.started));
  count(await compareKeys(shares, started, { 'a launcher, started': throughLaunchers(base) }));
}

try {
  const began = performance.now();
  await compareAll();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${keys} values of seed ${seed} at ${percents.join(', ')} %: ${candidates} decisions for the candidate`,
  );
  for (const [reader, number] of Object.entries(total)) console.log(`${number} decisions  ${reader}`);
  console.log(`${different} differences, in ${seconds} s`);
} finally {
  rmSync(base, { recursive: true, force: true });
}
if (different > 0 || candidates === 0) process.exitCode = 1;
