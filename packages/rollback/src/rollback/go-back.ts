import { MigrateError } from '@strangler/core';
import { readAnchor } from '../audit/chain-head.ts';
import { attempt } from '../file-system/attempt.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { candidateShare } from '../flag/choose-variant.ts';
import { createGeneration } from '../generation/create-generation.ts';
import { readCurrent } from '../generation/read-current.ts';
import { writeGeneration } from '../generation/write-generation.ts';
import { controlLine } from './control-line.ts';
import type { KnownState } from './known-state.ts';
import { type Landing, landingOn } from './landing.ts';
import { removePointer } from './remove-pointer.ts';
import type { RollbackRequest } from './rollback-request.ts';
import type { Target } from './target.ts';
import { usePreparedLink } from './use-prepared-link.ts';

/** What a rollback sets out with. */
export interface WayBack {
  readonly known: KnownState;
  readonly target: Target;
  readonly now: Date;
}

/** Moves the pointer by the first of three ways that works; each that does not is added to the warnings. */
export function goBack(fs: FileSystem, request: RollbackRequest, way: WayBack, warnings: string[]): Landing {
  const { home } = request;
  const withoutPointer: Landing = { ...way.target, generation: null };
  return (
    attempt(warnings, 'no new generation', () => writeTarget(fs, request, way, warnings)) ??
    attempt(warnings, 'no prepared link', () => usePreparedLink(fs, home, way.now, warnings)) ??
    attempt(warnings, 'no removal of the pointer', () => {
      removePointer(fs, home, warnings);
      return withoutPointer;
    }) ??
    stayAtControl(fs, request, way, warnings)
  );
}

function writeTarget(
  fs: FileSystem,
  { home, reason }: RollbackRequest,
  { known, target, now }: WayBack,
  warnings: string[],
): Landing {
  const { flag } = known;
  if (flag === null) throw new Error('the name of the flag is not known');
  const { stage, percent, control, candidate, sample } = target;
  const content = { flag, stage, percent, control, candidate, sample, reason, latched: true };
  const createdAt = now.toISOString();
  const anchor = readAnchor(fs, home);
  const written = writeGeneration(
    home,
    (generation) => createGeneration({ ...content, ...anchor, generation, createdAt }),
    fs,
  );
  warnings.push(...written.warnings);
  return written.superseded ? landBeside(fs, home, target, warnings) : landingOn(written.generation);
}

/** Another writer's later generation is relied on only where it gives the candidate nothing. */
function landBeside(fs: FileSystem, home: string, target: Target, warnings: string[]): Landing {
  const current = readCurrent(home, fs);
  if (current.kind === 'none') return { ...target, generation: null };
  if (current.kind === 'invalid') throw new Error(`another writer came later, and ${current.reason}`);
  const { metadata } = current.generation;
  if (candidateShare(current.generation) > 0) {
    throw new Error(`another writer put generation ${metadata.generation} in place at the same moment`);
  }
  warnings.push(`another writer's generation ${metadata.generation} followed at once and is current`);
  return landingOn(current.generation);
}

/** Nothing can be written. That is harmless where control answers already, and an error where it does not. */
function stayAtControl(
  fs: FileSystem,
  { home }: RollbackRequest,
  { known, target }: WayBack,
  warnings: readonly string[],
): Landing {
  const current = readCurrent(home, fs);
  if (current.kind === 'none') return { ...target, generation: null };
  if (current.kind === 'generation' && candidateShare(current.generation) === 0) {
    return landingOn(current.generation);
  }
  throw new MigrateError({
    code: 'STATE_UNWRITABLE',
    message: `The rollout state in ${home} could not be written by any of three ways; nothing was rolled back.`,
    why: warnings.join('; '),
    next: `On every machine that runs the tool: ${controlLine(known.flag)}`,
  });
}
