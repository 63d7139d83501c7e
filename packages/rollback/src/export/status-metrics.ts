import type { ArmFigures, StatusReport } from '@strangler/core';

/** One value of a metric, with its labels. */
export interface MetricValue {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A gauge as Prometheus and OpenTelemetry know it; times are in seconds, sizes in bytes, shares from 0 to 1. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  /** As UCUM writes it; 1 where it is a number or a share. */
  readonly unit: 's' | 'By' | '1';
  readonly values: readonly MetricValue[];
}

type Draft = readonly [name: string, help: string, unit: Metric['unit'], values: readonly OptionalValue[]];
type OptionalValue = readonly [value: number | null, labels?: MetricValue['labels']];

/** The metrics of a status. What is not known is left out, so no metric says 0 where nobody looked. */
export function statusMetrics(status: StatusReport, now: Date): readonly Metric[] {
  const time: Draft = [
    'status_timestamp_seconds',
    'When the status was read.',
    's',
    [[now.getTime() / 1000]],
  ];
  const drafts = [time, ...rolloutMetrics(status), ...stageMetrics(status), ...doraMetrics(status)];
  return drafts.flatMap(([name, help, unit, values]) => {
    const known = values.flatMap(([value, labels = {}]) => (value === null ? [] : [{ value, labels }]));
    return known.length === 0 ? [] : [{ name: `strangler_${name}`, help, unit, values: known }];
  });
}

function rolloutMetrics({ rollout, problem, guard, reached, hosts, events }: StatusReport): readonly Draft[] {
  const { stage = 'off', control = null, candidate = null } = rollout ?? {};
  const info = { stage, control: control ?? '', candidate: candidate ?? '' };
  const share = reached?.reachedPercent ?? null;
  return [
    ['rollout_info', 'The stage and the binaries of the rollout.', '1', [[1, info]]],
    ['rollout_usable', 'Whether the state can be followed.', '1', [[problem === null ? 1 : 0]]],
    ['rollout_generation', 'The current generation.', '1', [[rollout?.generation ?? null]]],
    [
      'rollout_latched',
      'Whether a rollback holds the rollout.',
      '1',
      [[rollout === null ? null : Number(rollout.latched)]],
    ],
    [
      'candidate_asked_ratio',
      'Share of keys the candidate is to answer for.',
      '1',
      [[(rollout?.percent ?? 0) / 100]],
    ],
    [
      'candidate_reached_ratio',
      'Share of runs it was chosen for.',
      '1',
      [[share === null ? null : share / 100]],
    ],
    ['guard_verdict', 'What the guard says of the stage.', '1', verdicts(guard?.verdict)],
    ['hosts', 'Hosts that have reported.', '1', [[hosts.seen]]],
    ['hosts_behind', 'Hosts that last reported another generation.', '1', [[hosts.behind]]],
    ['event_lines_broken', 'Lines of the events that hold no event.', '1', [[events.brokenLines]]],
  ];
}

function verdicts(verdict: string | undefined): readonly OptionalValue[] {
  if (verdict === undefined) return [];
  return ['pass', 'wait', 'roll back'].map((each) => [Number(each === verdict), { verdict: each }] as const);
}

/** Of the stage that is current, which is the last one that has runs. */
function stageMetrics({ stages, rollout }: StatusReport): readonly Draft[] {
  const current = stages.findLast(({ generations }) => generations.includes(rollout?.generation ?? -1));
  const arms = Object.entries({ control: current?.control, candidate: current?.candidate }).flatMap(
    ([arm, figures]) => (figures == null ? [] : [[arm, figures] as const]),
  );
  const each = (value: (figures: ArmFigures) => number | null): readonly OptionalValue[] =>
    arms.map(([arm, figures]) => [value(figures), { arm }] as const);
  const quantiles = arms.flatMap(([arm, { durationMs }]) =>
    Object.entries(durationMs).map(([point, value]) => [secondsOf(value, 1000), { arm, point }] as const),
  );
  const memory = arms.flatMap(([arm, { maxRssBytes }]) =>
    Object.entries(maxRssBytes).map(([point, value]) => [value, { arm, point }] as const),
  );
  return [
    ['stage_runs', 'Runs of the current stage, by who was chosen.', '1', each(({ runs }) => runs)],
    ['stage_errors', 'Runs that failed, crashed or fell back.', '1', each(({ errors }) => errors)],
    ['stage_error_ratio', 'Errors over runs.', '1', each(({ errorRate }) => errorRate)],
    ['stage_crashes', 'Runs that did not answer.', '1', each(({ crashes }) => crashes)],
    ['stage_fallbacks', 'Runs that the control answered instead.', '1', each(({ fallbacks }) => fallbacks)],
    ['stage_duration_seconds', 'Quantiles of how long a run took.', 's', quantiles],
    ['stage_max_rss_bytes', 'Quantiles of peak memory.', 'By', memory],
  ];
}

function doraMetrics({ dora }: StatusReport): readonly Draft[] {
  const { stages, rollbacks, latchReleases } = dora.flips;
  const flips: readonly OptionalValue[] = [
    [stages, { move: 'stage' }],
    [rollbacks, { move: 'rollback' }],
    [latchReleases, { move: 'latch-release' }],
  ];
  return [
    ['deployments', 'New binaries that started to answer.', '1', [[dora.deployments.length]]],
    ['deployments_per_week', 'Deployments a week.', '1', [[dora.deploymentsPerWeek]]],
    [
      'lead_time_seconds',
      'Median from being stored to the first answer.',
      's',
      [[secondsOf(dora.leadTimeHours, 1 / 3600)]],
    ],
    ['change_fail_ratio', 'Share of deployments that were rolled back.', '1', [[dora.changeFailRate]]],
    [
      'recovery_seconds',
      'Median from the first failure to the rollback.',
      's',
      [[secondsOf(dora.recoveryMinutes, 1 / 60)]],
    ],
    ['rework_ratio', 'Share of deployments that followed a failed one.', '1', [[dora.reworkRate]]],
    ['flag_flips', 'Moves of the flag, which deploy nothing.', '1', flips],
  ];
}

function secondsOf(value: number | null, perSecond: number): number | null {
  return value === null ? null : value / perSecond;
}
