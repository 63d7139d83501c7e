import type { CharacterClass, Pattern } from './pattern.ts';

/** One step of a matcher that advances all its threads over the text at once, so that no text is slow. */
export type MatchStep =
  | { readonly op: 'class'; readonly ranges: CharacterClass['ranges']; readonly negated: boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'begin' }
  | { readonly op: 'end' }
  | { readonly op: 'match' };

/** Turns a pattern into steps; the last one is `match`. */
export function compilePattern(pattern: Pattern): readonly MatchStep[] {
  const steps: MatchStep[] = [];
  compile(pattern, steps);
  steps.push({ op: 'match' });
  return steps;
}

function compile(pattern: Pattern, steps: MatchStep[]): void {
  switch (pattern.kind) {
    case 'class':
      steps.push({ op: 'class', ranges: pattern.ranges, negated: pattern.negated });
      return;
    case 'begin':
    case 'end':
      steps.push({ op: pattern.kind });
      return;
    case 'sequence':
      for (const part of pattern.parts) compile(part, steps);
      return;
    case 'choice':
      compileChoice(pattern.options, steps);
      return;
    case 'repeat':
      for (let count = 0; count < pattern.min; count++) compile(pattern.part, steps);
      if (pattern.max === null) compileOptional(pattern.part, steps, true);
      else
        for (let count = pattern.min; count < pattern.max; count++)
          compileOptional(pattern.part, steps, false);
  }
}

function compileChoice(options: readonly Pattern[], steps: MatchStep[]): void {
  const jumps: number[] = [];
  for (const [index, option] of options.entries()) {
    const isLast = index === options.length - 1;
    const split = steps.length;
    if (!isLast) steps.push({ op: 'split', first: split + 1, second: 0 });
    compile(option, steps);
    if (isLast) continue;
    jumps.push(steps.length);
    steps.push({ op: 'jump', to: 0 });
    steps[split] = { op: 'split', first: split + 1, second: steps.length };
  }
  for (const jump of jumps) steps[jump] = { op: 'jump', to: steps.length };
}

function compileOptional(part: Pattern, steps: MatchStep[], loops: boolean): void {
  const split = steps.length;
  steps.push({ op: 'split', first: split + 1, second: 0 });
  compile(part, steps);
  if (loops) steps.push({ op: 'jump', to: split });
  steps[split] = { op: 'split', first: split + 1, second: steps.length };
}
