import {
  type Estimate,
  estimateMedian,
  exactly,
  type Random,
  scaleEstimate,
  sumEstimates,
} from '@strangler/core';
import { type ProbedProgram, type ProbedRound, runProbed } from './probe-operations.ts';
import { type MeasuredProgram, runProgram } from './program.ts';

/** What runs in turn in every round, beside the program as it is. */
export interface Arms {
  /** The program as it is. */
  readonly plain: string;
  readonly probed: ProbedProgram | null;
  /** Variables of one more arm, in which the garbage collector runs less often. */
  readonly relaxedCollector: Readonly<Record<string, string>> | null;
  /** Replays the calls of all workloads on the candidate once and returns the seconds; null where it failed. */
  readonly replay: (() => Promise<number | null>) | null;
}

/** How long to time: no round is begun after `maxSeconds`, but `minRounds` always are. */
export interface TimingLimits {
  readonly maxSeconds: number;
  readonly minRounds: number;
  readonly maxRounds: number;
  readonly random: Random;
}

/** What the arms took; times are those of one run, on average over the workloads. */
export interface TimedRounds {
  readonly rounds: number;
  readonly wallSeconds: Estimate;
  /** User and system time of the program and of the children that it waited for; null where it is not measured. */
  readonly cpuSeconds: Estimate | null;
  readonly probedRounds: readonly ProbedRound[];
  /** Replayed calls as a part of the run time in the same round; null where nothing was replayed. */
  readonly replayShare: Estimate | null;
  /** Run time with the collector relaxed, as a part of the run time in the same round. */
  readonly relaxedShare: Estimate | null;
}

interface Timed {
  readonly wall: number[];
  readonly cpu: (number | null)[];
}

/** Everything that the rounds gave, one entry a round. */
interface Columns {
  readonly plain: Timed[];
  readonly probed: ProbedRound[];
  readonly replayed: number[];
  readonly relaxed: number[];
}

/**
 * Times the program and its arms, which take turns, so that what else the machine does weighs on all of them alike.
 *
 * The first round warms the caches and is not counted. Where it takes all of the time that there is, it counts, and
 * one more is run. Throws TOOL_FAILED.
 */
export async function timeRounds(
  program: MeasuredProgram,
  arms: Arms,
  limits: TimingLimits,
): Promise<TimedRounds> {
  const columns: Columns = { plain: [], probed: [], replayed: [], relaxed: [] };
  const start = program.now();
  const isOpen = () => program.now() - start < limits.maxSeconds;
  await runRound(program, arms, columns);
  const isLong = !isOpen();
  if (!isLong) forget(columns);
  const least = isLong ? fewestRounds : limits.minRounds;
  while (columns.plain.length < least || (columns.plain.length < limits.maxRounds && isOpen())) {
    await runRound(program, arms, columns);
  }
  return summarise(columns, limits.random);
}

const fewestRounds = 2;

function forget({ plain, probed, replayed, relaxed }: Columns): void {
  for (const column of [plain, probed, replayed, relaxed]) column.length = 0;
}

async function runRound(program: MeasuredProgram, arms: Arms, columns: Columns): Promise<void> {
  const plain = await runPlain(program, arms.plain, {});
  columns.plain.push(plain);
  const wall = total(plain.wall);
  if (arms.probed !== null) columns.probed.push(await runProbed(program, arms.probed));
  const replayed = arms.replay === null ? null : await arms.replay();
  if (replayed !== null) columns.replayed.push(replayed / wall);
  if (arms.relaxedCollector === null) return;
  const relaxed = await runPlain(program, arms.plain, arms.relaxedCollector);
  columns.relaxed.push(total(relaxed.wall) / wall);
}

async function runPlain(
  program: MeasuredProgram,
  binary: string,
  env: Record<string, string>,
): Promise<Timed> {
  const timed: Timed = { wall: [], cpu: [] };
  for (const workload of program.workloads) {
    const { cost } = await runProgram(program, binary, { workload, env });
    timed.wall.push(cost.wallMs / 1000);
    const { userMs, systemMs } = cost;
    timed.cpu.push(userMs === null || systemMs === null ? null : (userMs + systemMs) / 1000);
  }
  return timed;
}

function summarise({ plain, probed, replayed, relaxed }: Columns, random: Random): TimedRounds {
  const workloads = plain[0]?.wall.length ?? 0;
  const column = (pick: (round: Timed) => readonly (number | null)[], at: number) =>
    plain.map((round) => pick(round)[at] ?? null);
  const wall = Array.from({ length: workloads }, (_, at) => column((round) => round.wall, at));
  const cpu = Array.from({ length: workloads }, (_, at) => column((round) => round.cpu, at));
  return {
    rounds: plain.length,
    wallSeconds: meanOfMedians(wall, random) ?? exactly(0),
    cpuSeconds: meanOfMedians(cpu, random),
    probedRounds: probed,
    replayShare: estimateMedian(replayed, random),
    relaxedShare: estimateMedian(relaxed, random),
  };
}

/** Null where a value is missing. */
function meanOfMedians(columns: readonly (readonly (number | null)[])[], random: Random): Estimate | null {
  const medians: Estimate[] = [];
  for (const column of columns) {
    const values = column.filter((value) => value !== null);
    const median = values.length === column.length ? estimateMedian(values, random) : null;
    if (median === null) return null;
    medians.push(median);
  }
  return scaleEstimate(sumEstimates(medians), 1 / medians.length);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
