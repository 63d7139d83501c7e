import { expect, test } from 'vitest';
import { showMarks } from '../../src/values/marks.ts';
import { commonShape, fitsShapes, uuidForm, valueShape } from '../../src/values/value-shape.ts';

test.each([
  ['', 'empty'],
  ['2026-11-20T22:16:36Z', 'timestamp iso TZ'],
  ['1795212996', 'timestamp epoch 10'],
  ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a', 'uuid 4 lower'],
  ['-12', 'integer'],
  ['1.5e-3', 'decimal'],
  ['1m3.2s', 'duration'],
  ['850µs', 'duration'],
  ['3f2b9c01', 'hex'],
  ['a'.repeat(31).concat('1'), 'hex 32'],
  ['/tmp/tmpk3j2h1g0/x', 'temp-path #tmp/#/x'],
  ['took 12 of 30', 'numbers took # of #'],
  ['hello', 'text'],
  ['1'.repeat(300), 'text'],
])('%j looks like %s', (text, shape) => {
  expect(showMarks(valueShape(text))).toBe(shape);
});

test.each([
  ['7', ['integer', 'decimal'], true],
  ['1795212996', ['integer'], true],
  ['x', ['integer'], false],
  ['', ['text'], false],
  ['', ['text', 'empty'], true],
  ['anything', ['text'], true],
  ['anything', ['uuid 4 lower'], false],
  ['12345678', ['hex'], true],
  ['cafe', ['hex'], false],
  ['took 1 of 2', [valueShape('took 3 of 4')], true],
  ['lost 1 of 2', [valueShape('took 3 of 4')], false],
  ['took # of 2', [valueShape('took 3 of 4')], false],
  ['took \ufdd6 of 2', [valueShape('took 3 of 4')], false],
  ['/tmp/tmpk3j2h1g0 /tmp/x', [valueShape('/tmp/tmpz9y8x7w6 /tmp/x')], true],
  ['/tmp/tmpk3j2h1g0 #tmp/x', [valueShape('/tmp/tmpz9y8x7w6 /tmp/x')], false],
  ['2026-11-20T22:16:36Z', ['timestamp iso TZ'], true],
  ['2026-11-20', ['timestamp iso TZ'], false],
])('%j fits %j: %s', (value, seen, expected) => {
  expect(fitsShapes(value, seen)).toBe(expected);
});

test('shapes have something in common only where they are one, or all numbers', () => {
  expect(commonShape(['hex', 'hex'])).toBe('hex');
  expect(commonShape(['integer', 'decimal'])).toBe('number');
  expect(commonShape(['integer', 'hex'])).toBe('text');
  expect(commonShape([])).toBe('text');
});

test.each([
  ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a', '4 lower'],
  ['0B0E3A52-6F2F-4A51-9C3B-1F2E3D4C5B6A', '4 upper'],
  ['0b0e3A52-6f2f-4a51-9c3b-1f2e3d4c5b6a', '4 mixed'],
  ['00000000-0000-4000-8000-000000000000', '4 any'],
  ['{0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a}', '{4 lower'],
  ['urn:uuid:0B0E3A52-6F2F-4A51-9C3B-1F2E3D4C5B6A', 'urn:uuid:4 upper'],
  ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a}', null],
  ['{0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a', null],
  ['urn:uuid:0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a}', null],
])('as a UUID %s is %s', (text, form) => {
  expect(uuidForm(text)).toBe(form);
});
