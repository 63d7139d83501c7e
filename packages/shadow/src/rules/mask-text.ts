import { holdsMarks, patternMark } from '../values/marks.ts';
import { areRandomNames } from '../values/random-names.ts';
import { markTempNames } from '../values/temp-path.ts';
import type { CompiledRule } from './compiled-rules.ts';

/** Longer texts are not searched, so that no text can take more than a moment. */
export const maxSearchedLength = 1 << 16;

interface MaskedText {
  readonly text: string;
  /** What was taken out of the names of temporary files, in the order of the rules. */
  readonly names: readonly string[];
  readonly used: readonly CompiledRule[];
}

/**
 * The rules of type `pattern` and `temp-path` that together excuse all in which two texts differ; null where something is
 * left. A text with characters in it that could pass for marks is excused nothing.
 */
export function excuseByMasks(
  control: string,
  candidate: string,
  rules: readonly CompiledRule[],
): readonly CompiledRule[] | null {
  if (holdsMarks(control) || holdsMarks(candidate)) return null;
  const [ours, theirs] = [mask(control, rules), mask(candidate, rules)];
  if (ours.text !== theirs.text) return null;
  const alike = ours.names.every((name, index) => {
    const other = theirs.names[index] ?? '';
    return name === other || areRandomNames(name, other);
  });
  return alike ? [...new Set([...ours.used, ...theirs.used])] : null;
}

/** A text with marks for all that such rules may let differ; texts that they excuse for each other have one form. */
export function maskedForm(text: string, rules: readonly CompiledRule[]): string {
  return mask(text, rules).text;
}

function mask(text: string, rules: readonly CompiledRule[]): MaskedText {
  if (text.length > maxSearchedLength) return { text, names: [], used: [] };
  let masked = text;
  const names: string[] = [];
  const used: CompiledRule[] = [];
  for (const each of rules) {
    const next = maskOnce(masked, each);
    if (next.text === masked) continue;
    masked = next.text;
    names.push(...next.names);
    used.push(each);
  }
  return { text: masked, names, used };
}

function maskOnce(text: string, { rule, match, index }: CompiledRule): Omit<MaskedText, 'used'> {
  if (rule.type === 'pattern' && match !== null) {
    return { text: match.replaceAll(text, patternMark(index)), names: [] };
  }
  return rule.type === 'temp-path' ? markTempNames(text, rule.roots) : { text, names: [] };
}
