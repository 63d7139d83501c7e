import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import type { Span } from '../documents/document.ts';

/** A user's regular expression in RE2's syntax, which takes linear time whatever the text. */
export interface UserExpression {
  matches(text: string): boolean;
  /** The groups of every match, or all of each match where it has no groups, in order; null without a match. */
  findParts(text: string): readonly Span[] | null;
  /** The text with every match replaced. */
  replaceAll(text: string, replacement: string): string;
}

/** Further matches in one text are not looked at, so they have to be equal. */
const maxMatches = 1000;

let library: typeof RE2JS | null = null;

/** Compiles an expression; throws the library's error, whose message says what is wrong, for a broken one. */
export function compileUserExpression(source: string): UserExpression {
  const re2 = loadLibrary();
  const compiled = re2.compile(source);
  return {
    matches: (text) => compiled.test(text),
    findParts: (text) => findParts(compiled, text),
    replaceAll: (text, replacement) => compiled.matcher(text).replaceAll(re2.quoteReplacement(replacement)),
  };
}

/** Loaded when it is first needed: most runs come without rules, and it is larger than all of our code. */
function loadLibrary(): typeof RE2JS {
  library ??= (createRequire(import.meta.url)('re2js') as { readonly RE2JS: typeof RE2JS }).RE2JS;
  return library;
}

function findParts(compiled: RE2JS, text: string): Span[] | null {
  const matcher = compiled.matcher(text);
  const parts: Span[] = [];
  let matches = 0;
  while (matches < maxMatches && matcher.find()) {
    matches++;
    // An expression that may match nothing does so behind every other match.
    if (matches > 1 && matcher.start() === matcher.end()) continue;
    const groups = Array.from({ length: Math.max(1, matcher.groupCount()) }, (_, index) =>
      matcher.groupCount() === 0 ? 0 : index + 1,
    );
    for (const group of groups) {
      const part = { start: matcher.start(group), end: matcher.end(group) };
      // A group inside of another is a part of that one; one that took no part stands at -1.
      if (part.start >= (parts.at(-1)?.end ?? 0)) parts.push(part);
    }
  }
  return matches === 0 ? null : parts;
}
