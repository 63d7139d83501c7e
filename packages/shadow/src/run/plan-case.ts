import { createSeededRandom, type Observation } from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import type { Implementation } from '../implementation/implementation.ts';
import type { RunPlan } from '../observe/observer.ts';
import type { Sides } from './run-context.ts';

/** The runs of one case: the control as often as noise needs, the candidate once, who begins left to chance. */
export function planComparison(
  each: Case,
  sides: Sides,
  settings: { readonly noiseRuns: number; readonly seed: number },
): RunPlan[] {
  const controls = Array.from({ length: settings.noiseRuns }, (_, index) =>
    planRun(each, sides.control, 'compare', index + 1),
  );
  const candidate = planRun(each, sides.candidate, 'compare', 1);
  return candidateBegins(each, settings.seed) ? [candidate, ...controls] : [...controls, candidate];
}

/** One run of each side, the order alternating from case to case, so that neither always finds warm caches. */
export function planTiming(each: Case, sides: Sides, index: number): RunPlan[] {
  const pair = [planRun(each, sides.control, 'timing', 1), planRun(each, sides.candidate, 'timing', 1)];
  return index % 2 === 0 ? pair : pair.toReversed();
}

/** One run of each side that shows what it starts. */
export function planTrace(each: Case, sides: Sides): RunPlan[] {
  return [planRun(each, sides.control, 'compare', 1), planRun(each, sides.candidate, 'compare', 1)];
}

/**
 * One more run of each side where they differ: the candidate's tells a mismatch from a candidate that disagrees with itself,
 * the control's tells noise that its other runs lacked by chance, such as a clock that moved on by a second in between.
 */
export function planRepeat(
  each: Case,
  sides: Sides,
  { noiseRuns }: { readonly noiseRuns: number },
): RunPlan[] {
  return [
    planRun(each, sides.candidate, 'compare', 2),
    planRun(each, sides.control, 'compare', noiseRuns + 1),
  ];
}

function planRun(
  each: Case,
  implementation: Implementation,
  pass: Observation['pass'],
  attempt: number,
): RunPlan {
  return { case: each, implementation, pass, attempt };
}

/** Drawn from the case and the seed alone, so that it does not depend on which case is done when. */
function candidateBegins(each: Case, seed: number): boolean {
  return createSeededRandom(seed ^ Number.parseInt(each.id.slice(0, 8), 16))() < 0.5;
}
