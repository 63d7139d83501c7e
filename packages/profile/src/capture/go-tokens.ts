/** A word or a single punctuation mark of Go source, and where it ends. */
export interface GoToken {
  readonly text: string;
  readonly end: number;
  /** Whether the end of a line before it ended a statement, as if a semicolon stood there. */
  readonly isAfterStatement: boolean;
}

const words = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[\s\S]/uy;

/** Splits Go source into tokens, past comments; a literal is one token of its first quote. */
export function* goTokens(source: string): Generator<GoToken> {
  let at = 0;
  let canEnd = false;
  let previous = '';
  while (at < source.length) {
    const start = endOfBlank(source, at);
    const isAfterStatement = canEnd && hasLineEnd(source, at, start);
    if (start >= source.length) return;
    const literal = endOfLiteral(source, start);
    const end = literal > start ? literal : endOfWord(source, start);
    const text = literal > start ? source.charAt(start) : source.slice(start, end);
    yield { text, end, isAfterStatement };
    canEnd = canEndStatement(text, start === at ? previous : '');
    previous = text;
    at = end;
  }
}

/** What goes on after a line: keywords but these, and punctuation but closing brackets. */
const continuing = new Set(
  (
    'case chan const default defer else for func go goto if import interface map package range select struct ' +
    'switch type var'
  ).split(' '),
);

/** Whether a line may end behind a token: the rule by which Go's scanner puts semicolons. */
function canEndStatement(text: string, adjacent: string): boolean {
  if (/^[)\]}"'`]$/.test(text)) return true;
  if (text === '+' || text === '-') return adjacent === text;
  return /^[\p{L}\p{Nd}_]/u.test(text) && !continuing.has(text);
}

/** Past white space and comments; loops, because patterns overflow their stack on comments and literals of megabytes. */
function endOfBlank(source: string, start: number): number {
  let at = start;
  while (at < source.length) {
    if (/\s/.test(source.charAt(at))) at++;
    else if (source.startsWith('//', at)) at = indexOrEnd(source, '\n', at);
    else if (source.startsWith('/*', at)) at = indexOrEnd(source, '*/', at + 2) + 2;
    else break;
  }
  return Math.min(at, source.length);
}

function hasLineEnd(source: string, start: number, end: number): boolean {
  return source.slice(start, end).includes('\n');
}

/** The start where no literal begins, or one that does not end. */
function endOfLiteral(source: string, start: number): number {
  const quote = source.charAt(start);
  if (quote === '`') return source.indexOf('`', start + 1) + 1 || start;
  if (quote !== '"' && quote !== "'") return start;
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === quote) return at + 1;
    if (character === '\n') return start;
    if (character === '\\' && source.charAt(at + 1) !== '\n') at++;
  }
  return start;
}

function endOfWord(source: string, start: number): number {
  words.lastIndex = start;
  return words.test(source) ? words.lastIndex : start + 1;
}

function indexOrEnd(source: string, text: string, start: number): number {
  const at = source.indexOf(text, start);
  return at < 0 ? source.length : at;
}
