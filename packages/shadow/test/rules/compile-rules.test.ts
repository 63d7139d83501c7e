import { isMigrateError, type Rule } from '@strangler/core';
import { compileRules } from '@strangler/shadow';
import { describe, expect, test } from 'vitest';

function problemOf(...rules: readonly object[]): string {
  try {
    compileRules({ schemaVersion: 1, kind: 'rules', rules: rules as Rule[] }, 'rules.json');
  } catch (error) {
    if (isMigrateError(error) && error.code === 'INPUT_INVALID') return `${error.message} ${error.why}`;
    throw error;
  }
  return '';
}

const ok = { type: 'ignore', channel: 'stdout' };

test.each<[object, string]>([
  [{ type: 'pattern', channel: 'stdout', match: '(' }, '/rules/1/match: it does not compile'],
  [{ type: 'pattern', channel: 'stdout', match: '(?=x)' }, '/rules/1/match: it does not compile'],
  [{ type: 'pattern', channel: 'stdout' }, '/rules/1/match: pattern needs it'],
  [{ type: 'ignore', channel: 'stdout', line: '[' }, '/rules/1/line: it does not compile'],
  [{ type: 'ignore', channel: 'stdout', at: 'files' }, '/rules/1/at: a pointer is empty or begins with /'],
  [{ type: 'ignore', channel: 'stdout', at: '/a~3' }, '/rules/1/at: a pointer is empty'],
  [{ type: 'ignore', channel: 'stdout', at: '/a'.repeat(65) }, '/rules/1/at: a pointer has at most 64 parts'],
  [{ type: 'ignore', channel: 'stdout', at: '/a', line: 'b' }, '/rules/1/line: a rule has either at or line'],
  [{ type: 'ignore', channel: 'stdout', file: '*.json' }, '/rules/1/file: only the channel files has files'],
  [{ type: 'mode', channel: 'stdout' }, '/rules/1/channel: only written files have a mode'],
  [{ type: 'float', channel: 'stdout' }, '/rules/1/absolute: float needs absolute or relative'],
  [
    { type: 'float', channel: 'stdout', absolute: 1, withinSeconds: 2 },
    '/rules/1/withinSeconds: float does not take it',
  ],
  [{ type: 'keyed', channel: 'stdout' }, '/rules/1/key: keyed needs it'],
  [{ type: 'keyed', channel: 'stdout', key: '/*/id' }, '/rules/1/key: a key has no wildcards'],
  [
    { type: 'ignore', channel: 'stdout', line: 'x', format: 'json' },
    '/rules/1/format: only a text has lines',
  ],
  [{ type: 'ignore', channel: 'files', file: '[z-a]' }, '/rules/1/file: it does not compile'],
])('%j names the rule and the key', (rule, problem) => {
  expect(problemOf(ok, rule)).toContain(problem);
});

test('every rule that cannot be used is named', () => {
  const found = problemOf(
    { type: 'keyed', channel: 'stdout' },
    { type: 'pattern', channel: 'stdout', match: '(' },
  );
  expect(found).toContain('/rules/0/key');
  expect(found).toContain('/rules/1/match');
});

describe('a glob names written files', () => {
  const matches = (glob: string, path: string): boolean => {
    const rule: Rule = { type: 'ignore', channel: 'files', file: glob };
    const rules = compileRules({ schemaVersion: 1, kind: 'rules', rules: [rule] });
    return rules.scopeOf('files', path).rules.length === 1;
  };
  test.each([
    ['*.json', 'a.json', true],
    ['*.json', 'b/a.json', false],
    ['**/*.json', 'a.json', true],
    ['**/*.json', 'c/b/a.json', true],
    ['logs/**', 'logs/a/b', true],
    ['logs/**', 'logs', false],
    ['a?.txt', 'ab.txt', true],
    ['a?.txt', 'a/.txt', false],
    ['[!ab].txt', 'c.txt', true],
    ['[!ab].txt', 'a.txt', false],
    ['x.{json,yml}', 'x.yml', true],
    ['x.{json,yml}', 'x.yaml', false],
    ['a.b', 'axb', false],
    ['a+(b)', 'a+(b)', true],
    ['[[]x]', '[x]', true],
    ['~/.cache/**', '~/.cache/x', true],
  ])('%s against %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });
});
