import type { Rule } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';

const warning = { type: 'presence', line: '^WARN' } as const;
const debug = { type: 'presence', line: '^DEBUG' } as const;
const at = (pointer: string) => ({ type: 'presence', at: pointer }) as const;

describe('a rule lets alone only what the other side has nothing of', () => {
  test.each<[string, string, readonly Partial<Rule>[], string[]]>([
    ['{"a":1}', '{"a":1,"a":2}', [at('/a')], ['extra $.a']],
    ['{"b":0}', '{"a":1,"a":2,"b":0}', [at('/a')], []],
    ['{"a":1}', '{"b":1}', [at('/*')], []],
    [
      'start\nWARN disk full\nend\n',
      'start\nend\nWARN all good\n',
      [warning],
      ['missing line "WARN disk full"', 'extra line "WARN all good"'],
    ],
    ['DEBUG x\nstart\nend\n', 'start\nend\nWARN x\n', [warning, debug], []],
    ['start\nWARN x\nend\nWARN y\n', 'start\nend\n', [warning], []],
    [
      'a\nWARN x\nb\n',
      'a\nb\nWARN y\n',
      [{ type: 'set', line: '^WARN x' }, warning],
      ['missing line "WARN x"', 'extra line "WARN y"'],
    ],
    ['[1,2]', '[2,7]', [at('/0'), at('/1')], ['missing $[*]', 'extra $[*]']],
    ['[1,2]', '[2,7]', [at('/*')], ['missing $[*]', 'extra $[*]']],
    ['[1,2,3]', '[1,3]', [at('/*')], []],
  ])('%j against %j, %j', (control, candidate, rules, found) => {
    expect(differences(control, candidate, rules)).toEqual(found);
    expect(differences(candidate, control, rules)).toHaveLength(found.length);
  });
});

describe('a line over 64 KiB is not searched', () => {
  const long = 'a'.repeat(1 << 16);
  test('for a rule that lets it be alone', () => {
    const rules = [{ type: 'presence', line: '^[a-z]*' }] as const;
    expect(differences('start\n', `start\n${long}\n`, rules)).toEqual([]);
    expect(differences('start\n', `start\n${long} EVIL\n`, rules)).toHaveLength(1);
  });

  test('for a rule that lets it stand elsewhere', () => {
    const rules = [{ type: 'set', line: '^[a-z]+' }] as const;
    const [x, y] = [`x${long.slice(1)}`, `y${long.slice(1)}`];
    expect(differences(`${x}\n${y}\n`, `${y}\n${x}\n`, rules)).toEqual([]);
    expect(differences(`${x}a\n${y}a\n`, `${y}a\n${x}a\n`, rules)).toEqual(['order $']);
  });
});
