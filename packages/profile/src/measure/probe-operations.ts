import { join } from 'node:path';
import { estimateMedian, type ProbedOperation, type Random } from '@strangler/core';
import type { OperationSite } from '../instrument/operation-site.ts';
import { probeSlots, probeVariable } from '../instrument/probe-sources.ts';
import { clearSlots, readSlots, type Slot } from '../instrument/read-slots.ts';
import { isMeasured } from '../instrument/write-instrumented.ts';
import { buildInstrumented } from './build-instrumented.ts';
import { type MeasuredProgram, runProgram } from './program.ts';

/** The program with a probe at the entry of each operation; the slot of an operation is its index. */
export interface ProbedProgram {
  readonly binary: string;
  readonly operations: readonly OperationSite[];
}

/** What the probes saw while every workload ran once. */
export interface ProbedRound {
  readonly wallSeconds: number;
  readonly runs: readonly ProbedRun[];
}

interface ProbedRun {
  readonly wallSeconds: number;
  readonly slots: readonly Slot[];
}

/** Probes that were asked for counts, and those that can also be asked for times. */
export interface PreparedProbes {
  readonly counted: ProbedProgram;
  readonly round: ProbedRound;
  /** Null where there is none. */
  readonly timed: ProbedProgram | null;
}

/** The part of an operation's time from which on the probe's own cost falsifies it. */
const tolerableCost = 0.05;
/** The last slot weighs the probe itself. */
const probeItself = probeSlots - 1;
/** Entries from which on a function is only probed where it may call itself. */
const tooManyEntries = 5_000_000;

/**
 * Runs every workload once with all probes, for what they count, and builds the program with those alone whose own
 * cost does not falsify the times: those of a leaf that is called millions of times would slow what is around it.
 *
 * Takes the first 63 operations. Throws TOOL_FAILED.
 */
export async function prepareProbes(
  program: MeasuredProgram,
  operations: readonly OperationSite[],
): Promise<PreparedProbes> {
  const worthy = operations.filter(({ entries, callsItself }) => entries < tooManyEntries || callsItself);
  const counted = await buildProbed(program, worthy.slice(0, probeItself), 'probe-all');
  const round = await runProbed(program, counted);
  const trusted = counted.operations.filter((_, slot) => !isFalsified(round.runs, slot));
  if (trusted.length === 0) return { counted, round, timed: null };
  const isSame = trusted.length === counted.operations.length;
  return { counted, round, timed: isSame ? counted : await buildProbed(program, trusted, 'probe-timed') };
}

async function buildProbed(
  program: MeasuredProgram,
  operations: readonly OperationSite[],
  name: string,
): Promise<ProbedProgram> {
  return { binary: await buildInstrumented(program, { operations, instrument: 'probe', name }), operations };
}

/** Runs every workload once with probes. */
export async function runProbed(program: MeasuredProgram, { binary }: ProbedProgram): Promise<ProbedRound> {
  const file = join(program.directory, 'probe.bin');
  const runs: ProbedRun[] = [];
  for (const workload of program.workloads) {
    await clearSlots(file);
    const { cost } = await runProgram(program, binary, { workload, env: { [probeVariable]: file } });
    runs.push({ wallSeconds: cost.wallMs / 1000, slots: await readSlots(file) });
  }
  return { wallSeconds: runs.reduce((sum, run) => sum + run.wallSeconds, 0), runs };
}

/** Puts counts and the timed rounds together, by the name of the operation. */
export function summariseProbes(
  { counted, round, timed }: PreparedProbes,
  rounds: readonly ProbedRound[],
  random: Random,
): ReadonlyMap<string, ProbedOperation> {
  const slotOf = new Map(timed?.operations.map(({ name }, slot) => [name, slot]));
  return new Map(
    counted.operations.map((operation, at) => {
      const slot = slotOf.get(operation.name);
      const wallShare = slot === undefined ? null : estimateMedian(sharesOf(rounds, slot), random);
      return [operation.name, { ...countsOf(operation, round.runs, at), wallShare }];
    }),
  );
}

function countsOf({ parameters }: OperationSite, runs: readonly ProbedRun[], slot: number) {
  const outer = sumOf(runs, slot, 'outer');
  return {
    outerCallsPerRun: outer / Math.max(1, runs.length),
    bytesPerCall: parameters.some(isMeasured) && outer > 0 ? sumOf(runs, slot, 'bytes') / outer : null,
    isConcurrent: runs.some((run) => (run.slots[slot]?.goroutines ?? 0) > 1),
  };
}

function sharesOf(rounds: readonly ProbedRound[], slot: number): readonly number[] {
  return rounds.map((round) => insideSeconds(round.runs, slot) / round.wallSeconds);
}

function isFalsified(runs: readonly ProbedRun[], slot: number): boolean {
  const own = sumOf(runs, probeItself, 'nanos') / Math.max(1, sumOf(runs, probeItself, 'entries'));
  return own * sumOf(runs, slot, 'entries') > tolerableCost * insideSeconds(runs, slot) * 1e9;
}

/** Time inside an operation; a call that the end of the program cut off lasted until then. */
function insideSeconds(runs: readonly ProbedRun[], slot: number): number {
  return runs.reduce((sum, { slots, wallSeconds }) => {
    const { nanos = 0, open = 0, openSince = 0 } = slots[slot] ?? {};
    return sum + nanos / 1e9 + Math.max(0, open * wallSeconds - openSince / 1e9);
  }, 0);
}

function sumOf(runs: readonly ProbedRun[], slot: number, field: keyof Slot): number {
  return runs.reduce((sum, { slots }) => sum + (slots[slot]?.[field] ?? 0), 0);
}
