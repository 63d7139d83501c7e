import { formatBytes, formatMs, formatShare, formatUpperBound, renderTable } from '@strangler/report';
import { expect, test } from 'vitest';

test('columns align and no line ends in a space', () => {
  const columns = [
    { heading: 'name', align: 'left' },
    { heading: 'n', align: 'right' },
    { heading: 'note', align: 'left' },
  ] as const;
  const rows = [
    ['a', '1', ''],
    ['longer', '200', 'x'],
  ];
  expect(renderTable(columns, rows)).toBe('name      n  note\na         1\nlonger  200  x\n');
});

test('quantities are given in the unit that fits', () => {
  expect([0, 1023, 1024, 7_759_462].map(formatBytes)).toEqual(['0 B', '1023 B', '1.0 KiB', '7.4 MiB']);
  expect([0.000123, 1.3694, 1234.5].map(formatMs)).toEqual(['0.000123 ms', '1.37 ms', '1230 ms']);
  expect([null, 0, 0.00299].map(formatShare)).toEqual(['–', '0.00 %', '0.30 %']);
});

test('an upper bound is rounded up, never down', () => {
  expect([null, 0, 0.002002, 0.002996, 1].map(formatUpperBound)).toEqual([
    '–',
    '0.00 %',
    '0.21 %',
    '0.30 %',
    '100.00 %',
  ]);
});
