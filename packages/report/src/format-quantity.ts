import { formatGrouped } from './format-grouped.ts';

/** A share as percent with two digits: `0.30 %`; a dash where there is none. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(2)} %`;
}

/** An upper bound as percent with two digits, rounded up: printed lower than it is, it would claim too much. */
export function formatUpperBound(bound: number | null): string {
  return formatShare(bound === null ? null : Math.ceil(bound * 10_000) / 10_000);
}

/** Milliseconds with three significant digits: `1.37 ms`. */
export function formatMs(ms: number): string {
  return `${Number(ms.toPrecision(3))} ms`;
}

/** Bytes in the binary unit that fits: `7.4 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

/** A whole number with thousands marked: `1,200`. */
export function formatCount(count: number): string {
  return formatGrouped(count);
}
