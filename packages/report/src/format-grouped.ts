/**
 * A number as English prints it, up to `fractionDigits` decimals, thousands marked: `1,200`.
 *
 * Whole numbers are grouped by hand: the first use of a locale's own rules costs more time than reading a small profile.
 */
export function formatGrouped(value: number, fractionDigits = 3): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    return value.toLocaleString('en-US', { maximumFractionDigits: fractionDigits });
  }
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
