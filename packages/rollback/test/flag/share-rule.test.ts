import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePrefixes, shareRule } from '../../src/flag/share-rule.ts';

const key = { var: 'targetingKey' };
const ruleOf = (...among: readonly unknown[]) => ({
  if: [{ and: [{ '!!': [key] }, { or: among }] }, 'candidate', 'control'],
});

describe('shareRule', () => {
  it('names the beginnings of the keys below the share', () => {
    expect(shareRule(25)).toEqual(ruleOf({ in: [{ substr: [key, 0, 1] }, ['0', '1', '2', '3']] }));
    expect(shareRule(12.5)).toEqual(ruleOf({ in: [{ substr: [key, 0, 1] }, ['0', '1']] }));
    expect(shareRule(0.01)).toEqual(
      ruleOf(
        { in: [{ substr: [key, 0, 4] }, ['0000', '0001', '0002', '0003', '0004', '0005']] },
        { in: [{ substr: [key, 0, 5] }, expect.arrayContaining(['00060', '00068'])] },
      ),
    );
  });

  it('gives all keys at 100 % and none at 0 %', () => {
    expect(candidatePrefixes(shareRule(100))).toEqual([...'0123456789abcdef']);
    expect(candidatePrefixes(shareRule(0))).toEqual([]);
  });

  it('gives the share, and no key twice, at every percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const prefixes = candidatePrefixes(shareRule(hundredths / 100)) ?? [];
        const share = prefixes.reduce((sum, prefix) => sum + 16 ** -prefix.length, 0);
        expect(Math.abs(share - hundredths / 10_000)).toBeLessThanOrEqual(2 ** -21);
        const overlap = prefixes.some((a) => prefixes.some((b) => a !== b && b.startsWith(a)));
        expect(overlap).toBe(false);
      }),
    );
  });
});

describe('candidatePrefixes', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'if'],
    ['always', { if: [true, 'candidate', 'control'] }],
    [
      'a hash',
      {
        fractional: [
          ['candidate', 25],
          ['control', 75],
        ],
      },
    ],
    ['no lists', ruleOf()],
    ['variants the other way round', { if: [...shareRule(25).if.slice(0, 1), 'control', 'candidate'] }],
    ['a further branch', { if: [...shareRule(25).if, 'candidate'] }],
    ['another key', JSON.parse(JSON.stringify(shareRule(25)).replaceAll('targetingKey', 'email'))],
    ['another length', ruleOf({ in: [{ substr: [key, 0, 2] }, ['0']] })],
    ['a beginning further in', ruleOf({ in: [{ substr: [key, 1, 1] }, ['0']] })],
    ['mixed lengths', ruleOf({ in: [{ substr: [key, 0, 1] }, ['0', '10']] })],
    ['an empty beginning', ruleOf({ in: [{ substr: [key, 0, 0] }, ['']] })],
    ['upper case', ruleOf({ in: [{ substr: [key, 0, 1] }, ['A']] })],
    ['a number', ruleOf({ in: [{ substr: [key, 0, 1] }, [0]] })],
    ['a negation', { if: [{ '!': [shareRule(25).if[0]] }, 'candidate', 'control'] }],
    ['a further operator', { ...shareRule(25), or: [] }],
  ])('refuses %s', (_, rule) => {
    expect(candidatePrefixes(rule)).toBeNull();
  });
});
