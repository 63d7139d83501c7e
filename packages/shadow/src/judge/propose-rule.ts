import type { Rule } from '@strangler/core';
import { splitLine } from '../compare/compare-lines.ts';
import type { Finding, RuleTarget } from '../compare/finding.ts';
import { isWithin, parseDecimal } from '../values/decimal.ts';
import { nameTemplate } from '../values/text-template.ts';
import { valueShape } from '../values/value-shape.ts';

/** What was seen at a noisy place. */
interface Seen {
  readonly values: readonly string[];
  readonly shape: string;
  /** All noise of the case: other words of the same line may vary too. */
  readonly findings: readonly Finding[];
}

/** What numbers are held to be noise of floating-point sums, which differ by the last digits. */
const roundingShare = 1e-9;
const number = '[0-9]+(?:\\.[0-9]+)?';

/** The rule that excuses what was seen at one noisy place and lets nothing else differ; null where none can. */
export function proposeRule(finding: Finding, seen: Seen): Rule | null {
  const { channel, kind, target } = finding;
  if (channel === 'exit' || target === null || kind === 'custom' || kind === 'truncated') return null;
  const file = target.file === undefined ? {} : { file: globFor(target.file) };
  const scope = { channel, ...file };
  if (target.line !== undefined) return proposeForLine(finding, target.line, seen, scope);
  const place = {
    ...scope,
    ...(target.at === undefined || target.at === '' ? {} : { at: target.at }),
    ...formatOf(target),
  };
  return proposeForPlace(finding, seen, place);
}

type Scope = Pick<Rule, 'channel' | 'file' | 'at' | 'format'>;

function formatOf({ format }: RuleTarget): Pick<Rule, 'format'> {
  return format === undefined || format === 'text' ? {} : { format };
}

function proposeForPlace({ kind, list, what }: Finding, seen: Seen, place: Scope): Rule {
  switch (kind) {
    case 'value':
      return { ...typeForValues(seen), ...place };
    case 'order':
      return { type: 'set', ...place };
    case 'notation':
      return { type: typeForNotation(what), ...place };
    case 'mode': {
      const { channel, file } = place;
      return { type: 'mode', channel, ...(file === undefined ? {} : { file }) };
    }
    case 'missing':
    case 'extra':
      return list === null ? { type: 'presence', ...place } : { type: 'ignore', ...withoutItem(place) };
    default:
      return { type: 'ignore', ...place };
  }
}

/** Where YAML is written in another way that no notation is about, all that is left is not to look. */
function typeForNotation(what: string | null): Rule['type'] {
  if (what === 'key order') return 'key-order';
  return what === 'spelling' || what === 'document markers' ? 'ignore' : 'notation';
}

/** The list of which the item at a place is one. */
function withoutItem({ at, ...rest }: Scope): Scope {
  const list = (at ?? '').replace(/\/[^/]*$/, '');
  return list === '' ? rest : { ...rest, at: list };
}

type TypePart = Pick<Rule, 'type' | 'match' | 'relative'>;

function typeForValues({ values, shape }: Pick<Seen, 'values' | 'shape'>): TypePart {
  const [kind = ''] = shape.split(' ', 1);
  switch (kind) {
    case 'timestamp':
      return { type: 'timestamp' };
    case 'uuid':
      return { type: 'uuid' };
    case 'temp-path':
      return { type: 'temp-path' };
    case 'hex':
      return { type: 'pattern', match: '[0-9A-Fa-f]+' };
    case 'integer':
      return { type: 'pattern', match: '[+-]?[0-9]+' };
    case 'decimal':
    case 'number':
      return isRounding(values)
        ? { type: 'float', relative: roundingShare }
        : { type: 'pattern', match: '[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?' };
    case 'duration':
      return { type: 'pattern', match: `(?:${number}(?:ns|µs|μs|us|ms|s|m|h))+` };
    case 'numbers':
      return { type: 'pattern', match: number };
    default:
      return { type: 'ignore' };
  }
}

function isRounding(values: readonly string[]): boolean {
  const [first = null, ...rest] = values.map(parseDecimal);
  const tolerance = { absolute: 0, relative: roundingShare };
  return first !== null && rest.every((each) => each !== null && isWithin(first, each, tolerance));
}

type Line = NonNullable<RuleTarget['line']>;

function proposeForLine(finding: Finding, line: Line, seen: Seen, scope: Scope): Rule {
  const words = splitLine(line.text);
  if (finding.kind === 'missing' || finding.kind === 'extra') {
    const type = isOnBothSides(finding, seen) ? 'set' : 'presence';
    return { type, ...scope, line: `^${words.map(varying).join('')}$` };
  }
  if (finding.kind === 'notation') return { type: 'notation', ...scope };
  if (line.word === null)
    return { type: 'ignore', ...scope, line: commonBeginning(words, splitLine(line.other ?? '')) };
  const noisy = new Set(
    seen.findings.flatMap((each) => (each.target?.line?.text === line.text ? [each.target.line.word] : [])),
  );
  const place = words.map((word, index) => {
    if (index === line.word) return `(${captureFor(word)})`;
    return noisy.has(index) ? '\\S+' : varying(word);
  });
  return { ...typeForValues(seen), ...scope, line: `^${place.join('')}$` };
}

/** Such a line is on either side, and stands elsewhere. */
function isOnBothSides({ kind, location }: Finding, { findings }: Seen): boolean {
  const other = kind === 'missing' ? 'extra' : 'missing';
  return findings.some((each) => each.kind === other && each.location === location);
}

function captureFor(word: string): string {
  return /\s/.test(word) || word === '' ? '.*' : '\\S+';
}

/** A word as an expression that also fits other cases, in which its numbers are others. */
function varying(word: string): string {
  if (valueShape(word).startsWith('temp-path')) return '\\S+';
  return quote(word).replaceAll(/\d+/g, '[0-9]+');
}

function commonBeginning(ours: readonly string[], theirs: readonly string[]): string {
  let same = 0;
  while (same < ours.length && ours[same] === theirs[same]) same++;
  return `^${ours.slice(0, same).map(varying).join('')}(.*)$`;
}

function quote(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A path with what only chance wrote as a wildcard. */
function globFor(path: string): string {
  const mark = '\ufdd0';
  const masked = nameTemplate(path.replaceAll('#', mark)).replaceAll('#', '\ufdd1').replaceAll(mark, '#');
  return masked.replaceAll(/[?*[\]{}]/g, '[$&]').replaceAll('\ufdd1', '*');
}
