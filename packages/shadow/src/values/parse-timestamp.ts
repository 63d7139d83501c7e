/** A moment as it is written. */
export interface Timestamp {
  /** Two timestamps of one format are written alike; how many digits a fraction of a second has does not count. */
  readonly format: string;
  /** Milliseconds since 1970; null where the text lacks the year or the day. */
  readonly epochMs: number | null;
  /** Milliseconds since the process began, which Go prints behind `m=`; null where there is none. */
  readonly elapsedMs: number | null;
}

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortDays = days.map((day) => day.slice(0, 3));
const clock = '([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)';
const maxLength = 80;

/** ISO 8601 and RFC 3339, and what Go prints a time as. */
const isoPattern = new RegExp(
  `^(\\d{4})-(\\d{2})-(\\d{2})(?:([T ])${clock}([.,]\\d{1,9})?( ?)(Z|[+-]\\d{2}:?\\d{2})?(?: ([A-Z]{3,5}))?(?: m=([+-])(\\d+\\.\\d+))?)?$`,
);
const compactPattern = /^(\d{4})(\d{2})(\d{2})T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z?)$/;
/** RFC 1123, RFC 850 and RFC 2822: the day before the month. */
const mailPattern = new RegExp(
  `^(?:(${[...days, ...shortDays].join('|')}), )?(\\d{1,2})([ -])(${months})[ -](\\d{2}|\\d{4}) ${clock} (GMT|UTC|[+-]\\d{4}|[A-Z]{3,4})$`,
);
/** What `date`, `ctime` and syslog print: the month before the day. */
const unixPattern = new RegExp(
  `^(?:(${shortDays.join('|')}) )?(${months}) ([ \\d]\\d|\\d) ${clock}([.]\\d{1,9})?(?: ([A-Z]{3,4}|[+-]\\d{4}))?(?: (\\d{4}))?$`,
);
const slashPattern = new RegExp(`^(\\d{4})/(\\d{2})/(\\d{2})(?: ${clock}([.]\\d{1,9})?)?$`);
const clockPattern = new RegExp(`^${clock}([.,]\\d{1,9})?$`);

/** Reads a text that is one timestamp and nothing else; null where it is none. */
export function parseTimestamp(text: string): Timestamp | null {
  if (text.length < 8 || text.length > maxLength || !/\d/.test(text)) return null;
  return (
    readIso(text) ??
    readCompact(text) ??
    readMail(text) ??
    readUnix(text) ??
    readSlash(text) ??
    readClock(text) ??
    readEpoch(text)
  );
}

function readIso(text: string): Timestamp | null {
  const match = isoPattern.exec(text);
  if (match === null) return null;
  const [
    ,
    year,
    month,
    day,
    joint = '',
    hour,
    minute,
    second,
    fraction = '',
    gap = '',
    zone = '',
    name,
    sign,
    elapsed,
  ] = match;
  const moment = { year, month, day, hour, minute, second, fraction };
  const zoneForm = zone.replaceAll(/\d/g, '0').replace(/^[+-]/, '+');
  const parts = [
    `iso ${joint}${fraction[0] ?? ''}${gap}${zoneForm}`,
    ...(name === undefined ? [] : [name]),
    ...(sign === undefined ? [] : [`m=${sign}`]),
  ];
  const found = toTimestamp(parts.join(' '), moment, zone);
  return found === null || elapsed === undefined
    ? found
    : { ...found, elapsedMs: Number(`${sign}${elapsed}`) * 1000 };
}

function readCompact(text: string): Timestamp | null {
  const match = compactPattern.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  return toTimestamp(`compact ${zone}`, { year, month, day, hour, minute, second }, zone);
}

function readMail(text: string): Timestamp | null {
  const match = mailPattern.exec(text);
  if (match === null) return null;
  const [, weekday, day = '', joint, month = '', shortYear = '', hour, minute, second, zone = ''] = match;
  const year = shortYear.length === 2 ? fullYear(shortYear) : shortYear;
  const moment = {
    weekday,
    year,
    month: monthNumber(month),
    day: day.padStart(2, '0'),
    hour,
    minute,
    second,
  };
  const weekdayForm = weekday === undefined ? '' : weekday.length > 3 ? 'Weekday, ' : 'Day, ';
  const zoneForm = /\d/.test(zone) ? '+0000' : zone;
  return toTimestamp(`mail ${weekdayForm}${joint}${shortYear.length} ${zoneForm}`, moment, zone);
}

function readUnix(text: string): Timestamp | null {
  const match = unixPattern.exec(text);
  if (match === null) return null;
  const [, weekday, month = '', day = '', hour, minute, second, fraction = '', zone = '', year] = match;
  const moment = {
    weekday,
    year,
    month: monthNumber(month),
    day: day.trim().padStart(2, '0'),
    hour,
    minute,
    second,
  };
  const parts = [weekday === undefined ? '' : 'Day', fraction === '' ? '' : '.', zone.replaceAll(/\d/g, '0')];
  const format = `unix ${parts.join(' ')} ${year === undefined ? '' : 'year'}`;
  return toTimestamp(format, { ...moment, fraction }, zone);
}

function readSlash(text: string): Timestamp | null {
  const match = slashPattern.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const format = `slash ${hour === undefined ? 'date' : 'time'}${fraction === '' ? '' : '.'}`;
  return toTimestamp(format, { year, month, day, hour, minute, second, fraction }, '');
}

function readClock(text: string): Timestamp | null {
  const match = clockPattern.exec(text);
  return match === null ? null : withoutElapsed(`clock ${match[4]?.[0] ?? ''}`, null);
}

/** Seconds, or thousandths, millionths, billionths of them since 1970, between 2001 and 2100. */
function readEpoch(text: string): Timestamp | null {
  const match = /^(\d{10}|\d{13}|\d{16}|\d{19})(?:\.(\d{1,9}))?$/.exec(text);
  if (match === null) return null;
  const [, whole = '', fraction] = match;
  if (fraction !== undefined && whole.length !== 10) return null;
  const seconds = Number(whole.slice(0, 10)) + Number(`0.${whole.slice(10)}${fraction ?? ''}0`);
  if (seconds < 1e9 || seconds > 4_102_444_800) return null;
  return withoutElapsed(`epoch ${whole.length}${fraction === undefined ? '' : '.'}`, seconds * 1000);
}

type Moment = Readonly<
  Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string | undefined>
> & {
  readonly fraction?: string;
  readonly weekday?: string | undefined;
};

/** Null for a day that no calendar has, and for one that is another day of the week. */
function toTimestamp(format: string, moment: Moment, zone: string): Timestamp | null {
  const { year, month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '' } = moment;
  const midnight = new Date(`${year ?? '2000'}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return null;
  if (year === undefined) return withoutElapsed(format, null);
  if (moment.weekday !== undefined && !days[midnight.getUTCDay()]?.startsWith(moment.weekday)) return null;
  const seconds =
    Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction.slice(1)}0`);
  return withoutElapsed(format, midnight.getTime() + (seconds - offsetSeconds(zone)) * 1000);
}

function withoutElapsed(format: string, epochMs: number | null): Timestamp {
  return { format, epochMs, elapsedMs: null };
}

/** Years of two digits are those from 1970 to 2069. */
function fullYear(short: string): string {
  return `${Number(short) < 70 ? '20' : '19'}${short}`;
}

function offsetSeconds(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function monthNumber(name: string): string {
  return String(months.split('|').indexOf(name) + 1).padStart(2, '0');
}
