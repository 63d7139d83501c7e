/** A word or a single punctuation mark of Go source, and where it ends. */
export interface GoToken {
  readonly text: string;
  readonly end: number;
}

const skipped = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const literals = /`[^`]*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const words = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[\s\S]/uy;

/** Splits Go source into tokens, past comments; a literal is one token of its first quote. */
export function* goTokens(source: string): Generator<GoToken> {
  let at = 0;
  while (at < source.length) {
    const space = matchAt(skipped, source, at);
    if (space > at) {
      at = space;
      continue;
    }
    const literal = matchAt(literals, source, at);
    const end = literal > at ? literal : matchAt(words, source, at);
    yield { text: literal > at ? source.charAt(at) : source.slice(at, end), end };
    at = end;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
