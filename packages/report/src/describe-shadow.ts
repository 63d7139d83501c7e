import type { ShadowReport } from '@strangler/core';
import { formatCount, formatShare, formatUpperBound } from './format-quantity.ts';

/** A name and a figure of the accounting. */
export type CountRow = readonly [name: string, count: number];

/** What became of the cases, in the order in which the parts add up to what was captured. */
export function accountingOf({ cases }: ShadowReport): readonly CountRow[] {
  const { equal, noisy, flaky, mismatch, timedOut, errored, skipped } = cases;
  return Object.entries({ equal, noisy, flaky, mismatch, 'timed out': timedOut, errored, skipped });
}

/** `1 case`, `1,200 cases`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The share that differs, and how much it may be: `0.42 % of cases; at most 0.88 % of sources (95 %)`. */
export function describeRate({ mismatchRate, mismatchUpperBound95: bound }: ShadowReport): string {
  const limit =
    bound === null ? 'no bound can be stated' : `at most ${formatUpperBound(bound)} of sources (95 %)`;
  return `${formatShare(mismatchRate)} of cases; ${limit}`;
}

/** What else is to be known of the rate, a sentence each: weights, what the bound leaves out, what was never seen. */
export function describeCertainty(report: ShadowReport): readonly string[] {
  const { weightedMismatchRate: weighted, unseenBehaviourMass: unseen, seenSources } = report;
  return [
    weighted === null ? '' : `${formatShare(weighted)} where each case counts as often as its input occurs`,
    seenSources === 0
      ? ''
      : `${countOf(seenSources, 'source')} left out of the bound: a run had seen them before the rules were written`,
    unseen === null
      ? ''
      : `on about ${formatUpperBound(unseen)} of inputs like these the control would behave as on none of these`,
    describeLost(report),
  ].filter((line) => line !== '');
}

function describeLost({ lostCalls }: ShadowReport): string {
  const reasons = Object.entries(lostCalls).map(([reason, count]) => `${reason} ${formatCount(count)}`);
  if (reasons.length === 0) return '';
  const total = Object.values(lostCalls).reduce((sum, count) => sum + count, 0);
  return `${countOf(total, 'call')} could not be recorded (${reasons.join(', ')}): nothing is known of inputs like them`;
}

/** Rules that do not do what a rule is for, a sentence each. */
export function describeRules({ rules }: ShadowReport): readonly string[] {
  return rules.flatMap(({ rule, hits, state }) => {
    if (state === 'never') return [`${rule} never fired: its place may be written wrong`];
    if (state === 'used') return [];
    return [
      `${rule} fired on every case that it could apply to (${countOf(hits, 'case')}): it may hide more than noise`,
    ];
  });
}

/** What was accepted beforehand, a line each. */
export function describeAccepted({ accepted }: ShadowReport): readonly string[] {
  return accepted.map(({ channel, location, reason, expires, cases, state }) => {
    const use = state === 'used' ? countOf(cases, 'case') : state;
    return `${use}: ${channel} ${location} until ${expires}, ${reason}`;
  });
}

/** What the sides start, as far as it is known, and what of it is not listed, a sentence each with what is to be done. */
export function describeStarts(report: ShadowReport): readonly string[] {
  return [...describeTracing(report), ...describeUnlisted(report)];
}

function describeUnlisted({ unlistedExecutables }: ShadowReport): readonly string[] {
  return unlistedExecutables.map(({ role, path, digest, cases }) => {
    const bytes = digest === null ? ', of which the bytes could not be read,' : '';
    const where = `in ${countOf(cases, 'traced case')}`;
    return `the ${role} started ${path}${bytes} ${where}, and its digest does not cover it: list it under ${role}.artifacts`;
  });
}

function describeTracing({ traced }: ShadowReport): readonly string[] {
  const { control, candidate } = traced;
  const sides = Object.entries({ control, candidate });
  const untraced = sides.flatMap(([role, { untraced: count, reason }]) =>
    count === 0 ? [] : [`what the ${role} starts is not known of ${countOf(count, 'case')}: ${reason}`],
  );
  const differing = sides.flatMap(([role, { differing: count }]) =>
    count === 0 ? [] : [`the ${role} did something else when it was traced in ${countOf(count, 'case')}`],
  );
  const none = control.cases + candidate.cases + untraced.length === 0;
  if (none) return ['what the sides start is not known: no run was traced'];
  const counts = `${formatCount(control.cases)} of the control, ${formatCount(candidate.cases)} of the candidate`;
  return [`traced runs: ${counts}`, ...untraced, ...differing];
}

/**
 * The proposed rules as a document that can be pasted into a file, a rule a line; characters that a terminal acts on are
 * written as escapes of JSON.
 */
export function proposedRulesJson({ proposedRules }: ShadowReport, maxRules: number): string {
  const lines = proposedRules.slice(0, maxRules).map(({ rule }) => `  ${safeJson(rule)}`);
  return `{"schemaVersion":1,"kind":"rules","rules":[\n${lines.join(',\n')}\n]}`;
}

function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
