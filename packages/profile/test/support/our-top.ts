import type { Profile } from '@strangler/core';
import { countCosts } from '../../src/analyse/count-costs.ts';
import { formatPercentage } from '../../src/analyse/percentage.ts';
import type { CountOptions } from '../../src/analyse/profile-costs.ts';
import { sortCosts } from '../../src/analyse/sort-costs.ts';
import type { TopRow } from './pprof-top.ts';

/** The same rows as `go tool pprof -top` prints, from our own figures. */
export function ourTop(
  profile: Profile,
  by: 'flat' | 'cum',
  unit: string,
  count: CountOptions = {},
): readonly TopRow[] {
  const { costs, total } = countCosts(profile, count);
  return sortCosts(costs, by).map(({ frame, flat, cum }) => ({
    name: frame.name,
    flat: withUnit(flat, unit),
    flatPercent: formatPercentage(flat, total),
    cum: withUnit(cum, unit),
    cumPercent: formatPercentage(cum, total),
  }));
}

/** A count has no unit behind it. */
function withUnit(value: bigint, unit: string): string {
  return value === 0n ? '0' : `${BigInt(Number(value))}${unit === 'count' ? '' : unit}`;
}
