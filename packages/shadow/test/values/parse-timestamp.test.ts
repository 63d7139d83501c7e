import { describe, expect, test } from 'vitest';
import { parseTimestamp } from '../../src/values/parse-timestamp.ts';

const moment = Date.UTC(2026, 10, 20, 22, 16, 36);

test.each([
  ['2026-11-20T22:16:36Z', 'iso TZ', moment],
  ['2026-11-20T22:16:36.5Z', 'iso T.Z', moment + 500],
  ['2026-11-20T22:16:36.123456789Z', 'iso T.Z', moment + 123.456],
  ['2026-11-21T00:16:36+02:00', 'iso T+00:00', moment],
  ['2026-11-20 17:16:36 -0500', 'iso   +0000', moment],
  ['2026-11-20 22:16:36', 'iso  ', moment],
  ['2026-11-20', 'iso ', Date.UTC(2026, 10, 20)],
  ['2026-11-20 22:16:36.1 +0000 UTC m=+0.000123', 'iso  . +0000 UTC m=+', moment + 100],
  ['2026-11-20 22:16:36 PST', 'iso   PST', moment],
  ['20261120T221636Z', 'compact Z', moment],
  ['Fri, 20 Nov 2026 22:16:36 GMT', 'mail Day,  4 GMT', moment],
  ['Friday, 20-Nov-26 22:16:36 UTC', 'mail Weekday, -2 UTC', moment],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 'mail Weekday, -2 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
  ['Fri Nov 20 22:16:36 UTC 2026', 'unix Day  UTC year', moment],
  ['Nov 20 22:16:36', 'unix    ', null],
  ['2026/11/20 22:16:36', 'slash time', moment],
  ['22:16:36', 'clock ', null],
  ['1795212996', 'epoch 10', moment],
  ['1795212996123', 'epoch 13', moment + 123],
])('%s is %s', (text, format, epochMs) => {
  const found = parseTimestamp(text);
  expect(found?.format).toBe(format);
  if (epochMs === null) expect(found?.epochMs).toBeNull();
  else expect(found?.epochMs).toBeCloseTo(epochMs, 1);
});

describe('what is no moment is no timestamp', () => {
  test.each([
    '',
    'now',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '2026-11-20T24:00:00Z',
    '22:60:00',
    '12345',
    '9999999999',
    '1.2.3',
    `${'1'.repeat(90)}`,
    '2026-11-20T22:16:36Z ',
    'Mon Nov 20 22:16:36 2026',
    'Mon, 20 Nov 2026 22:16:36 GMT',
    'Monday, 20-Nov-26 22:16:36 UTC',
    'Frixyz, 20 Nov 2026 22:16:36 GMT',
  ])('%j', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });
});

test('what Go prints of its monotonic clock is read beside the moment', () => {
  expect(parseTimestamp('2026-11-20 22:16:36 +0000 UTC m=+0.5')?.elapsedMs).toBe(500);
  expect(parseTimestamp('2026-11-20 22:16:36 +0000 UTC m=-0.5')?.format).toBe('iso   +0000 UTC m=-');
  expect(parseTimestamp('2026-11-20 22:16:36 +0000 UTC')?.elapsedMs).toBeNull();
});
