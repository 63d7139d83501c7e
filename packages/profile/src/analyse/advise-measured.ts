import type { HotPath } from '@strangler/core';
import type { Advice } from './advise.ts';
import { chooseOperations, liesBeneath } from './choose-operations.ts';
import { type Evaluation, type EvaluationContext, evaluateOperation } from './evaluate-operation.ts';
import { explainGain, explainObstacle } from './explain-evaluation.ts';
import { extractedName } from './extracted-name.ts';
import type { HotFunction } from './hot-function.ts';
import type { Operation } from './operation.ts';

/** Advice on one hot function, with the evaluation of the operation that it belongs to. */
export interface MeasuredAdvice extends Advice {
  readonly evaluation: Evaluation | null;
}

/** Advises by what was measured: every operation of the program is forecast, and the best are chosen. */
export function adviseMeasured(
  operations: readonly Operation[],
  context: EvaluationContext,
): (candidate: HotFunction) => MeasuredAdvice {
  const own = operations.filter(({ origin }) => origin === 'program');
  const evaluations = own.map((operation) => evaluateOperation(operation, context));
  const chosen = chooseOperations(evaluations);
  return (candidate) => {
    const name = extractedName(candidate);
    const evaluation = evaluations.find(({ operation }) => operation.name === name) ?? null;
    const advice =
      evaluation === null
        ? adviseOnForeign(candidate, chosen)
        : adviseOnOwn(evaluation, { evaluations, chosen, context });
    return { ...advice, evaluation };
  };
}

interface Choice {
  readonly evaluations: readonly Evaluation[];
  readonly chosen: readonly Evaluation[];
  readonly context: EvaluationContext;
}

function adviseOnOwn(evaluation: Evaluation, { evaluations, chosen, context }: Choice): Advice {
  const { measurements } = context;
  if (chosen.includes(evaluation)) {
    const reason = explainGain(evaluation, measurements);
    return { advice: 'extract', boundary: evaluation.operation.name, reason };
  }
  const around = chosen.find((outer) => liesBeneath(evaluation, outer, evaluations));
  if (around !== undefined) {
    const own = explainObstacle(evaluation, measurements);
    const { name } = around.operation;
    const moves = `It lies beneath ${name} and moves with it.`;
    return {
      advice: 'extract the caller instead',
      boundary: name,
      reason: own === '' ? moves : `${own} ${moves}`,
    };
  }
  const inner = chosen.filter((other) => liesBeneath(other, evaluation, evaluations));
  if (inner.length > 0 && evaluation.obstacle !== 'entry') {
    const names = inner.map(({ operation }) => operation.name).join(', ');
    return keep(`Most of what it could bring comes with ${names}, a smaller part to take out.`);
  }
  return keep(explainObstacle(evaluation, measurements) || explainSettled(evaluations));
}

/** An operation that would pay is left only where a candidate for a part of it, or around it, was replayed. */
function explainSettled(evaluations: readonly Evaluation[]): string {
  const replayed = evaluations.find(({ measured }) => measured?.replay != null);
  return `The candidate replaces ${replayed?.operation.name}, and was measured there.`;
}

function adviseOnForeign(candidate: HotFunction, chosen: readonly Evaluation[]): Advice {
  const above = chosen.find(({ operation: { functions } }) =>
    functions.some((name) => candidate.covers(name) > 0.5),
  );
  if (above !== undefined) return keep(`It stands above ${above.operation.name} and calls into the program.`);
  const [around] = chosen.toSorted(
    (a, b) => b.operation.covers(candidate.name) - a.operation.covers(candidate.name),
  );
  const part = around?.operation.covers(candidate.name) ?? 0;
  const whose = foreignness[candidate.origin];
  if (around === undefined || part <= 0.5) {
    return keep(`It ${whose}, and no operation that pays as a subprocess holds most of its cost.`);
  }
  const { name } = around.operation;
  const reason = `It ${whose}; ${name} holds ${Math.round(part * 100)} % of its cost.`;
  return { advice: 'extract the caller instead', boundary: name, reason };
}

const foreignness: Readonly<Record<HotPath['origin'], string>> = {
  program: 'belongs to the program',
  dependency: 'belongs to a module that the program requires',
  'standard-library': 'belongs to Go itself',
  unknown: 'has no name in the profile',
};

function keep(reason: string): Advice {
  return { advice: 'keep', boundary: null, reason };
}
