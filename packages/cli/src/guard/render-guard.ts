import type { ArmFigures, GuardReport } from '@strangler/core';
import { renderTable } from '@strangler/report';

/** What the guard said, on which figures, and what it did, as text. */
export function renderGuard(report: GuardReport): string {
  const { verdict, reason, findings, window, events, rollback } = report;
  const others = findings.filter(({ text }) => !reason.includes(text));
  const lines = [
    `${verdict.toUpperCase()}  ${reason}`,
    ...others.map(({ rule, effect, text }) => `${effect} (${rule}): ${text}`),
    ...(window === null ? [] : [describeWindow(window)]),
    ...(events.brokenLines > 0 ? [`${events.brokenLines} event lines cannot be read`] : []),
    ...events.problems,
    ...(rollback === null
      ? []
      : [`rolled back to the control in ${rollback.elapsedMs.toFixed(1)} ms, latched`]),
    ...(rollback?.warnings ?? []).map((warning) => `warning: ${warning}`),
  ];
  return `${lines.join('\n')}\n${renderArms(report)}`;
}

/** One line for a log that is followed: when, what and why. */
export function renderGuardLine({
  time,
  verdict,
  reason,
  control,
  candidate,
  rollback,
}: GuardReport): string {
  const runs = `${candidate?.runs ?? 0} runs of the candidate, ${control?.runs ?? 0} of the control`;
  const done = rollback === null ? '' : '; rolled back to the control';
  return `${time} ${verdict}: ${reason} (${runs})${done}`;
}

function describeWindow({
  stage,
  percent,
  generations,
  since,
  control,
}: NonNullable<GuardReport['window']>): string {
  const share = stage === 'canary' ? ` ${percent} %` : '';
  const arms = control === 'before' ? 'the control is of the time before' : 'both arms are of the same time';
  return `${stage}${share} since ${since} (generation ${generations.toReversed().join(', ')}); ${arms}`;
}

function renderArms({ control, candidate, tests }: GuardReport): string {
  if (control === null || candidate === null || control.runs + candidate.runs === 0) return '';
  const headings = ['chosen', 'runs', 'errors', 'crashes', 'p50 ms', 'p95 ms', 'p99 ms', 'memory p95'];
  const columns = headings.map(
    (heading, index) => ({ heading, align: index === 0 ? 'left' : 'right' }) as const,
  );
  const rows = Object.entries({ control, candidate }).map(([name, arm]) => [name, ...renderArm(arm)]);
  const { evidence, needed } = tests?.errors ?? { evidence: null, needed: 0 };
  const shown =
    evidence === null || evidence < 1 ? 'none' : `${evidence.toPrecision(3)} of ${needed.toFixed(0)}`;
  return `${renderTable(columns, rows)}evidence of more errors: ${shown}\n`;
}

function renderArm({ runs, errorRate, crashes, durationMs, maxRssBytes }: ArmFigures): string[] {
  const number = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  return [
    `${runs}`,
    errorRate === null ? '–' : `${(100 * errorRate).toFixed(2)} %`,
    `${crashes}`,
    ...[durationMs.p50, durationMs.p95, durationMs.p99].map(number),
    maxRssBytes.p95 === null ? '–' : `${(maxRssBytes.p95 / 1024 / 1024).toFixed(1)} MiB`,
  ];
}
