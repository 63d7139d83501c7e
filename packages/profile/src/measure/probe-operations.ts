import { join } from 'node:path';
import { estimateMedian, type ProbedOperation, type Random } from '@strangler/core';
import type { OperationSite, Unmeasured } from '../instrument/operation-site.ts';
import { probeSlots, probeVariable } from '../instrument/probe-sources.ts';
import { clearSlots, readSlots, type Slot } from '../instrument/read-slots.ts';
import { describeParameter, weighedParameters } from '../instrument/weighed-parameters.ts';
import { buildProbed, type ProbedProgram } from './build-probed.ts';

export type { ProbedProgram } from './build-probed.ts';

import { type MeasuredProgram, runProgram } from './program.ts';

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
  /** What should have been probed, and could not be. */
  readonly unprobed: readonly Unmeasured[];
}

/** The part of an operation's time from which on the probe's own cost falsifies it. */
const tolerableCost = 0.05;
/** The last slot weighs the probe itself. */
const probeItself = probeSlots - 1;
/** Entries from which on a function is only probed where it may be beneath itself. */
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
  const { probed, unprobed } = await buildProbed(program, worthy.slice(0, probeItself), 'probe-all');
  const round = await runProbed(program, probed);
  const counted = { ...probed, operations: probed.operations.map(recountedBy(round.runs)) };
  const trusted = counted.operations.filter((_, slot) => !isFalsified(round.runs, slot));
  const prepared = { counted, round, unprobed: [...unprobed, ...worthy.slice(probeItself).map(tooMany)] };
  if (trusted.length === counted.operations.length) return { ...prepared, timed: counted };
  if (trusted.length === 0) return { ...prepared, timed: null };
  return { ...prepared, timed: (await buildProbed(program, trusted, 'probe-timed')).probed };
}

/** Coverage lacks the runs that a panic or a signal ended; probes do not. */
function recountedBy(runs: readonly ProbedRun[]) {
  return (operation: OperationSite, slot: number): OperationSite => ({
    ...operation,
    entries: Math.max(operation.entries, sumOf(runs, slot, 'entries')),
  });
}

function tooMany({ name }: OperationSite): Unmeasured {
  return { name, reason: `only ${probeItself} operations are probed at once` };
}

/** Operations with the entries that probes saw, where those are more than coverage knows of. */
export function recountEntries(
  operations: readonly OperationSite[],
  { counted }: PreparedProbes,
): readonly OperationSite[] {
  const recounted = new Map(counted.operations.map((operation) => [operation.name, operation]));
  return operations.map((operation) => recounted.get(operation.name) ?? operation);
}

/** Runs every workload once with probes. */
export async function runProbed(
  program: MeasuredProgram,
  { binary }: Pick<ProbedProgram, 'binary'>,
): Promise<ProbedRound> {
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
    counted.operations.flatMap((operation, at) => {
      // A program that replaces itself by another process is counted, and no longer probed.
      if (operation.entries > 0 && sumOf(round.runs, at, 'entries') === 0) return [];
      const slot = slotOf.get(operation.name);
      const wallShare = slot === undefined ? null : estimateMedian(sharesOf(rounds, slot), random);
      return [[operation.name, { ...countsOf(operation, round.runs, at), wallShare }] as const];
    }),
  );
}

function countsOf(operation: OperationSite, runs: readonly ProbedRun[], slot: number) {
  const outer = sumOf(runs, slot, 'outer');
  const asked = weighedParameters(operation);
  const unknown = asked.filter((_, position) => runs.some((run) => isUnweighed(run.slots[slot], position)));
  const [first] = unknown;
  return {
    outerCallsPerRun: outer / Math.max(1, runs.length),
    bytesPerCall: asked.length > unknown.length && outer > 0 ? sumOf(runs, slot, 'bytes') / outer : null,
    unweighed: operation.unweighed ?? (first === undefined ? null : describeParameter(first)),
    isConcurrent: runs.some((run) => (run.slots[slot]?.goroutines ?? 0) > 1),
  };
}

/** One bit for each argument; those behind the fiftieth share theirs, as numbers hold no more. */
function isUnweighed(slot: Slot | undefined, position: number): boolean {
  return Math.floor((slot?.unweighed ?? 0) / 2 ** Math.min(position, 50)) % 2 === 1;
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
