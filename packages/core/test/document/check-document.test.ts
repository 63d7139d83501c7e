import { checkDocument } from '@strangler/core';
import { describe, expect, test } from 'vitest';

const side = { command: ['tool'] };
const config = { schemaVersion: 1, name: 'x', flag: 'x', control: side, candidate: side };

function problemsOf(value: unknown): readonly string[] {
  const checked = checkDocument('MigrateConfig', value);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path}: ${message}`);
}

test('a config that fits is given back as it is', () => {
  expect(checkDocument('MigrateConfig', config)).toEqual({ ok: true, value: config });
});

describe('a config that does not fit names the place and what is wrong', () => {
  test.each([
    [
      'an unknown key with the near one',
      { ...config, shadw: {} },
      'shadw: unknown key; did you mean "shadow"?',
    ],
    ['an unknown key unlike any', { ...config, xyzzyxyzzy: 1 }, 'xyzzyxyzzy: unknown key'],
    ['a missing key', { ...config, candidate: {} }, 'candidate: the key "command" is missing'],
    ['a wrong version', { ...config, schemaVersion: 2 }, 'schemaVersion: must be 1'],
    [
      'a word that is not one of those allowed',
      { ...config, shadow: { compare: ['exit', 'smell'] } },
      'shadow.compare[1]: must be one of ["exit","stdout","stderr","files"]',
    ],
    [
      'a flag that is no identifier',
      { ...config, flag: 'My-Flag' },
      'flag: must match pattern "^[a-z][a-z0-9_]*$"',
    ],
    ['no object at all', null, ': must be object'],
  ])('%s', (_, value, problem) => {
    expect(problemsOf(value)).toContain(problem);
  });

  test('every mistake, not only the first', () => {
    expect(problemsOf({ ...config, name: 1, flag: 2 })).toHaveLength(2);
  });
});
