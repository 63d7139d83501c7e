import { goTokens } from './go-tokens.ts';

/**
 * Puts code right behind the brace that opens a top-level Go function, so that no line moves.
 *
 * `signature` is the function's head as tokens, for example `func main ( )`; null where the source has no such
 * function. Works on tokens, because a comment or a raw string may hold the same words.
 */
export function insertInFunction(source: string, signature: string, code: string): string | null {
  const wanted = [...signature.split(' '), '{'];
  let depth = 0;
  let matched = 0;
  for (const { text, end } of goTokens(source)) {
    if (depth === 0) matched = text === wanted[matched] ? matched + 1 : Number(text === wanted[0]);
    if (matched === wanted.length) return source.slice(0, end) + code + source.slice(end);
    if (text === '{') depth++;
    if (text === '}') depth--;
  }
  return null;
}
