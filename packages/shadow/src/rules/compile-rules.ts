import { MigrateError, type Rule, type RulesDocument } from '@strangler/core';
import { type CompiledRule, type CompiledRules, collectRules } from './compiled-rules.ts';
import { globExpression } from './glob-expression.ts';
import { type PointerPart, parsePointer } from './rule-places.ts';
import { compileUserExpression, type UserExpression } from './user-expression.ts';

type Option =
  | 'file'
  | 'at'
  | 'line'
  | 'format'
  | 'withinSeconds'
  | 'absolute'
  | 'relative'
  | 'key'
  | 'of'
  | 'match'
  | 'roots';

const allOptions: readonly Option[] = [
  'file',
  'at',
  'line',
  'format',
  'withinSeconds',
  'absolute',
  'relative',
  'key',
  'of',
  'match',
  'roots',
];

/** The keys that each type takes beside `channel`, `name` and `reason`. */
const optionsByType: Readonly<Record<Rule['type'], readonly Option[]>> = {
  ignore: ['file', 'at', 'line', 'format'],
  presence: ['file', 'at', 'line', 'format'],
  timestamp: ['file', 'at', 'line', 'format', 'withinSeconds'],
  uuid: ['file', 'at', 'line', 'format'],
  float: ['file', 'at', 'line', 'format', 'absolute', 'relative'],
  set: ['file', 'at', 'line', 'format'],
  keyed: ['file', 'at', 'format', 'key'],
  'key-order': ['file', 'at', 'format'],
  notation: ['file', 'at', 'format', 'of'],
  'temp-path': ['file', 'at', 'line', 'format', 'roots'],
  pattern: ['file', 'at', 'line', 'format', 'match'],
  mode: ['file'],
};

/**
 * Makes the rules of a document ready; `where` is how errors name the document.
 *
 * Throws INPUT_INVALID that names each rule that cannot be used by its pointer, such as `/rules/2/line`.
 */
export function compileRules(document: RulesDocument, where = 'the rules'): CompiledRules {
  const problems: string[] = [];
  const rules = document.rules.map((rule, index) => {
    const complain = (key: string, what: string): void => {
      problems.push(`/rules/${index}/${key}: ${what}`);
    };
    checkOptions(rule, complain);
    return compileRule(rule, index, complain);
  });
  if (problems.length === 0) return collectRules(rules);
  throw new MigrateError({
    code: 'INPUT_INVALID',
    message: `${where} cannot be used: ${problems[0]}`,
    why:
      problems.length === 1
        ? 'Every rule has to be usable, or it would excuse nothing.'
        : problems.join('; '),
    next: 'Correct the rule; docs/rules.md lists the types and their keys.',
  });
}

type Complain = (key: string, what: string) => void;

function checkOptions(rule: Rule, complain: Complain): void {
  const { type, channel, format } = rule;
  for (const option of allOptions) {
    if (rule[option] !== undefined && !optionsByType[type].includes(option)) {
      complain(option, `${type} does not take it`);
    }
  }
  const has = (option: Option): boolean => rule[option] !== undefined;
  const faults: readonly (readonly [boolean, string, string])[] = [
    [has('file') && channel !== 'files', 'file', 'only the channel files has files'],
    [type === 'mode' && channel !== 'files', 'channel', 'only written files have a mode'],
    [has('line') && has('at'), 'line', 'a rule has either at or line'],
    [has('line') && has('format') && format !== 'text', 'format', 'only a text has lines'],
    [has('at') && format === 'text', 'format', 'a text has lines, and no place for at'],
    [
      type === 'float' && !has('absolute') && !has('relative'),
      'absolute',
      'float needs absolute or relative',
    ],
    [type === 'keyed' && !has('key'), 'key', 'keyed needs it'],
    [type === 'pattern' && !has('match'), 'match', 'pattern needs it'],
  ];
  for (const [fault, key, what] of faults) if (fault) complain(key, what);
}

function compileRule(rule: Rule, index: number, complain: Complain): CompiledRule {
  return {
    index,
    name: rule.name ?? describeRule(rule),
    rule,
    pointer: pointerOf('at', rule.at, complain),
    file: expressionOf('file', rule.file === undefined ? undefined : globExpression(rule.file), complain),
    line: expressionOf('line', rule.line, complain),
    match: expressionOf('match', rule.match, complain),
    key: keyOf(rule.key, complain),
  };
}

/** How reports call a rule without a name: its type and where it applies, as `timestamp stdout /mtime`. */
export function describeRule({ type, channel, file, at, line, match }: Rule): string {
  const parts = [type, channel, file, at, line === undefined ? undefined : `line ${line}`, match];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function pointerOf(
  key: string,
  pointer: string | undefined,
  complain: Complain,
): readonly PointerPart[] | null {
  if (pointer === undefined) return null;
  const parts = parsePointer(pointer);
  if (parts === null)
    complain(key, 'a pointer is empty or begins with /, and ~ stands before 0, 1 or 2 only');
  else if (parts.length > 64) complain(key, 'a pointer has at most 64 parts');
  return parts;
}

function keyOf(key: string | undefined, complain: Complain): readonly PointerPart[] | null {
  const parts = pointerOf('key', key, complain);
  if (parts?.some((part) => typeof part === 'string') === true) complain('key', 'a key has no wildcards');
  return parts;
}

function expressionOf(key: string, source: string | undefined, complain: Complain): UserExpression | null {
  if (source === undefined) return null;
  try {
    return compileUserExpression(source);
  } catch (error) {
    complain(key, `it does not compile: ${(error as Error).message}`);
    return null;
  }
}
