import { type Generation, MigrateError, type RollbackReport } from '@strangler/core';
import { readAnchor } from '../audit/chain-head.ts';
import { createGeneration } from '../generation/create-generation.ts';
import { pointerTarget } from '../generation/read-current.ts';
import { unwritable, type WrittenGeneration, writeGeneration } from '../generation/write-generation.ts';
import { type RolloutStanding, readStanding } from '../stage/read-standing.ts';
import { concludeMove, type MoveContext } from './conclude-move.ts';
import { type KnownState, readKnownState } from './known-state.ts';
import { landingOn } from './landing.ts';

/**
 * Writes a generation with stage off and without the latch, from which the gates lead on. Throws USAGE where nothing is
 * latched, and where another move came in between: whoever lifts a latch has seen this one and no later one.
 */
export function releaseLatch(context: MoveContext): RollbackReport {
  const { fs, request } = context;
  const warnings: string[] = [];
  const known = readKnownState(fs, request.home, request.flag, warnings);
  const seen = readStandingOrThrow(context);
  if (seen.latch === null) throw notLatched();
  if (seen.pointer !== known.pointer) throw cameInBetween(seen.latch, seen);
  const written = write(context, known, seen);
  if (written === null) throw cameInBetween(seen.latch, readStandingOrThrow(context));
  const swapped = request.monotonic();
  if (written.superseded) warnings.push('another writer came later, and its generation is current');
  const landing = landingOn(written.generation);
  warnings.push(...written.warnings);
  const report = concludeMove(context, { action: 'release-latch', known, landing, swapped, warnings });
  const found = written.superseded ? readStandingOrThrow(context) : null;
  if (found !== null && found.latch !== null) throw cameInBetween(seen.latch, found);
  return report;
}

function readStandingOrThrow({ fs, request }: MoveContext): RolloutStanding {
  try {
    return readStanding(fs, request.home, pointerTarget(fs, request.home));
  } catch (error) {
    throw unwritable(request.home, error);
  }
}

/** The standing is read again for each number that is tried: what was claimed since may be a rollback. Null gives up. */
function write(
  { fs, request, now }: MoveContext,
  known: KnownState,
  seen: RolloutStanding,
): WrittenGeneration | null {
  const flag = known.flag ?? missingFlag();
  const { control, candidate, sample } = known;
  const { reason, home } = request;
  const createdAt = now.toISOString();
  const content = { flag, percent: 0, latched: false, control, candidate, sample, reason, createdAt };
  const build = (generation: number, pointer: string | null): Generation | null => {
    const standing = readStanding(fs, home, pointer);
    if (!isSame(seen, standing)) return null;
    return createGeneration({ ...content, ...readAnchor(fs, home), generation, stage: 'off' });
  };
  return writeGeneration(home, build, fs);
}

/** A claimed generation that waits to be put in place is a move too. */
function isSame(seen: RolloutStanding, found: RolloutStanding): boolean {
  const alike = found.pointer === seen.pointer && found.latch === seen.latch;
  return alike && found.bases.length === seen.bases.length;
}

function notLatched(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: 'There is no latch to lift.',
    why: 'No rollback holds this rollout; nothing was changed.',
    next: 'migrate status',
  });
}

function cameInBetween(latch: string, found: RolloutStanding): MigrateError {
  const place = found.pointer === null ? 'there is no pointer' : `the pointer names ${found.pointer}`;
  return new MigrateError({
    code: 'USAGE',
    message: 'Another rollback came in between; its latch was not lifted.',
    why: `The latch that was to be lifted: ${latch}. Now ${place}, and ${found.latch ?? 'nothing is latched'}.`,
    next: 'migrate status, and the same command again where the latch of now may be lifted too',
  });
}

function missingFlag(): never {
  throw new MigrateError({
    code: 'STATE_INVALID',
    message: 'The latch cannot be lifted, because the name of the flag is not known.',
    why: 'No generation on disk can be read.',
    next: 'Run the command beside migrate.config.json, which names the flag.',
  });
}
