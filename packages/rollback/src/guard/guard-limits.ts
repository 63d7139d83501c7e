import type { GuardPrometheus, GuardSettings } from '@strangler/core';

/** Every limit that the guard judges by, with the defaults put in; shares from 0 to 1. */
export interface GuardLimits {
  readonly minEvents: number;
  readonly silenceMinutes: number;
  readonly errors: { readonly tolerance: number; readonly risk: number };
  readonly crashes: { readonly count: number; readonly rate: number };
  readonly latency: QuantileLimits;
  readonly memory: QuantileLimits;
  readonly errorBudget: { readonly target: number; readonly minErrors: number } | null;
  readonly prometheus: Required<GuardPrometheus> | null;
}

/** How many times the control's quantile, and how much more, the candidate's may be; `risk` is shared by all of them. */
export interface QuantileLimits {
  readonly ratios: readonly { readonly share: number; readonly ratio: number }[];
  readonly slack: number;
  readonly risk: number;
}

const bytesPerMiB = 1024 * 1024;
const defaultFalseAlarmRate = 0.01;
/** Which part of the risk of a false alarm each test may use up. */
const riskShares = { errors: 0.5, latency: 0.3, memory: 0.2 };

/** The limits that a config sets, and the defaults for those that it does not. */
export function guardLimits(settings: GuardSettings = {}): GuardLimits {
  const { falseAlarmRate = defaultFalseAlarmRate, errorBudget, prometheus } = settings;
  const { p50 = 1.5, p95 = 1.5, p99 = 2, slackMs = 10 } = settings.latency ?? {};
  const { p95: memoryRatio = 1.5, slackMiB = 32 } = settings.memory ?? {};
  return {
    minEvents: settings.minEvents ?? 100,
    silenceMinutes: settings.silenceMinutes ?? 60,
    errors: { tolerance: settings.errors?.tolerance ?? 0.001, risk: falseAlarmRate * riskShares.errors },
    crashes: { count: settings.crashes?.count ?? 3, rate: settings.crashes?.rate ?? 0.02 },
    latency: {
      ratios: judged([0.5, p50], [0.95, p95], [0.99, p99]),
      slack: slackMs,
      risk: falseAlarmRate * riskShares.latency,
    },
    memory: {
      ratios: judged([0.95, memoryRatio]),
      slack: slackMiB * bytesPerMiB,
      risk: falseAlarmRate * riskShares.memory,
    },
    errorBudget: errorBudget === undefined ? null : { minErrors: 10, ...errorBudget },
    prometheus: prometheus === undefined ? null : { timeoutMs: 5000, ...prometheus },
  };
}

function judged(...pairs: readonly (readonly [number, number | null])[]): QuantileLimits['ratios'] {
  return pairs.flatMap(([share, ratio]) => (ratio === null ? [] : [{ share, ratio }]));
}
