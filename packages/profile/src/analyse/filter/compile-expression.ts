import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

/** A compiled regular expression in RE2's syntax. */
export interface Expression {
  /** Whether it matches anywhere in the text, as Go's `MatchString`. */
  matches(text: string): boolean;
}

let library: typeof RE2JS | null = null;

/** Compiles an expression; throws the library's error, whose message says what is wrong, for a broken one. */
export function compileExpression(source: string): Expression {
  const compiled = loadLibrary().compile(source);
  return { matches: (text) => compiled.test(text) };
}

/** Loaded when it is first needed: most profiles come without expressions, and it is larger than all of our code. */
function loadLibrary(): typeof RE2JS {
  library ??= (createRequire(import.meta.url)('re2js') as { readonly RE2JS: typeof RE2JS }).RE2JS;
  return library;
}
