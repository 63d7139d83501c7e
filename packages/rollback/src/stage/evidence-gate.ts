import type { Digest } from '@strangler/core';
import type { ShadowEvidence, UnlistedFile, UntracedSide } from './evidence.ts';
import type { GateInput, Refusal } from './gate.ts';
import { shareOf } from './promotion.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How far the clock of the machine that ran the shadow may be ahead. */
const clockSkewMs = 5 * 60 * 1000;

/** Refuses a share for the candidate without a fresh, passing shadow run of exactly the two binaries that will run. */
export function evidenceGate(input: GateInput): readonly Refusal[] {
  if (shareOf(input.wanted) === 0) return [];
  const { evidence } = input;
  const missing =
    evidence === null
      ? ['a shadow run of these two binaries']
      : findGaps(evidence, input).map(named(evidence));
  return missing.map((gap) => ({ gate: 'evidence', missing: gap, next: 'migrate shadow' }));
}

function findGaps(evidence: ShadowEvidence, input: GateInput): readonly string[] {
  const { wanted } = input;
  // Of a run that does not pass, nothing else needs to be known.
  if (evidence.verdict !== 'pass')
    return [`a passing verdict; it is ${evidence.verdict}: ${evidence.reason}`];
  const gaps = [
    findAgeGap(evidence, input),
    findFileGap('control', wanted.control, evidence.controlFiles),
    findFileGap('candidate', wanted.candidate, evidence.candidateFiles),
    ...evidence.unlistedExecutables.map(describeUnlisted),
    ...evidence.untraced.map(describeUntraced),
  ];
  return gaps.filter((gap) => gap !== null);
}

function findAgeGap(evidence: ShadowEvidence, { now, settings }: GateInput): string | null {
  if (evidence.finishedAt === null) return 'a run that has finished';
  const ageMs = now.getTime() - Date.parse(evidence.finishedAt);
  if (Number.isNaN(ageMs)) return `a time at which it finished; "${evidence.finishedAt}" is none`;
  if (ageMs < -clockSkewMs)
    return `a time of finishing that is not in the future; it says ${evidence.finishedAt}`;
  if (ageMs <= settings.evidenceMaxAgeDays * dayMs) return null;
  return `a run of the last ${settings.evidenceMaxAgeDays} days; it finished at ${evidence.finishedAt}`;
}

function findFileGap(role: string, digest: Digest, files: readonly string[]): string | null {
  if (digest === null) return `a ${role} with a digest; none is named`;
  return files.includes(digest)
    ? null
    : `the ${role} ${digest}; it ran ${files.join(', ') || 'no known file'}`;
}

/** Nobody knows whether these bytes are the ones that will run later. */
function describeUnlisted({ role, path }: UnlistedFile): string {
  return `every executable of the ${role} in its digest; it started ${path}, so list that under ${role}.artifacts`;
}

function describeUntraced({ role, reason }: UntracedSide): string {
  return `what the ${role} starts: ${reason}; shadow.traceCases 0 in the config does without`;
}

function named(evidence: ShadowEvidence): (gap: string) => string {
  return (gap) => `${gap} (${evidence.runDir})`;
}
