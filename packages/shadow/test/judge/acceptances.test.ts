import type { Acceptance } from '@strangler/core';
import { expect, test } from 'vitest';
import type { Difference } from '../../src/compare/difference.ts';
import { AcceptanceTally, objectionsTo } from '../../src/judge/acceptances.ts';

const mtime: Difference = { channel: 'stdout', kind: 'value', location: '$.mtime', title: 'mtime differs' };
const exit: Difference = { channel: 'exit', kind: 'end', location: 'exit 0, exit 1', title: 'exit differs' };

function accept({ channel, kind, location }: Difference, expires = '2026-12-31'): Acceptance {
  const why = { reason: 'known', by: 'me', createdAt: '2026-01-01T00:00:00Z' };
  return { channel, kind, location, expires, ...why };
}

const today = '2026-06-01';
const statesOf = (tally: AcceptanceTally) => tally.list().map(({ cases, state }) => `${cases} ${state}`);

test('a case is accepted where every difference is', () => {
  const tally = new AcceptanceTally({ accepted: [accept(mtime)], today });
  expect(tally.add([mtime])).toBe(true);
  expect(tally.add([mtime, exit])).toBe(false);
  expect(tally.add([exit])).toBe(false);
  expect(tally.add([])).toBe(false);
  expect(statesOf(tally)).toEqual(['2 used']);
});

test('the same place with another kind of difference is not accepted', () => {
  const tally = new AcceptanceTally({ accepted: [accept(mtime)], today });
  expect(tally.add([{ ...mtime, kind: 'type' }])).toBe(false);
});

test('an acceptance holds on its last day and not on the next', () => {
  const accepted = [accept(mtime, '2026-06-01')];
  expect(new AcceptanceTally({ accepted, today: '2026-06-01' }).add([mtime])).toBe(true);
  const late = new AcceptanceTally({ accepted, today: '2026-06-02' });
  expect(late.add([mtime])).toBe(false);
  expect(statesOf(late)).toEqual(['1 expired']);
});

test('a case that lists as many differences as are ever listed may have others, and is not accepted', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...mtime, location: `$.a${index}` }));
  const tally = new AcceptanceTally({ accepted: many.map((each) => accept(each)), today });
  expect(tally.add(many.slice(1))).toBe(true);
  expect(tally.add(many)).toBe(false);
});

test('what has expired or was never met is objected to, what was met is not', () => {
  const tally = new AcceptanceTally({ accepted: [accept(mtime, '2026-05-31'), accept(exit)], today });
  tally.add([mtime]);
  const [expired, unused, ...others] = objectionsTo(tally.list(), false);
  expect(expired).toContain('until 2026-05-31 only');
  expect(unused).toContain('no longer shows');
  expect(others).toEqual([]);
  expect(objectionsTo(tally.list(), true)).toEqual([expired]);
});
