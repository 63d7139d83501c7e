import type { RollbackReport } from '@strangler/core';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { concludeMove } from './conclude-move.ts';
import { goBack } from './go-back.ts';
import { readKnownState } from './known-state.ts';
import { releaseLatch } from './release-latch.ts';
import { checkRollbackRequest, type RollbackRequest } from './rollback-request.ts';
import { findTarget } from './target.ts';

/**
 * Goes back to control, or to a generation, at once: no gate, no network, no config, and no state on disk that stops
 * it. Each way that fails is a warning and the next is taken: a new generation, the prepared link, removing the
 * pointer. Throws STATE_UNWRITABLE only where none of them works and control does not answer already.
 */
export function rollBack(request: RollbackRequest): RollbackReport {
  const started = request.monotonic();
  checkRollbackRequest(request);
  const fs = request.fileSystem ?? nodeFileSystem;
  const now = request.now();
  if (request.releaseLatch) return releaseLatch({ fs, request, now, started });
  const warnings: string[] = [];
  const known = readKnownState(fs, request.home, request.flag, warnings);
  const target = findTarget(fs, request, known, warnings);
  const landing = goBack(fs, request, { known, target, now }, warnings);
  const swapped = request.monotonic();
  return concludeMove(
    { fs, request, now, started },
    { action: 'rollback', known, landing, swapped, warnings },
  );
}
