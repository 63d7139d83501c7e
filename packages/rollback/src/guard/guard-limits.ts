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

/** What holds where a config sets nothing, by the keys of `guard` in the config. */
export const guardDefaults = {
  falseAlarmRate: 0.01,
  minEvents: 100,
  silenceMinutes: 60,
  intervalSeconds: 15,
  errors: { tolerance: 0.001 },
  crashes: { count: 3, rate: 0.02 },
  latency: { p50: 1.5, p95: 1.5, p99: 2, slackMs: 10 },
  memory: { p95: 1.5, slackMiB: 32 },
} as const satisfies GuardSettings;

const bytesPerMiB = 1024 * 1024;
/** Which part of the risk of a false alarm each test may use up. */
const riskShares = { errors: 0.5, latency: 0.3, memory: 0.2 };

/** The limits that a config sets, and the defaults for those that it does not. */
export function guardLimits(settings: GuardSettings = {}): GuardLimits {
  const { falseAlarmRate, minEvents, silenceMinutes } = { ...guardDefaults, ...settings };
  const { tolerance } = { ...guardDefaults.errors, ...settings.errors };
  const latency = { ...guardDefaults.latency, ...settings.latency };
  const memory = { ...guardDefaults.memory, ...settings.memory };
  const { errorBudget, prometheus } = settings;
  return {
    minEvents,
    silenceMinutes,
    errors: { tolerance, risk: falseAlarmRate * riskShares.errors },
    crashes: { ...guardDefaults.crashes, ...settings.crashes },
    latency: {
      ratios: judged([0.5, latency.p50], [0.95, latency.p95], [0.99, latency.p99]),
      slack: latency.slackMs,
      risk: falseAlarmRate * riskShares.latency,
    },
    memory: {
      ratios: judged([0.95, memory.p95]),
      slack: memory.slackMiB * bytesPerMiB,
      risk: falseAlarmRate * riskShares.memory,
    },
    errorBudget: errorBudget === undefined ? null : { minErrors: 10, ...errorBudget },
    prometheus: prometheus === undefined ? null : { timeoutMs: 5000, ...prometheus },
  };
}

function judged(...pairs: readonly (readonly [number, number | null])[]): QuantileLimits['ratios'] {
  return pairs.flatMap(([share, ratio]) => (ratio === null ? [] : [{ share, ratio }]));
}
