import type { FlameTree } from '@strangler/core';
import { checkNotNegative, stacksOf } from '../flame/stacks-of.ts';
import { textPieces } from './text-pieces.ts';

/**
 * Writes a flame tree as folded stacks in pieces, one line a distinct stack: frames from the root down between
 * semicolons, a space, the cost.
 *
 * The format has no way to quote: a semicolon in a name becomes a colon, as perf's own collapser has it, and a control
 * character a space. Stacks that this makes alike stay lines of their own; readers add them up. Samples without a frame
 * are left out. Throws USAGE for negative costs.
 */
export function encodeFolded(tree: FlameTree): Iterable<string> {
  checkNotNegative(tree);
  return textPieces(foldedLines(tree));
}

function* foldedLines(tree: FlameTree): Iterable<string> {
  const names = tree.frames.map(({ name }) => foldedName(name));
  for (const { frames, cost } of stacksOf(tree)) {
    if (frames.length > 0) yield `${frames.map((frame) => names[frame]).join(';')} ${cost}\n`;
  }
}

function foldedName(name: string): string {
  return name.replaceAll(';', ':').replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
