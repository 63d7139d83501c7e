import type { ValueType } from '@strangler/core';

/** The type that the profile names, else the last, as google/pprof's `SampleIndexByName` has it. */
export function defaultSampleType(types: readonly ValueType[], name: string): number {
  const named = name === '' ? -1 : types.findIndex(({ type }) => type === name);
  return named >= 0 ? named : types.length - 1;
}
