import type { StoredRehearsal } from '../rehearsal/stored-rehearsal.ts';
import type { BinaryCheck } from '../release/verify-binary.ts';
import type { ShadowEvidence } from './evidence.ts';
import type { Standing } from './promotion.ts';
import type { HealthSettings, StageHealth } from './stage-health.ts';

/** The conditions that a move to a stage has to meet. */
export type GateName = 'latch' | 'clock' | 'order' | 'evidence' | 'health' | 'runbook' | 'binaries';

/** One condition that is not met: what is missing, and the command that makes it. */
export interface Refusal {
  readonly gate: GateName;
  readonly missing: string;
  readonly next: string;
}

/** The limits that gates judge by. */
export interface GateSettings extends HealthSettings {
  readonly evidenceMaxAgeDays: number;
  readonly rehearsalMaxAgeDays: number;
}

/** What the gates look at; `latch` says why nothing may be promoted, binaries are null where no digest is named. */
export interface GateInput {
  readonly from: Standing;
  readonly wanted: Standing;
  readonly latch: string | null;
  /** When the newest generation was made, as it says itself, in milliseconds since 1970; null without one. */
  readonly newestMs: number | null;
  readonly evidence: ShadowEvidence | null;
  /** Null where nobody looked, or no stage is current. */
  readonly health: StageHealth | null;
  /** The newest rehearsal of the wanted binaries. */
  readonly rehearsal: StoredRehearsal | null;
  readonly binaries: { readonly control: BinaryCheck | null; readonly candidate: BinaryCheck | null };
  readonly now: Date;
  readonly settings: GateSettings;
}

/** A gate of a promotion. */
export type Gate = (input: GateInput) => readonly Refusal[];
