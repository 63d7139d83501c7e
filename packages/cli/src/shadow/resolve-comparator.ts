import { resolve } from 'node:path';
import { type LoadedComparator, openComparator } from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';

/** The comparator that the config names, loaded; null without one. Throws what loading it throws. */
export async function resolveComparator(config: LoadedConfig | null): Promise<LoadedComparator | null> {
  const named = config?.config.shadow?.comparator;
  return named === undefined || config === null ? null : openComparator(resolve(config.dir, named));
}
