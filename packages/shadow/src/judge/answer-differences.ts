import type { Observation } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';
import type { Role } from '../implementation/implementation.ts';

/** The run's own event lines say that this role answered, and that nothing failed before. */
export function provesRole({ answer }: Observation, role: Role): boolean {
  return answer !== null && answer.answeredBy === role && answer.fallback === null;
}

/**
 * What is wrong with who answered in the candidate's place.
 *
 * A fallback is wrong even where no proof is demanded, since the output is then the control's own; a line that
 * cannot be read counts as one.
 */
export function findAnswerDifferences(candidates: readonly Observation[], role: Role | null): Difference[] {
  const unproven = candidates.find((each) => (role === null ? hasFallback(each) : !provesRole(each, role)));
  if (unproven === undefined) return [];
  const { answer } = unproven;
  if (answer === null) return [answerDifference('no event line says who answered')];
  if (answer.fallback !== null) return [answerDifference('the control answered after the candidate failed')];
  return [answerDifference(`the ${answer.answeredBy} answered, not the ${role}`)];
}

function hasFallback({ answer }: Observation): boolean {
  return answer !== null && answer.fallback !== null;
}

function answerDifference(what: string): Difference {
  return { channel: 'answer', kind: 'answer', location: what, title: what };
}
