import { snakeCase } from '../contract/names.ts';

const keywords = new Set([
  'abstract',
  'as',
  'async',
  'await',
  'become',
  'box',
  'break',
  'const',
  'continue',
  'do',
  'dyn',
  'else',
  'enum',
  'extern',
  'false',
  'final',
  'fn',
  'for',
  'gen',
  'if',
  'impl',
  'in',
  'let',
  'loop',
  'macro',
  'match',
  'mod',
  'move',
  'mut',
  'override',
  'priv',
  'pub',
  'ref',
  'return',
  'static',
  'struct',
  'trait',
  'true',
  'try',
  'type',
  'typeof',
  'unsafe',
  'unsized',
  'use',
  'virtual',
  'where',
  'while',
  'yield',
]);

/** The words that cannot be written as raw identifiers. */
const unwritable = new Set(['self', 'super', 'crate', '']);

/** A name in snake_case that is no word of the language, before its scope is looked at. */
export function rustFieldName(name: string): string {
  const snake = snakeCase(name);
  if (unwritable.has(snake)) return `${snake}_field`.replace(/^_/, '');
  return /^\d/.test(snake) ? `field_${snake}` : snake;
}

/** An identifier, raw where it is a keyword. */
export function rustIdentifier(name: string): string {
  return keywords.has(name) ? `r#${name}` : name;
}

/** A text as a Rust string literal; characters that do not show are escaped. */
export function rustLiteral(text: string): string {
  return `"${[...text].map((character) => escaped(character, '"')).join('')}"`;
}

/** A code point as a Rust character literal. */
export function rustCharacter(point: number): string {
  return `'${escaped(String.fromCodePoint(point), "'")}'`;
}

function escaped(character: string, quote: string): string {
  if (character === quote || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  if (character === ' ' || !/[\p{C}\p{Z}\p{M}]/u.test(character)) return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
