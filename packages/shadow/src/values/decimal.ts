/** A decimal number as it is written: `digits` × 10^`exponent`, without zeros at either end of the digits. */
export interface Decimal {
  readonly negative: boolean;
  /** Empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

const decimalPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,12}))?$/;
/** Past it a number is not worth its digits, and a difference is not computed. */
const maxSpan = 2000;

/** Reads a decimal of any size without rounding; null for what is none, such as NaN, or has an absurd exponent. */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalPattern.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const all = whole + fraction;
  const first = firstNonZero(all);
  const last = lastNonZero(all);
  const digits = all.slice(first, last + 1);
  const exponent = digits === '' ? 0 : Number(power) - fraction.length + (all.length - 1 - last);
  return { negative: sign === '-', digits, exponent };
}

/** Says whether two decimals are the same number; zero and minus zero are not. */
export function sameDecimal(a: Decimal, b: Decimal): boolean {
  return a.negative === b.negative && a.digits === b.digits && a.exponent === b.exponent;
}

/** How far two decimals may be apart. */
export interface Tolerance {
  readonly absolute: number;
  /** As a share of the larger magnitude. */
  readonly relative: number;
}

/** Says whether two decimals are within a tolerance of each other, computed exactly. */
export function isWithin(a: Decimal, b: Decimal, { absolute, relative }: Tolerance): boolean {
  if (sameDecimal(a, b)) return true;
  const bounds = [absolute, relative].map((each) => parseDecimal(String(each)));
  const [limit, share] = bounds;
  if (limit === null || limit === undefined || share === null || share === undefined) return false;
  const scale = Math.min(a.exponent, b.exponent, limit.exponent);
  if (![a, b, limit].every((each) => isComputable(each, scale))) return false;
  if (share.digits.length > maxSpan || share.exponent < -maxSpan) return false;
  const [x, y, allowed] = [scaled(a, scale), scaled(b, scale), scaled(limit, scale)];
  const distance = magnitude(x - y);
  if (distance <= allowed) return true;
  // The share is below 1, so its exponent is negative: distance × 10^-exponent ≤ digits × the larger one.
  const larger = largerOf(magnitude(x), magnitude(y));
  const power = 10n ** BigInt(Math.max(0, -share.exponent));
  return share.digits !== '' && distance * power <= BigInt(share.digits) * larger;
}

function largerOf(a: bigint, b: bigint): bigint {
  if (a < b) return b;
  return a;
}

function isComputable({ digits, exponent }: Decimal, scale: number): boolean {
  return digits.length + exponent - scale <= maxSpan;
}

function scaled({ negative, digits, exponent }: Decimal, scale: number): bigint {
  const value = BigInt(digits === '' ? '0' : digits) * 10n ** BigInt(digits === '' ? 0 : exponent - scale);
  return negative ? -value : value;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function firstNonZero(digits: string): number {
  let at = 0;
  while (at < digits.length && digits[at] === '0') at++;
  return at;
}

function lastNonZero(digits: string): number {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '0') at--;
  return at;
}
