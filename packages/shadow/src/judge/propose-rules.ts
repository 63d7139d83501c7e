import type { ProposedRule, Rule } from '@strangler/core';
import type { NoisyPlace } from './noisy-place.ts';

/** Different rules are kept up to this many, so that memory stays bounded. */
const maxRules = 200;

/** Collects the rules for the noise of many cases. */
export class RuleProposals {
  readonly #rules = new Map<string, { readonly rule: Rule; example: string; cases: number }>();

  /** Takes the noise of one case. */
  add(noise: readonly NoisyPlace[]): void {
    const inCase = new Set<string>();
    for (const { rule, example } of noise) {
      if (rule === null) continue;
      const id = JSON.stringify(rule);
      const known = this.#rules.get(id);
      if (known === undefined && this.#rules.size < maxRules)
        this.#rules.set(id, { rule, example, cases: 1 });
      else if (known !== undefined && !inCase.has(id)) known.cases++;
      // Of all examples the first by text, so that the order of the cases does not show.
      if (known !== undefined && example < known.example) known.example = example;
      inCase.add(id);
    }
  }

  /** The rules, most cases first. */
  list(): ProposedRule[] {
    const sorted = [...this.#rules].sort(([a, m], [b, n]) => n.cases - m.cases || (a < b ? -1 : 1));
    return sorted.map(([, { rule, cases, example }]) => ({ rule: { ...rule }, cases, example }));
  }
}

/** Rules that would excuse the noise that was seen, ready to be pasted into a rules file; most cases first. */
export function proposeRules(noiseOfCases: Iterable<readonly NoisyPlace[]>): ProposedRule[] {
  const proposals = new RuleProposals();
  for (const noise of noiseOfCases) proposals.add(noise);
  return proposals.list();
}
