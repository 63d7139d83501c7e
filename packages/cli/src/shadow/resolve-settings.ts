import { availableParallelism } from 'node:os';
import type { RunSettings, ShadowSettings } from '@strangler/core';
import { allChannels } from '@strangler/shadow';
import { defaultLimits } from './default-limits.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** What the call says, else what the config says, else the defaults that docs/shadow.md lists. */
export function resolveSettings(options: ShadowCommandOptions, config: ShadowSettings): RunSettings {
  return {
    jobs: options.jobs ?? config.jobs ?? availableParallelism(),
    timeoutMs: options.timeout ?? config.timeoutMs ?? 30_000,
    channels: [...(options.compare ?? config.compare ?? allChannels)],
    noiseRuns: options.noiseRuns ?? config.noiseRuns ?? 2,
    minCases: options.minCases ?? config.minCases ?? defaultLimits.minCases,
    maxMismatchRate: options.maxMismatchRate ?? config.maxMismatchRate ?? defaultLimits.maxMismatchRate,
    timingCases: options.timingCases ?? config.timingCases ?? 100,
    traceCases: options.traceCases ?? config.traceCases ?? null,
    seed: options.seed ?? config.seed ?? 1,
  };
}
