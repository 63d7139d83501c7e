import { MigrateError } from '@strangler/core';
import type { Signature } from './reproduction.ts';

/** The error for a case that was not found to differ. */
export function showsNothing(caseId: string, status: string): MigrateError {
  return new MigrateError({
    code: 'MINIMISE_NOT_REPRODUCED',
    message: `case ${caseId.slice(0, 12)} shows no difference`,
    why: `In this run it is ${status}.`,
    next: 'Take a case or a group that migrate shadow listed among the differences.',
  });
}

/** The error for a difference that does not show any more. */
export function doesNotReproduce(caseId: string, signature: Signature): MigrateError {
  return new MigrateError({
    code: 'MINIMISE_NOT_REPRODUCED',
    message: `case ${caseId.slice(0, 12)} does not show its difference any more`,
    why: `Run again, it never differs in ${describe(signature)}.`,
    next: 'Something outside of the case decides: the time, the network, the load. Run migrate shadow again to see whether the difference is still there.',
  });
}

/** The error for a difference that shows only sometimes. */
export function isFlaky(caseId: string, signature: Signature, seen: string): MigrateError {
  return new MigrateError({
    code: 'MINIMISE_FLAKY',
    message: `case ${caseId.slice(0, 12)} shows its difference only sometimes`,
    why: `It differed in ${describe(signature)} in ${seen} tries.`,
    next: 'A smaller case could not be told from luck. Find what makes the candidate disagree with itself first.',
  });
}

function describe({ channel, location }: Signature): string {
  return `${channel}, ${location}`;
}
