import { type CharacterClass, maxRepeat, type Pattern } from './pattern.ts';
import { digits, PatternCursor, PatternError, readEscape, wordCharacters } from './pattern-cursor.ts';

/** A pattern, or why it is outside the profile. */
export type ParsedPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly message: string };

const maxDepth = 50;
const maxSize = 4000;

/** Parses a pattern of the profile: the part of regular expressions that Go, Rust and JavaScript agree on. */
export function parsePattern(source: string): ParsedPattern {
  const cursor = new PatternCursor(source);
  try {
    const pattern = readChoice(cursor, 0);
    if (!cursor.done) throw new PatternError('has a ) too many');
    if (weightOf(pattern) > maxRepeat) throw new PatternError(`repeats a part more than ${maxRepeat} times`);
    if (sizeOf(pattern) > maxSize) throw new PatternError('is too large: write fewer or smaller repetitions');
    return { ok: true, pattern };
  } catch (error) {
    if (error instanceof PatternError)
      return { ok: false, message: `${JSON.stringify(source)} ${error.message}` };
    throw error;
  }
}

function readChoice(cursor: PatternCursor, depth: number): Pattern {
  if (depth > maxDepth) throw new PatternError(`has groups more than ${maxDepth} deep`);
  const options = [readSequence(cursor, depth)];
  while (cursor.take('|')) options.push(readSequence(cursor, depth));
  const [first] = options;
  return options.length === 1 && first !== undefined ? first : { kind: 'choice', options };
}

function readSequence(cursor: PatternCursor, depth: number): Pattern {
  const parts: Pattern[] = [];
  while (!cursor.done && cursor.peek !== '|' && cursor.peek !== ')') parts.push(readRepeated(cursor, depth));
  return { kind: 'sequence', parts };
}

function readRepeated(cursor: PatternCursor, depth: number): Pattern {
  const part = readAtom(cursor, depth);
  const bounds = readQuantifier(cursor);
  if (bounds === null) return part;
  if (part.kind === 'begin' || part.kind === 'end') throw new PatternError('repeats ^ or $');
  if (cursor.peek === '?')
    throw new PatternError('has a lazy repetition: leave the second ? out, a test does not need it');
  if ('*+{'.includes(cursor.peek ?? ' '))
    throw new PatternError('repeats a repetition: put a group around the inner one');
  return { kind: 'repeat', part, ...bounds };
}

function readQuantifier(cursor: PatternCursor): { min: number; max: number | null } | null {
  if (cursor.take('*')) return { min: 0, max: null };
  if (cursor.take('+')) return { min: 1, max: null };
  if (cursor.take('?')) return { min: 0, max: 1 };
  if (cursor.peek !== '{') return null;
  const [all, low = '', comma, high] = cursor.takeMatch(/^\{(\d{1,4})(,)?(\d{1,4})?\}/) ?? [];
  if (all === undefined) throw new PatternError('has a { that is no repetition: write \\{');
  if (comma === undefined && high !== undefined) throw new PatternError('has a repetition that is too large');
  const min = Number(low);
  const max = comma === undefined ? min : high === undefined ? null : Number(high);
  if (max !== null && max < min) throw new PatternError(`has the empty repetition ${all}`);
  return { min, max };
}

function readAtom(cursor: PatternCursor, depth: number): Pattern {
  const character = cursor.next();
  switch (character) {
    case '^':
      return { kind: 'begin' };
    case '$':
      return { kind: 'end' };
    case '.':
      return {
        kind: 'class',
        negated: true,
        ranges: [
          [10, 10],
          [13, 13],
          [0x2028, 0x2029],
        ],
      };
    case '[':
      return readClass(cursor);
    case '(':
      return readGroup(cursor, depth);
    case '\\':
      return { kind: 'class', negated: false, ranges: readEscape(cursor) };
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
      throw new PatternError(`has a bare ${character}: write \\${character}`);
    default:
      return literal(character);
  }
}

function literal(character: string): CharacterClass {
  const point = character.codePointAt(0) ?? 0;
  return { kind: 'class', negated: false, ranges: [[point, point]] };
}

function readGroup(cursor: PatternCursor, depth: number): Pattern {
  if (cursor.take('?') && !cursor.take(':')) {
    throw new PatternError(
      'has a group that starts with (?: only ( and (?: are known, no look-around, no names, no flags',
    );
  }
  const inner = readChoice(cursor, depth + 1);
  if (!cursor.take(')')) throw new PatternError('has a ( without )');
  return inner;
}

function readClass(cursor: PatternCursor): CharacterClass {
  const negated = cursor.take('^');
  const ranges: (readonly [number, number])[] = [];
  while (!cursor.take(']')) ranges.push(...readRange(cursor));
  if (ranges.length === 0) throw new PatternError('has an empty class');
  return { kind: 'class', negated, ranges };
}

function readRange(cursor: PatternCursor): readonly (readonly [number, number])[] {
  const low = readMember(cursor);
  if (cursor.peek !== '-' || cursor.following === ']') return low;
  cursor.next();
  const high = readMember(cursor);
  const [from, to] = [single(low), single(high)];
  if (from > to) throw new PatternError('has a range that runs backwards');
  return [[from, to]];
}

function readMember(cursor: PatternCursor): readonly (readonly [number, number])[] {
  const character = cursor.next();
  if (character === '\\') return readEscape(cursor);
  if (character === '[') throw new PatternError('has a [ in a class: write \\[');
  return literal(character).ranges;
}

function single(ranges: readonly (readonly [number, number])[]): number {
  const [first] = ranges;
  if (ranges === digits || ranges === wordCharacters || first === undefined) {
    throw new PatternError('has a range between sets of characters');
  }
  return first[0];
}

function weightOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'sequence':
      return Math.max(1, ...pattern.parts.map(weightOf));
    case 'choice':
      return Math.max(1, ...pattern.options.map(weightOf));
    case 'repeat':
      return weightOf(pattern.part) * Math.max(1, pattern.min, pattern.max ?? 0);
    default:
      return 1;
  }
}

function sizeOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'sequence':
      return pattern.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case 'choice':
      return pattern.options.reduce((sum, part) => sum + sizeOf(part) + 2, 0);
    case 'repeat':
      return (sizeOf(pattern.part) + 1) * Math.max(1, pattern.min, pattern.max ?? pattern.min + 1) + 1;
    default:
      return 1;
  }
}
