import type { Span } from '../documents/document.ts';
import type { CompiledRule } from './compiled-rules.ts';
import { excuseByMasks, maskedForm, maxSearchedLength } from './mask-text.ts';
import { isNamedRule, matchesAsTyped, typedForm } from './typed-values.ts';

/** Two lines after rules took their say. */
export interface RuledLine {
  /** The candidate's line with what a rule excuses replaced by what the control wrote there. */
  readonly candidate: string;
  /** The rules that excused something. */
  readonly used: readonly CompiledRule[];
  /** Nothing is left that differs. */
  readonly same: boolean;
}

/** Lets the rules of a text excuse what differs between two lines; what no rule names has to be the same. */
export function applyToLine(control: string, candidate: string, rules: readonly CompiledRule[]): RuledLine {
  if (control.length > maxSearchedLength || candidate.length > maxSearchedLength) {
    return { candidate, used: [], same: control === candidate };
  }
  const used: CompiledRule[] = [];
  let text = candidate;
  for (const rule of rules) {
    if (text === control) break;
    const next = excuseParts(control, text, rule);
    if (next === text) continue;
    text = next;
    used.push(rule);
  }
  if (text === control) return { candidate: text, used, same: true };
  const everywhere = rules.filter(({ line }) => line === null);
  const masking = excuseByMasks(control, text, everywhere);
  if (masking === null) return { candidate: text, used, same: false };
  return { candidate: control, used: [...new Set([...used, ...masking])], same: true };
}

/** What stays of a line when all that rules may excuse is taken out: lines that rules make equal have it in common. */
export function ruledLine(line: string, rules: readonly CompiledRule[]): string {
  if (line.length > maxSearchedLength) return line;
  let text = line;
  for (const rule of rules) {
    const parts = partsOf(text, rule);
    if (parts === null) continue;
    text = replaceParts(text, parts, (part) => formOf(part, rule) ?? part);
  }
  return maskedForm(
    text,
    rules.filter(({ line: place }) => place === null),
  );
}

/** The parts of a line that a rule is about; null where it is not about this line. */
function partsOf(text: string, { line }: CompiledRule): readonly Span[] | null {
  return line === null ? [{ start: 0, end: text.length }] : line.findParts(text);
}

function excuseParts(control: string, candidate: string, rule: CompiledRule): string {
  const ours = partsOf(control, rule);
  const theirs = partsOf(candidate, rule);
  if (ours === null || theirs === null || ours.length !== theirs.length) return candidate;
  const wanted = ours.map(({ start, end }) => control.slice(start, end));
  return replaceParts(candidate, theirs, (part, index) => {
    const own = wanted[index] ?? part;
    return own !== part && mayDiffer(own, part, rule) ? own : part;
  });
}

function mayDiffer(control: string, candidate: string, rule: CompiledRule): boolean {
  if (isNamedRule(rule)) return matchesAsTyped(rule, control, candidate);
  if (rule.line === null) return false;
  return rule.rule.type === 'ignore' || excuseByMasks(control, candidate, [rule]) !== null;
}

function formOf(part: string, rule: CompiledRule): string | null {
  if (isNamedRule(rule)) return typedForm(rule, part);
  if (rule.line === null) return null;
  return rule.rule.type === 'ignore' ? '' : maskedForm(part, [rule]);
}

function replaceParts(
  text: string,
  parts: readonly Span[],
  replace: (part: string, index: number) => string,
): string {
  let replaced = '';
  let at = 0;
  for (const [index, { start, end }] of parts.entries()) {
    replaced += text.slice(at, start) + replace(text.slice(start, end), index);
    at = end;
  }
  return replaced + text.slice(at);
}
