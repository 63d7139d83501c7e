import { MigrateError } from '@strangler/core';

/** Where and how a text is broken: `offset` counts decoded bytes from 0, `line` lines from 1. */
export interface LineFault {
  readonly origin: string;
  readonly offset: number;
  readonly line: number;
  readonly field: string;
  readonly problem: string;
}

/** The PROFILE_INVALID error of a text profile that is broken at one line. */
export function invalidLine({ origin, offset, line, field, problem }: LineFault): MigrateError {
  return new MigrateError({
    code: 'PROFILE_INVALID',
    message: `${origin} is not a valid profile: ${problem}`,
    why: `at byte ${offset}, field ${field}, line ${line}`,
    next: 'Check that the file is complete and was not changed on its way, or capture it again.',
  });
}
