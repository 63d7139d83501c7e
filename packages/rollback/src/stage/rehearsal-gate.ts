import type { GateInput, Refusal } from './gate.ts';
import { shareOf } from './promotion.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How far the clock of the machine that rehearsed may be ahead. */
const clockSkewMs = 5 * 60 * 1000;

/** Refuses a share for the candidate whose way back was not rehearsed with these two binaries of late. */
export function rehearsalGate(input: GateInput): readonly Refusal[] {
  if (shareOf(input.wanted) === 0) return [];
  const missing = findGap(input);
  return missing === null ? [] : [{ gate: 'runbook', missing, next: 'migrate runbook --rehearse' }];
}

function findGap({ rehearsal, wanted, now, settings }: GateInput): string | null {
  if (rehearsal === null) return 'a rehearsal of the runbook with these two binaries';
  const { file, document } = rehearsal;
  if (document === null) return `a rehearsal that can be read (${file})`;
  const { control, candidate, outcome, finishedAt } = document;
  if (control !== wanted.control || candidate !== wanted.candidate)
    return `a rehearsal with these two binaries; ${file} is of others`;
  if (outcome !== 'passed') return `a rehearsal that passed; it ${outcome} (${file})`;
  const ageMs = now.getTime() - Date.parse(finishedAt);
  if (!(ageMs >= -clockSkewMs)) return `a time of rehearsing that is not in the future (${file})`;
  if (ageMs <= settings.rehearsalMaxAgeDays * dayMs) return null;
  return `a rehearsal of the last ${settings.rehearsalMaxAgeDays} days; it was at ${finishedAt} (${file})`;
}
