import type { Rule } from '@strangler/core';
import type { Format } from '../documents/document.ts';
import { createRulePlaces, type PointerPart, type RulePlace } from './rule-places.ts';
import type { UserExpression } from './user-expression.ts';

/** A rule that is ready to be applied. */
export interface CompiledRule {
  /** Its position in the document. */
  readonly index: number;
  /** How reports call it: its own name, else its type and place. */
  readonly name: string;
  readonly rule: Rule;
  readonly pointer: readonly PointerPart[] | null;
  readonly file: UserExpression | null;
  readonly line: UserExpression | null;
  readonly match: UserExpression | null;
  readonly key: readonly PointerPart[] | null;
}

/** Rules that are ready to be applied; made by `compileRules`. */
export interface CompiledRules {
  /** As they are written, in their order. */
  readonly rules: readonly Rule[];
  /** The rules about one output: a stream, or a written file by its path. */
  scopeOf(channel: Rule['channel'], path: string | null): RuleScope;
}

/** The rules about one output. */
export interface RuleScope {
  readonly rules: readonly CompiledRule[];
  /** How the output has to be read; null where it shows by itself. */
  readonly format: Format | null;
  /** Those on the lines of a text, or on all of a text. */
  readonly onLines: readonly CompiledRule[];
  /** Those on places of a structured document, at its root. */
  readonly places: RulePlace<CompiledRule>;
  /** The same for a text, of which a pointer names no place. */
  readonly textPlaces: RulePlace<CompiledRule>;
}

/** Makes rules ready that are compiled one by one. */
export function collectRules(rules: readonly CompiledRule[]): CompiledRules {
  const scopes = new Map<string, RuleScope>();
  return {
    rules: rules.map(({ rule }) => rule),
    scopeOf: (channel, path) => {
      const fitting = rules.filter(
        ({ rule, file }) =>
          rule.channel === channel && (file === null || (path !== null && file.matches(path))),
      );
      const id = fitting.map(({ index }) => index).join(' ');
      const scope = scopes.get(id) ?? makeScope(fitting);
      scopes.set(id, scope);
      return scope;
    },
  };
}

/** Byte for byte. */
export const noRules: CompiledRules = collectRules([]);

/** Where two rules name two formats for one output, the first decides and the other is not about this output. */
function makeScope(fitting: readonly CompiledRule[]): RuleScope {
  const format = fitting.find(({ rule }) => rule.format !== undefined)?.rule.format ?? null;
  return scopeWith(
    fitting.filter(({ rule }) => rule.format === undefined || rule.format === format),
    format,
  );
}

function scopeWith(rules: readonly CompiledRule[], format: Format | null): RuleScope {
  return {
    rules,
    format,
    onLines: rules.filter(({ pointer }) => pointer === null),
    places: placesOf(rules),
    textPlaces: placesOf(rules.filter(({ pointer }) => pointer === null)),
  };
}

/** The rules about an output that cannot be read in its format, so that its lines are compared: those that a text can have. */
export function asTextScope({ rules }: RuleScope): RuleScope {
  return scopeWith(rules.filter(isForText), 'text');
}

/** What says how a structure is written or which order counts in it says nothing about lines. */
function isForText({ rule, line, pointer }: CompiledRule): boolean {
  if (line !== null) return true;
  if (pointer !== null || (rule.format !== undefined && rule.format !== 'text')) return false;
  return !structuralTypes.has(rule.type);
}

const structuralTypes: ReadonlySet<Rule['type']> = new Set(['set', 'keyed', 'key-order', 'notation']);

function placesOf(rules: readonly CompiledRule[]): RulePlace<CompiledRule> {
  const placed = rules.filter(({ line }) => line === null);
  return createRulePlaces(
    placed.map((each) => ({ rule: each, pointer: each.pointer ?? defaultPointer(each.rule) })),
  );
}

/** Without a place a rule is about the whole output; those on the text of values are about every value in it. */
function defaultPointer({ type }: Rule): readonly PointerPart[] {
  return type === 'pattern' || type === 'temp-path' ? ['**'] : [];
}
