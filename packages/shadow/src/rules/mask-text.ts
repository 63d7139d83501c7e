import { maskTempPaths } from '../compare/shape/temp-path.ts';
import type { CompiledRule } from './compiled-rules.ts';

/** Longer texts are not searched, so that no text can take more than a moment. */
export const maxSearchedLength = 1 << 16;

/** A text without what rules let differ, and the rules that took something out of it. */
export interface MaskedText {
  readonly text: string;
  readonly used: readonly CompiledRule[];
}

/** Replaces what the rules of type `pattern` and `temp-path` let differ; other rules do nothing here. */
export function maskText(text: string, rules: readonly CompiledRule[]): MaskedText {
  if (text.length > maxSearchedLength) return { text, used: [] };
  let masked = text;
  const used: CompiledRule[] = [];
  for (const each of rules) {
    const next = maskOnce(masked, each);
    if (next === masked) continue;
    masked = next;
    used.push(each);
  }
  return { text: masked, used };
}

function maskOnce(text: string, { rule, match, index }: CompiledRule): string {
  // A noncharacter, which no program writes, tells what was replaced from what stands there.
  if (rule.type === 'pattern' && match !== null) return match.replaceAll(text, `\ufdd0${index}\ufdd1`);
  if (rule.type === 'temp-path') return maskTempPaths(text, rule.roots ?? []);
  return text;
}
