import type { Rule, ShadowReport } from '@strangler/core';
import { describeRule } from '../rules/compile-rules.ts';
import type { CaseJudgement } from './judge-case.ts';

/** Cases on which a rule has to have had a chance before it can be said to fire always. */
const minChances = 20;

/** Counts in how many cases each rule excused something, and in how many its place was there at all. */
export class RuleTally {
  readonly #rules: readonly Rule[];
  readonly #hits: Uint32Array;
  readonly #chances: Uint32Array;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#hits = new Uint32Array(rules.length);
    this.#chances = new Uint32Array(rules.length);
  }

  add({ ruleHits, ruleChances }: Pick<CaseJudgement, 'ruleHits' | 'ruleChances'>): void {
    for (const rule of ruleHits) this.#hits[rule] = (this.#hits[rule] ?? 0) + 1;
    for (const rule of ruleChances) this.#chances[rule] = (this.#chances[rule] ?? 0) + 1;
  }

  /** In the order of the rules. */
  list(): ShadowReport['rules'] {
    return this.#rules.map((rule, index) => {
      const hits = this.#hits[index] ?? 0;
      return { rule: rule.name ?? describeRule(rule), hits, state: stateOf(hits, this.#chances[index] ?? 0) };
    });
  }
}

function stateOf(hits: number, chances: number): 'used' | 'never' | 'always' {
  if (hits === 0) return 'never';
  return hits >= chances && chances >= minChances ? 'always' : 'used';
}
