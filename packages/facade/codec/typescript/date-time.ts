const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Says whether a text is a date and time with years 0000 to 9999, upper-case T and Z, up to nine digits of fraction, and no leap seconds. */
export function isDateTime(text: string): boolean {
  const match = shape.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  return isDay && isTime && Number(match[9] ?? 0) <= 23 && Number(match[10] ?? 0) <= 59;
}

/** Nanoseconds since 1970-01-01T00:00:00Z of a date and time. */
export function epochNanoseconds(text: string): bigint {
  if (!isDateTime(text)) throw new RangeError(`no date and time of RFC 3339: ${text}`);
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const seconds = BigInt(new Date(text.replace(/\.\d+/, '')).getTime()) / 1000n;
  return seconds * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
