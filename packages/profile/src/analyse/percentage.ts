/** A value as percent of a total, signed; 0 of nothing. */
export function percentOf(value: bigint, total: bigint): number {
  return total === 0n ? 0 : (Number(value) / Number(total)) * 100;
}

/** A share as pprof prints it: without sign, two decimals from 1 % on, two digits below, `100%` when near. */
export function formatPercentage(value: bigint, total: bigint): string {
  const percent = Math.abs(percentOf(value, total));
  if (percent >= 99.95 && percent <= 100.05) return '100%';
  return percent >= 1 ? `${roundEven(percent, 2)}%` : `${twoDigits(percent)}%`;
}

/** Go's `%.2g`. */
function twoDigits(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  const power = Number(exponent);
  const digits = mantissa.replace(/\.0$/, '');
  if (power < -4) return `${digits}e-${String(-power).padStart(2, '0')}`;
  return roundEven(value, 1 - power).replace(/\.?0+$/, '');
}

/** Go's `%.nf`: an exact half goes to the even digit, where `toFixed` goes up; 3.125 becomes 3.12. */
function roundEven(value: number, decimals: number): string {
  const rounded = value.toFixed(decimals);
  const exact = value.toFixed(decimals + 60);
  const isHalf = /^50*$/.test(exact.slice(-60));
  const lower = exact.slice(0, -60);
  return isHalf && Number(lower.at(-1)) % 2 === 0 ? lower : rounded;
}
