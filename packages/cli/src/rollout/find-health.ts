import {
  guardLimits,
  isPromotion,
  metadataOf,
  readCurrent,
  readStageHealth,
  type StageHealth,
  type Standing,
} from '@strangler/rollback';
import type { LoadedConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { rolloutHome } from './rollout-home.ts';

/** What was seen of the current stage, for a move that promotes; a move back does not wait for events to be read. */
export async function findHealth(
  context: CommandContext,
  { config }: LoadedConfig,
  wanted: Standing,
): Promise<StageHealth | null> {
  const home = rolloutHome(context);
  const current = readCurrent(home);
  if (current.kind !== 'generation' || !isPromotion(metadataOf(current.generation), wanted)) return null;
  const { now, signal } = context.io;
  return readStageHealth({ home, flag: config.flag, limits: guardLimits(config.guard), now: now(), signal });
}
