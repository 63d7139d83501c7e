/** A share as percent, with the digits that matter. */
export function percentText(share: number): string {
  const percent = share * 100;
  return `${percent === 0 || percent >= 10 ? percent.toFixed(0) : percent.toPrecision(2)} %`;
}

/** A whole number with its thousands set apart. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** Milliseconds with the digits that matter. */
export function millisecondsText(value: number): string {
  return `${value >= 100 ? countText(value) : value.toPrecision(2)} ms`;
}

/** Bytes in mebibytes. */
export function mebibytesText(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
