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
 * latched.
 */
export function releaseLatch(context: MoveContext): RollbackReport {
  const { fs, request } = context;
  const warnings: string[] = [];
  const known = readKnownState(fs, request.home, request.flag, warnings);
  if (readStandingOrThrow(context).latch === null) throw notLatched();
  const written = write(context, known);
  const swapped = request.monotonic();
  if (written.superseded) warnings.push('another writer came later, and its generation is current');
  const landing = landingOn(written.generation);
  warnings.push(...written.warnings);
  return concludeMove(context, { action: 'release-latch', known, landing, swapped, warnings });
}

function readStandingOrThrow({ fs, request }: MoveContext): RolloutStanding {
  try {
    return readStanding(fs, request.home, pointerTarget(fs, request.home));
  } catch (error) {
    throw unwritable(request.home, error);
  }
}

function write({ fs, request, now }: MoveContext, known: KnownState): WrittenGeneration {
  const flag = known.flag ?? missingFlag();
  const { control, candidate, sample } = known;
  const { reason, home } = request;
  const createdAt = now.toISOString();
  const content = { flag, percent: 0, latched: false, control, candidate, sample, reason, createdAt };
  const build = (generation: number): Generation =>
    createGeneration({ ...content, ...readAnchor(fs, home), generation, stage: 'off' });
  return writeGeneration(home, build, fs);
}

function notLatched(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: 'There is no latch to lift.',
    why: 'No rollback holds this rollout; nothing was changed.',
    next: 'migrate status',
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
