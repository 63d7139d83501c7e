import type { AuditEntry, Deployment, DoraFigures } from '@strangler/core';
import type { FirstAnswer } from '../events/event-tallies.ts';

/** What the figures are computed from. Times are milliseconds since 1970. */
export interface DoraInput {
  /** When each binary first answered. */
  readonly firstAnswers: Iterable<FirstAnswer>;
  /** Every move of the rollout, in order. */
  readonly moves: readonly AuditEntry[];
  readonly candidateOf: (generation: number) => string | null;
  /** When a binary was put into the store; null where that is not known. */
  readonly storedAtMs: (digest: string) => number | null;
  /** When the candidate first failed in a generation; null where it did not. */
  readonly firstErrorMs: (generation: number) => number | null;
  readonly nowMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * DORA's five figures from a rollout's own records. A deployment is a new binary that starts to answer; the first control
 * was there before and is none. A move of the flag deploys nothing and is counted apart.
 */
export function doraFigures(input: DoraInput): DoraFigures {
  const answers = [...input.firstAnswers].sort((left, right) => left.firstMs - right.firstMs);
  const baseline = answers.find(({ role }) => role === 'control');
  const deployed = answers.filter((each) => each !== baseline);
  const deployments: Deployment[] = [];
  for (const answer of deployed) deployments.push(describe(answer, input, deployments.at(-1)));
  const startMs = earliest([...answers.map(({ firstMs }) => firstMs), ...input.moves.map(timeOf)]);
  const days = startMs === null ? 0 : Math.max(0, input.nowMs - startMs) / dayMs;
  return {
    days,
    deployments,
    deploymentsPerWeek: days < 1 ? null : (deployments.length * 7) / days,
    leadTimeHours: median(deployments.map(({ leadTimeHours }) => leadTimeHours)),
    changeFailRate: shareOf(deployments, ({ failedAt }) => failedAt !== null),
    recoveryMinutes: median(deployments.map(({ recoveryMinutes }) => recoveryMinutes)),
    reworkRate: shareOf(deployments, ({ rework }) => rework),
    flips: countFlips(input.moves),
  };
}

function describe(answer: FirstAnswer, input: DoraInput, before: Deployment | undefined): Deployment {
  const { digest, role, firstMs } = answer;
  const storedMs = input.storedAtMs(digest);
  const known = storedMs !== null && storedMs <= firstMs;
  const failure = input.moves.find((move) => endsDeployment(move, answer, input));
  return {
    digest,
    role,
    at: new Date(firstMs).toISOString(),
    leadTimeHours: known ? (firstMs - storedMs) / hourMs : null,
    failedAt: failure?.time ?? null,
    recoveryMinutes: failure === undefined ? null : recovery(failure, answer, input),
    rework: before?.failedAt != null && Date.parse(before.failedAt) <= firstMs,
  };
}

/** A rollback from a generation in which this binary answered. */
function endsDeployment(
  { action, from, time }: AuditEntry,
  { digest, firstMs }: FirstAnswer,
  { candidateOf }: DoraInput,
): boolean {
  if (action !== 'rollback' || from === null || from.percent === 0) return false;
  return candidateOf(from.generation) === digest && Date.parse(time) >= firstMs;
}

/** From the first failure that was seen, else from the first answer, until the control answered again. */
function recovery(failure: AuditEntry, { firstMs }: FirstAnswer, { firstErrorMs }: DoraInput): number {
  const endedMs = timeOf(failure);
  const brokeMs = (failure.from === null ? null : firstErrorMs(failure.from.generation)) ?? firstMs;
  return Math.max(0, endedMs - Math.min(brokeMs, endedMs)) / 60_000;
}

function countFlips(moves: readonly AuditEntry[]): DoraFigures['flips'] {
  const count = (action: AuditEntry['action']): number =>
    moves.filter((move) => move.action === action).length;
  return {
    stages: count('rollout'),
    rollbacks: count('rollback'),
    latchReleases: count('release-latch'),
  };
}

function timeOf({ time }: AuditEntry): number {
  return Date.parse(time);
}

function earliest(times: readonly number[]): number | null {
  const known = times.filter((time) => !Number.isNaN(time));
  return known.length === 0 ? null : known.reduce((least, time) => Math.min(least, time));
}

function shareOf(deployments: readonly Deployment[], holds: (each: Deployment) => boolean): number | null {
  return deployments.length === 0 ? null : deployments.filter(holds).length / deployments.length;
}

function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((left, right) => left - right);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
