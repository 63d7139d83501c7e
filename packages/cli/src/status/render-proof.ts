import type { StatusReport } from '@strangler/core';
import { formatUpperBound } from '@strangler/report';

const dayMs = 24 * 60 * 60 * 1000;

/** The shadow run behind a rollout: its verdict, its bound, how old it is and where it is stored. */
export function renderEvidence(evidence: StatusReport['evidence'], now: Date): string {
  if (evidence === null) return 'no shadow run of these two sides: migrate shadow';
  const { verdict, reason, sources, mismatchUpperBound95, finishedAt, runDir } = evidence;
  const facts = [
    verdict === 'pass' ? 'pass' : `${verdict}: ${reason}`,
    ...(mismatchUpperBound95 === null ? [] : [`at most ${formatUpperBound(mismatchUpperBound95)} differ`]),
    ...(sources === null ? [] : [`${sources} sources`]),
    renderAge(finishedAt, now),
    runDir,
  ];
  return facts.join(', ');
}

function renderAge(finishedAt: string | null, now: Date): string {
  const ageMs = finishedAt === null ? Number.NaN : now.getTime() - Date.parse(finishedAt);
  if (Number.isNaN(ageMs)) return 'not finished';
  return `${Math.max(0, ageMs / dayMs).toFixed(1)} days old`;
}

/** How long both binaries of the current generation are kept. */
export function renderRetention({ control, candidate, problem }: StatusReport['retention']): string {
  if (problem !== null) return `unknown: ${problem}`;
  return `control ${renderKept(control)}; candidate ${renderKept(candidate)}`;
}

function renderKept(kept: StatusReport['retention']['control']): string {
  if (kept === null) return 'not stored';
  if (kept.daysLeft === null) return 'as long as it is needed';
  if (kept.daysLeft === 0) return `no longer by time${kept.keptBy.map((why) => `, but ${why}`).join('')}`;
  const until = kept.retainUntil === null ? '' : `, until ${kept.retainUntil.slice(0, 10)}`;
  return `for ${kept.daysLeft} more ${kept.daysLeft === 1 ? 'day' : 'days'}${until}`;
}
