import type { MigrateConfig } from '@strangler/core';
import { guardDefaults, type Threshold } from '@strangler/rollback';
import { defaultLimits } from '../shadow/default-limits.ts';
import { gateSettings } from './gate-settings.ts';

/** Every limit that decides whether a stage is reached or left, by its key in the config. */
export function thresholdsOf(config: MigrateConfig): readonly Threshold[] {
  const { shadow = {}, rollout = {}, guard = {} } = config;
  const { evidenceMaxAgeDays, rehearsalMaxAgeDays, minEvents, minHours } = gateSettings({
    ...config,
    rollout: {},
  });
  return [
    ...compare('shadow', shadow, defaultLimits),
    ...compare('rollout', rollout, { evidenceMaxAgeDays, rehearsalMaxAgeDays, minEvents, minHours }),
    ...compare('guard', guard, guardDefaults),
    ...optional('guard.errorBudget.target', guard.errorBudget?.target),
    ...optional('guard.prometheus.url', guard.prometheus?.url),
  ];
}

function compare(path: string, given: object, defaults: object): readonly Threshold[] {
  const values = new Map<string, unknown>(Object.entries(given));
  return Object.entries(defaults).flatMap(([name, usual]) => {
    const key = `${path}.${name}`;
    const value = values.get(name);
    if (typeof usual === 'object') return compare(key, isObject(value) ? value : {}, usual);
    const isDefault = value === undefined;
    return [{ key, value: describe(isDefault ? usual : value), isDefault }];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Null leaves a quantile out. */
function describe(value: unknown): string {
  return value === null ? 'not judged' : `${value}`;
}

/** A limit that is off unless the config sets it. */
function optional(key: string, value: number | string | undefined): readonly Threshold[] {
  return [{ key, value: value === undefined ? 'off' : `${value}`, isDefault: value === undefined }];
}
