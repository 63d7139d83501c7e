import type { AuditEntry, StatusReport } from '@strangler/core';
import type { EventTallies } from '../events/event-tallies.ts';
import { readTallies } from '../events/read-tallies.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';
import { type CurrentState, readCurrent } from '../generation/read-current.ts';
import { evaluateGuard } from '../guard/evaluate-guard.ts';
import type { GuardLimits } from '../guard/guard-limits.ts';
import { readGuardWindow, seenIn } from '../guard/guard-window.ts';
import { type History, readHistory } from '../history/read-history.ts';
import { blobPath } from '../release/blob-path.ts';
import { armFigures } from './arm-figures.ts';
import { doraFigures } from './dora-figures.ts';
import { readRetention } from './read-retention.ts';
import { stageWindows } from './stage-windows.ts';

/** Which rollout, judged by which limits, and when. */
export interface StatusRequest {
  readonly home: string;
  /** Null counts the events of every flag. */
  readonly flag: string | null;
  readonly limits: GuardLimits;
  /** The newest shadow run, as the caller has judged it just now; null without one. */
  readonly evidence: StatusReport['evidence'];
  /** How many days a binary is kept after it was last needed. */
  readonly retainDays: number;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

const shownHosts = 100;

/** Reads where a rollout stands and everything that its events and its log say of it. */
export async function readStatus(request: StatusRequest): Promise<StatusReport> {
  const { home } = request;
  const current = readCurrent(home);
  const history = readHistory(home);
  const { tallies, read } = await readTallies(request);
  const rollout = current.kind === 'generation' ? metadataOf(current.generation) : null;
  const generations = history.generations.flatMap(({ stored }) =>
    stored.kind === 'generation' ? [metadataOf(stored.generation)] : [],
  );
  const { environment, trial, none } = tallies.undecided;
  return {
    schemaVersion: 1,
    kind: 'status',
    rollout,
    problem: problemOf(current, history),
    events: {
      control: summarise(tallies, 'control'),
      candidate: summarise(tallies, 'candidate'),
      brokenLines: read.brokenLines,
      problems: [...read.problems],
      leftOut: {
        environment,
        trial,
        none,
        foreign: tallies.foreign,
        otherBytes: tallies.otherBytes,
        stale: tallies.stale,
      },
    },
    guard: rollout === null ? null : judge(request, rollout, { tallies, read }),
    evidence: request.evidence,
    retention: await readRetention(request, rollout),
    reached: rollout === null ? null : reachedBy(rollout, tallies),
    stages: [...stageWindows(generations, tallies)],
    binaries: describeBinaries(tallies),
    hosts: describeHosts(rollout, tallies),
    dora: doraOf(request, { history, generations, tallies }),
  };
}

/** Why the state cannot be followed although there was a rollout, or null. */
function problemOf(current: CurrentState, history: History): string | null {
  if (current.kind === 'invalid') return current.reason;
  const lostPointer = current.kind === 'none' && history.generations.length > 0;
  return lostPointer ? 'the pointer to the current generation was removed' : null;
}

function summarise(tallies: EventTallies, role: 'control' | 'candidate'): StatusReport['events']['control'] {
  const { runs, fallbacks, durationMs } = armFigures(tallies.answeredBy[role]);
  return { count: runs, fallbacks, durationMs };
}

function judge(
  { home, limits, now }: StatusRequest,
  current: KnownMetadata,
  counted: Awaited<ReturnType<typeof readTallies>>,
): NonNullable<StatusReport['guard']> {
  const nowMs = now.getTime();
  const seen = seenIn(readGuardWindow(home, current, nowMs), counted, nowMs);
  const { verdict, reason } = evaluateGuard({ ...seen, limits, outside: null });
  return { verdict, reason };
}

/** Of the runs that the current generation decided, which share the candidate was chosen for. */
function reachedBy({ generation, percent }: KnownMetadata, tallies: EventTallies): StatusReport['reached'] {
  const { control, candidate } = tallies.generation(generation);
  const runs = control.runs + candidate.runs;
  return { askedPercent: percent, reachedPercent: runs === 0 ? null : (100 * candidate.runs) / runs, runs };
}

function describeBinaries(tallies: EventTallies): StatusReport['binaries'] {
  return [...tallies.firstAnswers.values()]
    .sort((left, right) => left.firstMs - right.firstMs)
    .flatMap(({ digest, role, firstMs }) => {
      const tally = tallies.digests.get(digest);
      const firstAnswer = new Date(firstMs).toISOString();
      return tally === undefined ? [] : [{ digest, role, firstAnswer, answers: armFigures(tally) }];
    });
}

function describeHosts(rollout: KnownMetadata | null, tallies: EventTallies): StatusReport['hosts'] {
  const behind = rollout === null ? [] : tallies.hosts.behind(rollout.generation);
  const shown = behind.slice(0, shownHosts).map(({ host, generation, lastMs }) => ({
    host,
    generation,
    lastSeen: new Date(lastMs).toISOString(),
  }));
  return { seen: tallies.hosts.size, behind: behind.length, newest: shown };
}

interface Records {
  readonly history: History;
  readonly generations: readonly KnownMetadata[];
  readonly tallies: EventTallies;
}

function doraOf(
  { home, now }: StatusRequest,
  { history, generations, tallies }: Records,
): StatusReport['dora'] {
  const candidates = new Map(generations.map(({ generation, candidate }) => [generation, candidate]));
  const audited = history.generations.flatMap(({ audit }) => (audit === null ? [] : [audit]));
  const moves: AuditEntry[] = [...audited, ...history.emergencies];
  return doraFigures({
    firstAnswers: tallies.firstAnswers.values(),
    moves: moves.sort((left, right) => left.time.localeCompare(right.time)),
    candidateOf: (generation) => candidates.get(generation) ?? null,
    storedAtMs: (digest) => orNull(() => nodeFileSystem.status(blobPath(home, digest)).modifiedMs),
    firstErrorMs: (generation) => tallies.generation(generation).candidate.firstErrorMs,
    nowMs: now.getTime(),
  });
}
