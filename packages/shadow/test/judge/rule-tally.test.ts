import type { Rule } from '@strangler/core';
import { expect, test } from 'vitest';
import { RuleTally } from '../../src/judge/rule-tally.ts';

const rules: Rule[] = [
  { type: 'timestamp', channel: 'stdout', at: '/time', name: 'the time' },
  { type: 'uuid', channel: 'stdout', at: '/id' },
  { type: 'ignore', channel: 'stderr' },
];

function tally(cases: number, hits: readonly number[], chances: readonly number[]): RuleTally {
  const counted = new RuleTally(rules);
  for (let each = 0; each < cases; each++) counted.add({ ruleHits: hits, ruleChances: chances });
  return counted;
}

test('a rule that excused nothing is reported as never used', () => {
  const states = tally(30, [0], [0, 1])
    .list()
    .map(({ hits, state }) => `${hits} ${state}`);
  expect(states).toEqual(['30 always', '0 never', '0 never']);
});

test('a rule that fired wherever its place was is reported, from twenty cases on', () => {
  expect(tally(19, [0], [0]).list()[0]).toMatchObject({ hits: 19, state: 'used' });
  expect(tally(20, [0], [0]).list()[0]).toMatchObject({ hits: 20, state: 'always' });
});

test('a rule that had a chance more than it fired is used', () => {
  const counted = tally(40, [0], [0]);
  counted.add({ ruleHits: [], ruleChances: [0] });
  expect(counted.list()[0]).toMatchObject({ rule: 'the time', hits: 40, state: 'used' });
});
