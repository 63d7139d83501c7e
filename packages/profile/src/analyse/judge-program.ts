import type { ProfileVerdict } from '@strangler/core';
import { describeShare, listNames } from './advise.ts';
import type { MeasuredAdvice } from './advise-measured.ts';
import { extractedName } from './extracted-name.ts';
import type { HotFunction } from './hot-function.ts';

/** A hot function and what is advised on it. */
export interface AdvisedFunction {
  readonly candidate: HotFunction;
  readonly advice: MeasuredAdvice;
}

/** Puts the advice on all hot functions together into the verdict on the program. */
export function judgeProgram(advised: readonly AdvisedFunction[], thresholdPercent: number): ProfileVerdict {
  const chosen = advised.filter(({ advice }) => advice.advice === 'extract');
  const [first] = chosen;
  if (first !== undefined) return { decision: 'extract', reason: reasonToExtract(first, chosen) };
  return { decision: 'keep', reason: reasonToKeep(advised, thresholdPercent) };
}

function reasonToExtract(first: AdvisedFunction, chosen: readonly AdvisedFunction[]): string {
  const name = extractedName(first.candidate);
  const rest = new Set(chosen.map(({ candidate }) => extractedName(candidate)));
  rest.delete(name);
  const others = rest.size > 0 ? ` So could ${[...rest].join(', ')}.` : '';
  const { evaluation, reason } = first.advice;
  const why = evaluation === null ? '' : ` ${reason}`;
  return `${name} holds ${describeShare(first.candidate)} and could be taken out.${why}${others}`;
}

function reasonToKeep(advised: readonly AdvisedFunction[], thresholdPercent: number): string {
  if (advised.length === 0) return `No function holds ${thresholdPercent} % of the run.`;
  const evaluated = advised.filter(
    ({ advice: { evaluation } }) => evaluation !== null && evaluation.obstacle !== 'entry',
  );
  const replayed = evaluated.find(({ advice }) => advice.evaluation?.measured?.replay != null);
  const measured = replayed ?? evaluated[0];
  if (measured !== undefined) {
    const { candidate, advice } = measured;
    return `${extractedName(candidate)} holds ${describeShare(candidate)}. ${advice.reason}`;
  }
  const names = listNames(advised.slice(0, 3).map(({ candidate }) => candidate));
  return `The ${thresholdPercent} % and more lie in ${names}, none of which can be taken out.`;
}
