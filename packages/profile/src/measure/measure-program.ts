import type {
  Estimate,
  MeasuredOperation,
  Measurements,
  ProbedOperation,
  Random,
  ReplayedOperation,
} from '@strangler/core';
import { MigrateError, nearestName, scaleEstimate } from '@strangler/core';
import { isEntry } from '../analyse/evaluate-operation.ts';
import type { GoParameter } from '../instrument/function-bodies.ts';
import {
  cannotCross,
  type OperationSite,
  type ProfiledFunction,
  type Unmeasured,
} from '../instrument/operation-site.ts';
import { Attempts } from './attempts.ts';
import { type CandidateReplay, prepareReplay } from './candidate-replay.ts';
import { countOperations } from './count-operations.ts';
import { measureCriticalPath } from './critical-path.ts';
import { buildHarness } from './harness.ts';
import { type ProbedProgram, prepareProbes, recountEntries, summariseProbes } from './probe-operations.ts';
import { buildVariant, type MeasuredProgram } from './program.ts';
import type { CalledCandidate } from './record-calls.ts';
import { measureRoundTrips } from './round-trips.ts';
import { type TimedRounds, timeRounds } from './time-rounds.ts';

/** What to measure. */
export interface MeasureRequest {
  /** The program's own functions that could be extracted. */
  readonly functions: readonly ProfiledFunction[];
  /** Whether to slow each of them down, to see how much of it is on the critical path. */
  readonly isCausal: boolean;
  /** Whether to see what a garbage collector that runs less often would save. */
  readonly isCollectorHot: boolean;
  readonly candidate: CalledCandidate | null;
  /** The part of the CPU time that is not that of processes which the program starts. */
  readonly ownCpuPart: number;
  /** Seconds for the timing, and again for slowing down each function. */
  readonly maxSeconds: number;
  readonly random: Random;
  readonly onProgress?: (step: MeasureStep) => void;
}

/** What is being done. */
export type MeasureStep =
  | 'measuring round trips'
  | 'counting calls'
  | 'recording calls'
  | 'timing'
  | 'slowing down';

/** Memory is given for time: the collector waits until the heap is nine times what lives in it. */
const relaxedCollector = { GOGC: '800' };
const minRounds = 5;
const maxRounds = 40;

/**
 * Measures what a profile cannot say: calls, run time, round trips, the candidate's speed, the critical path.
 *
 * A part that fails is left out, and a note says why. Throws INTERRUPTED, and TOOL_FAILED where not even the plain
 * program builds and runs.
 */
export async function measureProgram(
  program: MeasuredProgram,
  request: MeasureRequest,
): Promise<Measurements> {
  const { random, onProgress } = request;
  const attempts = new Attempts();
  onProgress?.('measuring round trips');
  const harness = await buildHarness(program.go, program.directory);
  const roundTrips = await measureRoundTrips(harness, random);
  onProgress?.('counting calls');
  const located = await attempts.make('Calls were not counted', () => locate(program, request));
  const found = located?.sites ?? [];
  const probed = await attempts.make('Operations were not probed', () => prepareProbes(program, found));
  const sites = probed === null ? found : recountEntries(found, probed);
  const replaced = attempts.check(() => replacedOperation(request));
  if (replaced !== null) onProgress?.('recording calls');
  const replay =
    replaced &&
    (await attempts.make('Calls were not recorded', () => prepareReplay(program, harness, replaced)));
  onProgress?.('timing');
  const timed = await time(program, request, {
    probed: probed?.timed ?? null,
    replay,
    attempts,
  });
  const probes = probed && summariseProbes(probed, timed.probedRounds, random);
  const operationsToSlow = sites.filter((site) =>
    isWorthSlowing(site, { probes, candidate: replay && replaced }),
  );
  const critical = await attempts.make('The critical path was not measured', () =>
    slowDown(program, request, { operations: operationsToSlow, wallSeconds: timed.wallSeconds.value }),
  );
  const { wallSeconds, rounds, relaxedShare } = timed;
  const cpuSeconds = timed.cpuSeconds && scaleEstimate(timed.cpuSeconds, request.ownCpuPart);
  const operations = joinOperations(
    { sites, probes, critical, replayed: replayedOf(replay, timed) },
    program.workloads.length,
  );
  const unprobed = (probed?.unprobed ?? []).map((each) => describeUnmeasured(each, 'probed'));
  const notes = [...attempts.notes, ...(located?.notes ?? []), ...unprobed];
  return { wallSeconds, cpuSeconds, rounds, relaxedShare, roundTrips, operations, notes };
}

interface Located {
  readonly sites: readonly OperationSite[];
  readonly notes: readonly string[];
}

async function locate(program: MeasuredProgram, { functions }: MeasureRequest): Promise<Located> {
  const { sites, unlocated, notes } = await countOperations(program, functions);
  return { sites, notes: [...notes, ...unlocated.map((each) => describeUnmeasured(each, 'counted'))] };
}

function describeUnmeasured({ name, reason }: Unmeasured, what: string): string {
  return `${name} was not ${what}: ${reason}.`;
}

/** The candidate where it replaces an operation that is measured; throws CONFIG_INVALID for one that is none. */
function replacedOperation({ candidate, functions }: MeasureRequest): CalledCandidate | null {
  if (candidate === null || functions.some(({ name }) => name === candidate.operation)) return candidate;
  const names = functions.map(({ name }) => name);
  const near = nearestName(candidate.operation, names);
  throw new MigrateError({
    code: 'CONFIG_INVALID',
    message: `"extracted" names ${candidate.operation}, which is no operation of the program at or over the threshold, so that its calls were not replayed`,
    why: near === null ? `Those are: ${names.join(', ') || 'none'}.` : `Is ${near} meant?`,
    next: 'Name the function as the profile does.',
  });
}

interface PreparedArms {
  readonly probed: ProbedProgram | null;
  readonly replay: CandidateReplay | null;
  readonly attempts: Attempts;
}

async function time(
  program: MeasuredProgram,
  request: MeasureRequest,
  { probed, replay, attempts }: PreparedArms,
): Promise<TimedRounds> {
  const { maxSeconds, random, isCollectorHot } = request;
  const isRelaxable = isCollectorHot && program.env.GOGC === undefined;
  return timeRounds(
    program,
    {
      plain: await buildVariant(program, 'plain', []),
      probed,
      relaxedCollector: isRelaxable ? relaxedCollector : null,
      replay: replay && (() => attempts.make('A replay failed', () => replay.run())),
    },
    { maxSeconds, minRounds, maxRounds, random },
  );
}

interface Slowable {
  readonly operations: readonly OperationSite[];
  readonly wallSeconds: number;
}

interface Known {
  readonly probes: ReadonlyMap<string, ProbedOperation> | null;
  readonly candidate: CalledCandidate | null;
}

/** A call beside which nothing runs is on the critical path, and a candidate speaks for what it replaces alone. */
function isWorthSlowing({ name }: OperationSite, { probes, candidate }: Known): boolean {
  if (isEntry(name) || (candidate !== null && candidate.operation !== name)) return false;
  return probes?.get(name)?.isConcurrent !== false;
}

async function slowDown(
  program: MeasuredProgram,
  { isCausal, maxSeconds, random, onProgress }: MeasureRequest,
  { operations, wallSeconds }: Slowable,
): Promise<ReadonlyMap<string, Estimate>> {
  if (!isCausal || operations.length === 0) return new Map();
  onProgress?.('slowing down');
  return measureCriticalPath(program, { operations, wallSeconds, maxSeconds, random });
}

interface Found {
  readonly sites: readonly OperationSite[];
  readonly probes: ReadonlyMap<string, ProbedOperation> | null;
  readonly critical: ReadonlyMap<string, Estimate> | null;
  readonly replayed: (ReplayedOperation & { readonly operation: string }) | null;
}

function joinOperations(
  { sites, probes, critical, replayed }: Found,
  runs: number,
): ReadonlyMap<string, MeasuredOperation> {
  const unprobed = { outerCallsPerRun: null, wallShare: null, bytesPerCall: null, isConcurrent: null };
  return new Map(
    sites.map((site) => {
      const callsPerRun = site.entries / runs;
      const probe = probes?.get(site.name);
      const replay = replayed?.operation === site.name ? replayed : null;
      return [
        site.name,
        {
          callsPerRun,
          uncrossable: describeParameter(site.parameters.find(cannotCross)),
          ...(probe ?? {
            ...unprobed,
            unweighed: site.unweighed,
            outerCallsPerRun: site.callsItself ? null : callsPerRun,
          }),
          criticalShare: critical?.get(site.name) ?? null,
          replay,
        },
      ];
    }),
  );
}

function describeParameter(parameter: GoParameter | undefined): string | null {
  return parameter === undefined ? null : `${parameter.name} ${parameter.type}`.trim();
}

function replayedOf(replay: CandidateReplay | null, { replayShare }: TimedRounds): Found['replayed'] {
  if (replay === null || replayShare === null) return null;
  const { operation, callsPerRun } = replay;
  return { operation, callsPerRun, share: replayShare, bytesPerCall: replay.bytesPerCall() };
}
