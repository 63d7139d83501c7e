import { MigrateError } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';

/** A wish to go back, or (`releaseLatch`) to end what an earlier rollback latched. */
export interface RollbackRequest {
  readonly home: string;
  /** The flag to write where nothing on disk tells it. */
  readonly flag: () => string | null;
  /** The generation to go back to; null is control, at once. */
  readonly to: number | null;
  readonly reason: string;
  readonly releaseLatch: boolean;
  /** Files that may have the control's bytes, where the store and its spare copy do not; asked for only then. */
  readonly spares?: () => readonly string[];
  readonly actor: string;
  readonly host: string;
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward, `performance.now`. */
  readonly monotonic: () => number;
  readonly fileSystem?: FileSystem;
}

/** Throws USAGE where a request contradicts itself; a plain rollback never does. */
export function checkRollbackRequest({ releaseLatch, reason, to }: RollbackRequest): void {
  if (!releaseLatch) return;
  if (reason.trim() === '') {
    throw new MigrateError({
      code: 'USAGE',
      message: 'Lifting the latch needs a reason.',
      why: 'The latch holds until a person says why the rollout is safe again.',
      next: 'migrate rollback --release-latch --reason "<why it is safe again>"',
    });
  }
  if (to !== null) {
    throw new MigrateError({
      code: 'USAGE',
      message: 'Going back to a generation and lifting the latch are two moves.',
      why: 'Every rollback latches.',
      next: `migrate rollback --to ${to}, then migrate rollback --release-latch --reason "<why>"`,
    });
  }
}
