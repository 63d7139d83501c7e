import type { Rule } from '@strangler/core';
import type { CompiledRule } from './compiled-rules.ts';

type Notation = NonNullable<Rule['of']>[number];

/** What says whether a rule lets something be written in another way of one kind; one that names no kind lets all. */
export function excusesNotation(of: Notation): (rule: CompiledRule) => boolean {
  return ({ rule }) => rule.type === 'notation' && (rule.of?.includes(of) ?? true);
}
