import type { ShareRule } from '@strangler/core';

/** So many hexadecimal digits of a key are looked at: shares are right to 0.00005 percent points. */
const digits = 5;
const beginning = new RegExp(`^[0-9a-f]{1,${digits}}$`);
const key = { var: 'targetingKey' };

/**
 * The targeting rule, in flagd's form of JsonLogic, that gives a share of keys, in percent, to the candidate: those whose
 * first hexadecimal digits, read as a fraction, are below it.
 *
 * It compares text and hashes nothing, because flagd's evaluators of different versions hash one key to different buckets. Keys
 * have to be hashes already; any other, and none, gives control.
 */
export function shareRule(percent: number): ShareRule {
  return ruleOf(prefixesBelow(Math.round((percent / 100) * 16 ** digits)));
}

/** The beginnings of the keys that a rule gives to the candidate; null where it is not one of {@link shareRule}. */
export function candidatePrefixes(rule: unknown): readonly string[] | null {
  const groups = groupsOf(rule);
  if (groups === null || JSON.stringify(ruleOf(groups)) !== JSON.stringify(rule)) return null;
  return groups.flat();
}

function ruleOf(groups: readonly (readonly string[])[]): ShareRule {
  const among = groups.map((group) => ({ in: [{ substr: [key, 0, group[0]?.length ?? 1] }, group] }));
  return { if: [{ and: [{ '!!': [key] }, { or: among }] }, 'candidate', 'control'] };
}

/** All beginnings below a limit, shortest first: below 0x21000 it is 0 and 1, and then 20. */
function prefixesBelow(limit: number): string[][] {
  if (limit >= 16 ** digits) return [hexDigitsBelow(16)];
  const text = limit.toString(16).padStart(digits, '0');
  const groups = Array.from(text, (digit, at) =>
    hexDigitsBelow(Number.parseInt(digit, 16)).map((last) => text.slice(0, at) + last),
  ).filter((group) => group.length > 0);
  return groups.length > 0 ? groups : [[]];
}

function hexDigitsBelow(limit: number): string[] {
  return Array.from({ length: limit }, (_, digit) => digit.toString(16));
}

/** The lists of a rule where they hold beginnings of hashes, those of one list of one length. */
function groupsOf(rule: unknown): readonly (readonly string[])[] | null {
  const [condition] = list(at(rule, 'if'));
  const [, among] = list(at(condition, 'and'));
  const groups = list(at(among, 'or')).map((each) => list(at(each, 'in'))[1]);
  return groups.length > 0 && groups.every(isGroup) ? groups : null;
}

function isGroup(group: unknown): group is readonly string[] {
  if (!Array.isArray(group)) return false;
  const [first = '0'] = group as readonly unknown[];
  return group.every(
    (prefix) =>
      typeof prefix === 'string' && prefix.length === (first as string).length && beginning.test(prefix),
  );
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
