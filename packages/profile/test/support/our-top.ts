import type { Profile } from '@strangler/core';
import { countCosts, formatPercentage, sortCosts } from '@strangler/profile';
import type { TopRow } from './pprof-top.ts';

/** The same rows as `go tool pprof -top` prints, from our own figures. */
export function ourTop(profile: Profile, by: 'flat' | 'cum', unit: string): readonly TopRow[] {
  const { costs, total } = countCosts(profile);
  return sortCosts(costs, by).map(({ frame, flat, cum }) => ({
    name: frame.name,
    flat: withUnit(flat, unit),
    flatPercent: formatPercentage(flat, total),
    cum: withUnit(cum, unit),
    cumPercent: formatPercentage(cum, total),
  }));
}

function withUnit(value: bigint, unit: string): string {
  return value === 0n ? '0' : `${BigInt(Number(value))}${unit}`;
}
