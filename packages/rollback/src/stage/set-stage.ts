import type { Generation } from '@strangler/core';
import { addMissingEntries } from '../audit/add-missing-entries.ts';
import type { AuditDraft } from '../audit/append-audit.ts';
import { readAnchor } from '../audit/chain-head.ts';
import { recordMove } from '../audit/record-move.ts';
import { attempt } from '../file-system/attempt.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { createGeneration } from '../generation/create-generation.ts';
import { type Position, positionOf } from '../generation/position.ts';
import { pointerTarget } from '../generation/read-current.ts';
import { removeAbandoned } from '../generation/remove-abandoned.ts';
import { unwritable, writeGeneration } from '../generation/write-generation.ts';
import { keepSpare } from '../release/spare-control.ts';
import { type BinaryCheck, verifyBinary } from '../release/verify-binary.ts';
import { prepareRollback } from '../rollback/prepare-rollback.ts';
import { checkBinaries, rememberBinaries } from './check-binaries.ts';
import { canForce, checkGates } from './check-gates.ts';
import type { GateInput, Refusal } from './gate.ts';
import { isPromotion, type Standing, shareOf } from './promotion.ts';
import { type RolloutStanding, readStanding } from './read-standing.ts';
import { checkRequest, type StageRequest } from './stage-request.ts';

/** What came of a request; `superseded` where another writer's later generation is current already. */
export type StageOutcome =
  | {
      readonly kind: 'set';
      readonly from: Position | null;
      readonly to: Position;
      readonly superseded: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Moves a rollout to a stage where its gates are met. Throws USAGE for a request that cannot be meant and
 * STATE_UNWRITABLE where nothing was changed.
 */
export function setStage(request: StageRequest): StageOutcome {
  checkRequest(request);
  const context = openContext(request);
  const move = planFirst(context);
  if (move.refusals.length > 0) return { kind: 'refused', refusals: move.refusals };
  const warnings = prepare(context, move);
  return write(context, move, warnings);
}

interface Context {
  readonly fs: FileSystem;
  readonly request: StageRequest;
  readonly now: Date;
  readonly verify: (digest: string) => BinaryCheck;
}

/** A move as it looks from where the rollout stands. */
interface Move {
  readonly standing: RolloutStanding;
  readonly promotes: boolean;
  readonly refusals: readonly Refusal[];
}

function openContext(request: StageRequest): Context {
  const fs = request.fileSystem ?? nodeFileSystem;
  const verify = rememberBinaries((digest) => verifyBinary(request.home, digest, fs));
  return { fs, request, now: request.now(), verify };
}

function planMove(context: Context, pointer: string | null): Move {
  const { fs, request } = context;
  const standing = readStanding(fs, request.home, pointer);
  const wanted: Standing = { ...request, percent: request.percent ?? 0 };
  const promotes = standing.bases.some((from) => isPromotion(from, wanted));
  for (const from of standing.bases) {
    const refusals = refuse(context, standing, from, wanted);
    if (refusals.length > 0) return { standing, promotes, refusals };
  }
  return { standing, promotes, refusals: [] };
}

function refuse(
  { request, now, verify }: Context,
  { latch, newestMs }: RolloutStanding,
  from: Standing,
  wanted: Standing,
): readonly Refusal[] {
  const binaries = checkBinaries(from, wanted, verify);
  const { evidence, health, rehearsal, settings, force } = request;
  const found = { latch, newestMs, evidence, health, rehearsal, binaries };
  const input: GateInput = { from, wanted, ...found, now, settings };
  return checkGates(input).filter(({ gate }) => !(force && canForce(gate)));
}

function planFirst(context: Context): Move {
  const { fs, request } = context;
  try {
    return planMove(context, pointerTarget(fs, request.home));
  } catch (error) {
    throw unwritable(request.home, error);
  }
}

/** A promotion without a prepared way back is not made; a move back is. */
function prepare({ fs, request, now }: Context, move: Move): readonly string[] {
  try {
    prepareRollback(fs, request.home, { ...request, createdAt: now.toISOString() });
    return [];
  } catch (error) {
    const problem = unwritable(request.home, error);
    if (move.promotes) throw problem;
    return [`the prepared rollback could not be renewed: ${problem.why}`];
  }
}

/** The gates are checked again for each number that is tried: what was claimed since may be a rollback. */
function write(context: Context, planned: Move, warnings: readonly string[]): StageOutcome {
  const { fs, request } = context;
  let move = planned;
  const build = (number: number, pointer: string | null): Generation | null => {
    move = planMove(context, pointer);
    return move.refusals.length > 0 ? null : describeGeneration(context, move, number);
  };
  const written = writeGeneration(request.home, build, fs);
  if (written === null) return { kind: 'refused', refusals: move.refusals };
  removeAbandoned(fs, request.home, context.now);
  const from = move.standing.generation === null ? null : positionOf(move.standing.generation);
  const to = positionOf(written.generation);
  const recorded = record(context, move, from, to);
  const { superseded } = written;
  return { kind: 'set', from, to, superseded, warnings: [...warnings, ...written.warnings, ...recorded] };
}

function describeGeneration(
  { fs, request, now }: Context,
  { standing }: Move,
  generation: number,
): Generation {
  const { flag, stage, sample, stickiness, reason, control, candidate } = request;
  const percent = request.percent ?? 0;
  const latched = standing.latch !== null;
  const createdAt = now.toISOString();
  const binaries = { control, candidate };
  return createGeneration({
    flag,
    generation,
    stage,
    percent,
    latched,
    ...binaries,
    sample,
    ...(stickiness !== undefined && { stickiness }),
    reason,
    createdAt,
    ...readAnchor(fs, request.home),
  });
}

/** A control without a spare copy is told of; it may be larger than what is free. */
function record(
  context: Context,
  { standing }: Move,
  from: Position | null,
  to: Position,
): readonly string[] {
  const { fs, request, now } = context;
  const { home, host, control } = request;
  const warnings: string[] = [];
  const state = { fs, home, pointer: standing.pointer, own: to.generation };
  addMissingEntries(state, { host, now }, warnings);
  warnings.push(...recordMove(fs, home, describeMove(context, from, to)));
  if (control !== null && shareOf(to) > 0) {
    attempt(warnings, 'the control has no spare copy', () => keepSpare(fs, home, control));
  }
  return warnings;
}

function describeMove({ request, now }: Context, from: Position | null, to: Position): AuditDraft {
  const { actor, host, reason, force: forced } = request;
  return { time: now.toISOString(), action: 'rollout', actor, host, from, to, reason, forced };
}
