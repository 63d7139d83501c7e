import type { AuditEntry, RollbackReport } from '@strangler/core';
import { addMissingEntries } from '../audit/add-missing-entries.ts';
import { recordMove } from '../audit/record-move.ts';
import { findOlderHosts } from '../events/older-hosts.ts';
import { attempt } from '../file-system/attempt.ts';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { removeAbandoned } from '../generation/remove-abandoned.ts';
import { highestGeneration } from '../generation/state-names.ts';
import { controlLine } from './control-line.ts';
import { hadRollout } from './had-rollout.ts';
import type { KnownState } from './known-state.ts';
import type { Landing } from './landing.ts';
import { prepareRollback } from './prepare-rollback.ts';
import type { RollbackRequest } from './rollback-request.ts';
import { verifyLanding } from './verify-landing.ts';

/** What a move was started with; `started` is the monotonic time at which it was asked for. */
export interface MoveContext {
  readonly fs: FileSystem;
  readonly request: RollbackRequest;
  readonly now: Date;
  readonly started: number;
}

/** A move whose pointer is where it will stay; `swapped` is the monotonic time at which it was. */
export interface FinishedMove {
  readonly action: AuditEntry['action'];
  readonly known: KnownState;
  readonly landing: Landing;
  readonly swapped: number;
  readonly warnings: readonly string[];
}

/** Verifies, records and prepares for the next time: all that may take long or fail, after the pointer has moved. */
export function concludeMove(context: MoveContext, move: FinishedMove): RollbackReport {
  const { fs, request, now } = context;
  const { landing, known } = move;
  const warnings = [...move.warnings];
  const controlVerified = verifyLanding(fs, request, landing, warnings);
  const { home, host, monotonic } = request;
  const state = { fs, home, pointer: known.pointer, own: landing.generation };
  addMissingEntries(state, { host, now }, warnings);
  warnings.push(...record(context, move));
  attempt(warnings, 'the prepared rollback could not be renewed', () => renew(context, move));
  removeAbandoned(fs, home, now);
  const newest = landing.generation || highestOf(fs, home) + 1;
  return {
    schemaVersion: 1,
    kind: 'rollback',
    home,
    hadRollout: hadRollout(fs, home, known),
    from: known.from,
    to: { generation: landing.generation, stage: landing.stage },
    elapsedMs: Math.round((move.swapped - context.started) * 1000) / 1000,
    controlVerified,
    controlLine: controlLine(known.flag),
    olderHosts: [...findOlderHosts({ fs, home, monotonic }, newest)],
    warnings,
  };
}

/** A landing without a number is newer than every generation that has one. */
function highestOf(fs: FileSystem, home: string): number {
  return highestGeneration(orNull(() => listNames(fs, home)) ?? []);
}

function record(
  { fs, request, now }: MoveContext,
  { action, known, landing }: FinishedMove,
): readonly string[] {
  const { actor, host, reason, home } = request;
  const { generation, stage, percent } = landing;
  const to = generation === null ? null : { generation, stage, percent };
  const { from } = known;
  return recordMove(fs, home, {
    time: now.toISOString(),
    action,
    actor,
    host,
    from,
    to,
    reason,
    forced: false,
  });
}

function renew({ fs, request, now }: MoveContext, { known, landing }: FinishedMove): void {
  if (known.flag === null) throw new Error('the flag is not known');
  const { control, candidate, sample } = landing;
  prepareRollback(fs, request.home, {
    flag: known.flag,
    control,
    candidate,
    sample,
    createdAt: now.toISOString(),
  });
}
