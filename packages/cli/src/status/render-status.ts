import { type ArmFigures, type StageFigures, type StatusReport, stageMeaning } from '@strangler/core';
import { renderTable } from '@strangler/report';
import { renderEvidence, renderRetention } from './render-proof.ts';

/** A status as text: where the rollout stands, what both implementations did, and DORA's figures. */
export function renderStatus(status: StatusReport, now: Date): string {
  const parts = [
    renderCurrent(status, now),
    renderStages(status.stages),
    renderRest(status),
    renderDora(status.dora),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function renderCurrent(status: StatusReport, now: Date): string {
  const { rollout, problem, guard, reached } = status;
  if (problem !== null) return `the state cannot be used, so control answers: ${problem}\n`;
  if (rollout === null) return 'nothing has been rolled out: control answers\n';
  const { generation, stage, percent, latched, control, candidate, reason } = rollout;
  const share = stage === 'canary' ? ` ${percent} %` : '';
  const latch = latched ? ', latched: nothing promotes until migrate rollback --release-latch' : '';
  const rows = [
    ['stage', `${stage}${share}: ${latched ? stageMeaning.off : stageMeaning[stage]}`],
    ['generation', `${generation}${latch}`],
    ['reason', reason || '-'],
    ['control', control ?? '-'],
    ['candidate', candidate ?? '-'],
    ...(guard === null ? [] : [['guard', `${guard.verdict}: ${guard.reason}`]]),
    ['evidence', renderEvidence(status.evidence, now)],
    ['kept', renderRetention(status.retention)],
    ...(reached === null || reached.reachedPercent === null
      ? []
      : [
          [
            'reached',
            `${reached.reachedPercent.toFixed(1)} % of ${reached.runs} runs; ${reached.askedPercent} % asked`,
          ],
        ]),
  ];
  return rows.map(([name = '', value]) => `${name.padEnd(11)}${value}\n`).join('');
}

const headings = [
  'stage',
  'chosen',
  'runs',
  'errors',
  'crashes',
  'fallbacks',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'memory p95',
];

function renderStages(stages: readonly StageFigures[]): string {
  if (stages.length === 0) return 'no event of a stage has been seen yet\n';
  const columns = headings.map(
    (heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }) as const,
  );
  const rows = stages.flatMap(({ stage, percent, latched, control, candidate }) => {
    const name = `${stage}${stage === 'canary' ? ` ${percent} %` : ''}${latched ? ', latched' : ''}`;
    return Object.entries({ control, candidate }).flatMap(([arm, figures]) =>
      figures === null ? [] : [[name, arm, ...renderArm(figures)]],
    );
  });
  return renderTable(columns, rows);
}

function renderArm({ runs, errorRate, crashes, fallbacks, durationMs, maxRssBytes }: ArmFigures): string[] {
  const ms = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
  const memory = maxRssBytes.p95 === null ? '–' : `${(maxRssBytes.p95 / 1024 / 1024).toFixed(1)} MiB`;
  const errors = errorRate === null ? '–' : `${(100 * errorRate).toFixed(2)} %`;
  return [
    `${runs}`,
    errors,
    `${crashes}`,
    `${fallbacks}`,
    ...[durationMs.p50, durationMs.p95, durationMs.p99].map(ms),
    memory,
  ];
}

function renderRest({ events, hosts }: StatusReport): string {
  const { environment, trial, none, foreign, otherBytes, stale } = events.leftOut;
  const others = environment + trial + none;
  const named = hosts.newest
    .slice(0, 5)
    .map(({ host, generation }) => `${host} (${generation ?? 'no state'})`);
  const lines = [
    ...(others > 0
      ? [`${others} runs were decided by a variable, a trial or nothing, and count in no stage`]
      : []),
    ...(foreign > 0 ? [`${foreign} events are of another flag`] : []),
    ...(otherBytes > 0
      ? [`${otherBytes} runs were answered by other bytes than their generation names`]
      : []),
    ...(stale > 0 ? [`${stale} events are older than the generation that they name`] : []),
    ...(events.brokenLines > 0 ? [`${events.brokenLines} event lines cannot be read`] : []),
    ...events.problems,
    ...(hosts.behind > 0
      ? [`${hosts.behind} of ${hosts.seen} hosts last reported another generation: ${named.join(', ')}`]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function renderDora(dora: StatusReport['dora']): string {
  const { deployments, flips } = dora;
  if (deployments.length === 0) return '';
  const share = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(0)} %`);
  const amount = (value: number | null, unit: string): string =>
    value === null ? '–' : `${value.toFixed(1)} ${unit}`;
  const rows = [
    [
      'deployments',
      `${deployments.length} in ${dora.days.toFixed(1)} days, ${amount(dora.deploymentsPerWeek, 'a week')}`,
    ],
    ['lead time', `${amount(dora.leadTimeHours, 'h')} from being stored to the first answer`],
    ['failed', `${share(dora.changeFailRate)}, recovered in ${amount(dora.recoveryMinutes, 'min')}`],
    ['rework', share(dora.reworkRate)],
    [
      'flips',
      `${flips.stages} stages, ${flips.rollbacks} rollbacks, ${flips.latchReleases} latches lifted; none is a deployment`,
    ],
  ];
  return rows.map(([name = '', value]) => `${name.padEnd(13)}${value}\n`).join('');
}
