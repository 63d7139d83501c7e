import { type Digest, MigrateError, type Stage } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import type { StoredRehearsal } from '../rehearsal/stored-rehearsal.ts';
import { isDigest } from '../release/blob-path.ts';
import type { ShadowEvidence } from './evidence.ts';
import type { GateSettings } from './gate.ts';
import type { StageHealth } from './stage-health.ts';

/** A wish to move a rollout to a stage: who wants it and why, with which binaries and on which evidence. */
export interface StageRequest {
  readonly home: string;
  readonly flag: string;
  readonly stage: Stage;
  /** Share of keys for the candidate, needed in canary only, 0.01 to 100 in steps of 0.01. */
  readonly percent: number | null;
  /** Share of invocations that are captured for comparison, 0 to 1. */
  readonly sample: number;
  /** What the targeting key is made of; chance at each invocation where it is left out. */
  readonly stickiness?: string;
  readonly reason: string;
  readonly force: boolean;
  readonly control: Digest;
  readonly candidate: Digest;
  readonly evidence: ShadowEvidence | null;
  readonly health: StageHealth | null;
  /** The newest rehearsal of the runbook with these binaries. */
  readonly rehearsal: StoredRehearsal | null;
  readonly settings: GateSettings;
  readonly actor: string;
  readonly host: string;
  readonly now: () => Date;
  readonly fileSystem?: FileSystem;
}

/** Throws USAGE where a request cannot be meant, whatever the state is. */
export function checkRequest(request: StageRequest): void {
  const problem = findProblem(request);
  if (problem === null) return;
  const [message, next] = problem;
  throw new MigrateError({ code: 'USAGE', message, why: 'Nothing was changed.', next });
}

function findProblem(request: StageRequest): readonly [message: string, next: string] | null {
  const { stage, percent, sample } = request;
  if (request.flag === '') return ['The flag has no name.', 'Name the flag in migrate.config.json.'];
  if (stage === 'canary' && !isCanaryPercent(percent)) {
    return [`${percent ?? 'Nothing'} is not a share for canary.`, 'Pass --percent from 0.01 to 100.'];
  }
  if (!(sample >= 0 && sample <= 1)) return [`${sample} is not a sample.`, 'Pass --sample from 0 to 1.'];
  if (request.force && request.reason.trim() === '') {
    return ['Force needs a reason.', 'Pass --reason "<why the gates do not matter here>".'];
  }
  const wrong = [request.control, request.candidate].find((digest) => digest !== null && !isDigest(digest));
  return wrong == null ? null : [`${wrong} is not a digest.`, 'Pass sha256: and 64 hex digits.'];
}

function isCanaryPercent(percent: number | null): boolean {
  if (percent === null || !(percent >= 0.01 && percent <= 100)) return false;
  return Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;
}
