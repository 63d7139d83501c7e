import { expect, test } from 'vitest';
import {
  artifact,
  channelList,
  duration,
  numberBetween,
  variable,
  wholeNumber,
} from '../../src/definitions/option-parsers.ts';

test('durations are milliseconds', () => {
  expect(['500ms', '30s', '2m', '1h', '1.5s'].map(duration)).toEqual([500, 30_000, 120_000, 3_600_000, 1500]);
});

test.each(['', '30', '-1s', '0s', '5 s', '1d', 's'])('"%s" is no duration', (text) => {
  expect(() => duration(text)).toThrow('duration');
});

test.each(['', '1.5', '0', '-1', 'x', '1e99', ' '])('"%s" is no whole number of at least 1', (text) => {
  expect(() => wholeNumber(1)(text)).toThrow('whole number');
});

test('numbers keep to their bounds, both included', () => {
  expect(['0', '1', '0.5'].map(numberBetween(0, 1))).toEqual([0, 1, 0.5]);
  for (const text of ['-0.1', '1.1', 'NaN', ''])
    expect(() => numberBetween(0, 1)(text)).toThrow('from 0 to 1');
});

test('variables are collected, the last of a name wins, and a value may hold =', () => {
  expect(variable('A=1=2', variable('B=', { A: '0' }))).toEqual({ A: '1=2', B: '' });
  expect(() => variable('=x', {})).toThrow('NAME=value');
  expect(() => variable('x', {})).toThrow('NAME=value');
});

test('artifacts name their role', () => {
  expect(artifact('candidate=bin/x=y', [])).toEqual([{ role: 'candidate', file: 'bin/x=y' }]);
  expect(() => artifact('other=bin/x', [])).toThrow('control=<file>');
});

test('channels are a comma list of known names', () => {
  expect(channelList('exit,files')).toEqual(['exit', 'files']);
  expect(() => channelList('exit,')).toThrow('""');
});
