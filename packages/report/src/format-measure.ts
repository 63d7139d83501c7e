import { formatGrouped } from './format-grouped.ts';

const secondsIn: Readonly<Record<string, number>> = {
  nanoseconds: 1e-9,
  microseconds: 1e-6,
  milliseconds: 1e-3,
  seconds: 1,
};

/** A value of a profile in its unit, three significant digits of time or bytes: `1.37 s`, `7.4 MiB`, `1,200`. */
export function formatMeasure(value: number, unit: string): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  const scale = secondsIn[unit];
  if (scale !== undefined) return sign + formatSeconds(size * scale);
  if (unit === 'bytes') return sign + formatBinary(size);
  const count = sign + formatGrouped(size);
  return unit === 'count' || unit === '' ? count : `${count} ${unit}`;
}

/** A duration with three significant digits in the unit that fits: `2.04 µs`. */
export function formatSeconds(seconds: number): string {
  const units = ['s', 'ms', 'µs', 'ns'];
  let value = seconds;
  let unit = 0;
  while (value !== 0 && value < 0.9995 && unit < units.length - 1) {
    value *= 1000;
    unit++;
  }
  return `${value < 1000 ? Number(value.toPrecision(3)) : formatGrouped(Math.round(value))} ${units[unit]}`;
}

function formatBinary(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
