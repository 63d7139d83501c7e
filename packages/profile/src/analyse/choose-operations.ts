import type { Evaluation } from './evaluate-operation.ts';
import type { Operation } from './operation.ts';

const dominated = 0.99;
/** A smaller operation is taken where it brings this part of what the larger one around it would. */
const enough = 2 / 3;

/**
 * Chooses what to extract: of nested operations that pay, the innermost that bring two thirds of what the one around
 * them would, because less has to be written again. Operations that do not lie in each other are chosen each for
 * itself. Where a candidate was replayed, it stands for all around it and beneath it.
 */
export function chooseOperations(evaluations: readonly Evaluation[]): readonly Evaluation[] {
  const open = evaluations.filter((evaluation) => !isSettled(evaluation, evaluations));
  const isInner = (inner: Evaluation, outer: Evaluation) => liesBeneath(inner, outer, evaluations);
  const choose = (within: readonly Evaluation[]): readonly Evaluation[] =>
    outermost(within, isInner).flatMap((outer) => {
      const inner = choose(within.filter((other) => isInner(other, outer)));
      if (outer.obstacle !== null) return inner;
      const gained = inner.reduce((sum, { gain }) => sum + gain, 0);
      return inner.length > 0 && gained >= enough * outer.gain ? inner : [outer];
    });
  return choose(open);
}

/** Whether all of an operation's cost lies beneath another; of two that hold each other, the first is the outer. */
export function liesBeneath(inner: Evaluation, outer: Evaluation, order: readonly Evaluation[]): boolean {
  if (inner === outer || !holds(outer.operation, inner.operation)) return false;
  return !holds(inner.operation, outer.operation) || order.indexOf(outer) < order.indexOf(inner);
}

/** A literal that runs as a goroutine has a stack of its own, and lies where its function does. */
function holds(outer: Operation, inner: Operation): boolean {
  const { functions, literals } = inner;
  return (functions.length > 0 ? functions : literals).every((name) => outer.covers(name) >= dominated);
}

function isSettled(evaluation: Evaluation, all: readonly Evaluation[]): boolean {
  const replayed = all.find(({ measured }) => measured?.replay != null);
  if (replayed === undefined || replayed === evaluation) return false;
  return liesBeneath(evaluation, replayed, all) || liesBeneath(replayed, evaluation, all);
}

function outermost(
  evaluations: readonly Evaluation[],
  isInner: (inner: Evaluation, outer: Evaluation) => boolean,
): readonly Evaluation[] {
  return evaluations.filter((inner) => !evaluations.some((outer) => isInner(inner, outer)));
}
