import type { Digest, RehearsalDocument } from '@strangler/core';
import type { CurrentState } from '../generation/read-current.ts';

/** One binary of a migration. */
export interface RunbookBinary {
  readonly label: string | null;
  readonly digest: Digest;
  /** Where it is stored: paths, registry tags. */
  readonly places: readonly string[];
}

/** A limit that decides something, by its key in the config. */
export interface Threshold {
  readonly key: string;
  readonly value: string;
  readonly isDefault: boolean;
}

/** What a runbook tells about one migration. */
export interface RunbookFacts {
  readonly name: string;
  readonly flag: string;
  /** The directory in which every command is run. */
  readonly directory: string;
  /** The name of the config there, null for the usual one. */
  readonly config: string | null;
  readonly owners: readonly string[];
  readonly control: RunbookBinary;
  readonly candidate: RunbookBinary;
  readonly current: CurrentState;
  readonly thresholds: readonly Threshold[];
  readonly retainDays: number;
  /** The repository of releases in a registry, null without one. */
  readonly registry: string | null;
  /** RFC 3339: until when the control is kept; null before the rollout is complete. */
  readonly retainedUntil: string | null;
  /** The newest rehearsal of these two binaries. */
  readonly rehearsal: RehearsalDocument | null;
  readonly rehearsalMaxAgeDays: number;
}
