import { join } from 'node:path';
import type { Digest } from '@strangler/core';
import { readAnchor } from '../audit/chain-head.ts';
import { ensureDirectory, syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { replace, replaceLink } from '../file-system/replace.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';
import { encodeGeneration } from '../generation/claim-generation.ts';
import { createGeneration } from '../generation/create-generation.ts';
import { readyFileName, readyLinkName, temporaryPrefix } from '../generation/state-names.ts';

/** What a rollback that is made in advance has to say. */
export interface PreparedRollback {
  readonly flag: string;
  readonly control: Digest;
  readonly candidate: Digest;
  readonly sample: number;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** Makes `rollback.next` anew: a durable generation with stage off and the latch set, one rename away from the pointer. */
export function prepareRollback(fs: FileSystem, home: string, prepared: PreparedRollback): void {
  const { flag, control, candidate, sample, createdAt } = prepared;
  const generation = createGeneration({
    flag,
    generation: 0,
    stage: 'off',
    percent: 0,
    latched: true,
    control,
    candidate,
    sample,
    reason: 'rolled back with the prepared link, because no new generation could be written',
    createdAt,
    ...readAnchor(fs, home),
  });
  const temporary = join(home, uniqueName(temporaryPrefix));
  ensureDirectory(fs, home);
  try {
    createDurably(fs, temporary, [encodeGeneration(generation)], 0o644);
    replace(fs, temporary, join(home, readyFileName));
  } finally {
    discard(fs, temporary);
  }
  replaceLink(fs, readyFileName, join(home, readyLinkName));
  syncDirectory(fs, home);
}
