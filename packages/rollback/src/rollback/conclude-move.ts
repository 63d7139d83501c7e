import type { AuditEntry, RollbackReport } from '@strangler/core';
import { recordMove } from '../audit/record-move.ts';
import { attempt } from '../file-system/attempt.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { removeAbandoned } from '../generation/remove-abandoned.ts';
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
  const controlVerified = verifyLanding(fs, request.home, landing, warnings);
  warnings.push(...record(context, move));
  attempt(warnings, 'the prepared rollback could not be renewed', () => renew(context, move));
  removeAbandoned(fs, request.home, now);
  return {
    schemaVersion: 1,
    kind: 'rollback',
    from: known.from,
    to: { generation: landing.generation, stage: landing.stage },
    elapsedMs: Math.round((move.swapped - context.started) * 1000) / 1000,
    controlVerified,
    warnings,
  };
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
