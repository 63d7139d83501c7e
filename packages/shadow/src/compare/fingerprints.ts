import type { DocumentNode, ObjectNode, ScalarNode } from '../documents/document.ts';
import type { CompiledRule, RuleScope } from '../rules/compiled-rules.ts';
import { maskedForm } from '../rules/mask-text.ts';
import { ruledLine } from '../rules/rule-line.ts';
import type { RulePlace } from '../rules/rule-places.ts';
import { isNamedRule, typedForm } from '../rules/typed-values.ts';
import { parseDecimal } from '../values/decimal.ts';
import { textTemplate } from '../values/text-template.ts';
import { combineHashes, hashText } from './hash-text.ts';

type Places = RulePlace<CompiledRule>;

/**
 * Numbers that tell items of lists apart, so that lists are aligned without comparing each item with each.
 *
 * Items that are the same, or that the rules make the same, have one fingerprint. Nothing is held to be equal because of
 * it: items that it brings together are compared.
 */
export class Fingerprints {
  readonly #scope: RuleScope;
  readonly #exact = new Map<DocumentNode, number>();

  constructor(scope: RuleScope) {
    this.#scope = scope;
  }

  /** The same for items that differ in nothing but white space and what rules excuse. */
  exact(node: DocumentNode, places: Places): number {
    const known = this.#exact.get(node);
    if (known !== undefined) return known;
    const made = places.here.some(({ rule }) => rule.type === 'ignore') ? 0 : this.#makeMarked(node, places);
    this.#exact.set(node, made);
    return made;
  }

  /** The same also for items in which only numbers, timestamps, ids and the like differ. */
  loose(node: DocumentNode, places: Places): number {
    if (places.here.some(({ rule }) => rule.type === 'ignore')) return 0;
    switch (node.type) {
      case 'list':
        return combineHashes(
          1,
          node.items.map((item, index) => this.loose(item, places.step(String(index)))),
        );
      case 'object':
        return combineHashes(
          2,
          this.#entries(node, places, (value, at) => this.loose(value, at)),
        );
      case 'string':
      case 'line':
        return hashText(`"${textTemplate(node.value)}`);
      default:
        return hashText(node.type);
    }
  }

  #makeMarked(node: DocumentNode, places: Places): number {
    const made = this.#make(node, places);
    return node.mark === undefined ? made : combineHashes(4, [hashText(node.mark), made]);
  }

  #make(node: DocumentNode, places: Places): number {
    if (node.type === 'list') {
      const items = node.items.map((item, index) => this.exact(item, places.step(String(index))));
      const isSet = places.here.some(({ rule }) => rule.type === 'set' || rule.type === 'keyed');
      return combineHashes(1, isSet ? items.sort((a, b) => a - b) : items);
    }
    if (node.type === 'object')
      return combineHashes(
        2,
        this.#entries(node, places, (value, at) => this.exact(value, at)),
      );
    return hashText(this.#scalarText(node, places));
  }

  #entries(
    { entries }: ObjectNode,
    places: Places,
    print: (value: DocumentNode, at: Places) => number,
  ): number[] {
    const prints = entries.flatMap(({ key, value }) => {
      const at = places.step(key);
      if (at.here.some(({ rule }) => rule.type === 'presence')) return [];
      return [combineHashes(3, [hashText(key), print(value, at)])];
    });
    const anyOrder = places.covering.some(({ rule }) => rule.type === 'key-order');
    return anyOrder ? prints.sort((a, b) => a - b) : prints;
  }

  #scalarText(node: ScalarNode, places: Places): string {
    if (node.type === 'line') return ruledLine(node.value, this.#scope.onLines);
    const named = places.here.find((rule) => isNamedRule(rule) && typedForm(rule, node.value) !== null);
    if (named !== undefined) return `${node.type} ${typedForm(named, node.value)}`;
    if (node.type === 'number' && places.covering.some(({ rule }) => rule.type === 'notation')) {
      const decimal = parseDecimal(node.value);
      if (decimal !== null) return `number ${decimal.negative} ${decimal.digits} ${decimal.exponent}`;
    }
    return `${node.type} ${maskedForm(node.value, places.here)}`;
  }
}
