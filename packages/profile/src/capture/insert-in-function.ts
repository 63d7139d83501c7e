import { type GoToken, goTokens } from './go-tokens.ts';

/**
 * Puts code right behind the brace that opens a top-level Go function, so that no line moves.
 *
 * `signature` is the function's head as tokens, for example `func main ( )`; null where the source has no such
 * function. Works on tokens, because a comment or a raw string may hold the same words.
 */
export function insertInFunction(source: string, signature: string, code: string): string | null {
  const at = insertionPoint(source, `${signature} {`, []);
  return at === null ? null : source.slice(0, at) + code + source.slice(at);
}

/** As {@link insertInFunction}, but right behind the first place where the function holds these tokens. */
export function insertBehind(
  source: string,
  { signature, tokens }: { readonly signature: string; readonly tokens: string },
  code: string,
): string | null {
  const at = insertionPoint(source, `${signature} {`, tokens.split(' '));
  return at === null ? null : source.slice(0, at) + code + source.slice(at);
}

/** Behind the head where there are no tokens to look for, else behind the tokens inside of the function. */
function insertionPoint(source: string, head: string, tokens: readonly string[]): number | null {
  const opening = new TokenMatch(head.split(' '));
  const inner = new TokenMatch(tokens);
  let depth = 0;
  for (const token of goTokens(source)) {
    if (opening.isComplete) inner.take(token);
    else if (depth === 0) opening.take(token);
    if (opening.isComplete && inner.isComplete) return token.end;
    depth += Number(token.text === '{') - Number(token.text === '}');
    if (opening.isComplete && depth === 0) return null;
  }
  return null;
}

class TokenMatch {
  readonly #wanted: readonly string[];
  #matched = 0;

  constructor(wanted: readonly string[]) {
    this.#wanted = wanted;
  }

  get isComplete(): boolean {
    return this.#matched === this.#wanted.length;
  }

  take({ text }: GoToken): void {
    this.#matched =
      text === this.#wanted[this.#matched] ? this.#matched + 1 : Number(text === this.#wanted[0]);
  }
}
