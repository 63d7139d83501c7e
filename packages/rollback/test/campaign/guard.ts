import { guardLimits } from '../../src/guard/guard-limits.ts';
import {
  type Outcome,
  type SimulatedArm,
  type Simulation,
  simulateRollouts,
} from '../guard/simulated-rollout.ts';

/**
 * guard.ts [rollouts]: simulates as many rollouts of each kind as the call says, 2,000 by default, with 200 looks each,
 * and fails where over 1 % of those without a cause are rolled back, or where 1 % → 5 % takes over 700 runs an arm.
 */
const rollouts = Number(process.argv[2] ?? 2000);
const seed = 20260101;
/** Every test on, and none lenient: two arms that do the same are told apart by chance alone. */
const strict = guardLimits({
  errors: { tolerance: 0 },
  latency: { p50: 1, p95: 1, p99: 1, slackMs: 0 },
  memory: { p95: 1, slackMiB: 0 },
  errorBudget: { target: 0.99 },
});
const looks = { looks: 200, runsALook: 20 };
let failed = false;

function run(simulation: Simulation): readonly Outcome[] {
  return simulateRollouts(rollouts, simulation, seed);
}

function shareFired(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ fired }) => fired !== null).length / outcomes.length;
}

function quantileRuns(outcomes: readonly Outcome[], share: number): number {
  const runs = outcomes.map(({ fired, candidateRuns }) => (fired === null ? Infinity : candidateRuns));
  return runs.toSorted((left, right) => left - right)[Math.ceil(share * runs.length) - 1] ?? Infinity;
}

function check(holds: boolean): string {
  failed ||= !holds;
  return holds ? '' : '  <-- too many';
}

console.log(`${rollouts} rollouts of each kind, 200 looks each, a look every 20 runs`);
console.log('two arms that do the same, every test on and none lenient: rolled back');
for (const [share, errorRates] of [
  [0.5, [0, 0.001, 0.01, 0.2]],
  [0.05, [0.001, 0.05]],
] as const) {
  for (const errorRate of errorRates) {
    const arm: SimulatedArm = { errorRate, latencyMs: 50, memoryMiB: 100 };
    const fired = shareFired(run({ ...looks, share, control: arm, candidate: arm, limits: strict }));
    const name = `  ${100 * share} % for the candidate, ${100 * errorRate} % errors`;
    console.log(`${name}: ${(100 * fired).toFixed(2)} %${check(fired <= 0.01)}`);
  }
}
console.log('the same with crashes in both arms, which the breaker has to tell apart: rolled back');
for (const crashRate of [0.001, 0.002]) {
  const arm: SimulatedArm = { errorRate: 0, crashRate };
  const fired = shareFired(run({ ...looks, share: 0.5, control: arm, candidate: arm, limits: strict }));
  console.log(`  ${100 * crashRate} % crashes: ${(100 * fired).toFixed(2)} %${check(fired <= 0.01)}`);
}
console.log(
  'more errors of the candidate, the default limits: runs of the candidate until it is rolled back',
);
for (const [before, after, share] of [
  [0.01, 0.05, 0.5],
  [0.01, 0.05, 0.05],
  [0, 0.02, 0.5],
  [0.001, 0.02, 0.5],
  [0.05, 0.1, 0.5],
  [0.2, 0.4, 0.5],
] as const) {
  const arms = { control: { errorRate: before }, candidate: { errorRate: after } };
  const outcomes = run({ looks: 200, runsALook: share < 0.5 ? 200 : 20, share, ...arms });
  const [median, most] = [quantileRuns(outcomes, 0.5), quantileRuns(outcomes, 0.95)];
  const name = `  ${100 * before} % to ${100 * after} %, ${100 * share} % for the candidate`;
  const wanted = before !== 0.01 || share !== 0.5 || median <= 700;
  const within = most === Infinity ? 'not all of 95 % found' : `95 % within ${most}`;
  console.log(`${name}: median ${median}, ${within}${check(wanted)}`);
}
if (failed) process.exitCode = 1;
