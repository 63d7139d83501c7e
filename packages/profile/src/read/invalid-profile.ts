import { MigrateError } from '@strangler/core';

/** Where and how a profile is broken: `field` is dotted as in profile.proto, `offset` counts decoded bytes. */
export interface ProfileFault {
  readonly origin: string;
  readonly offset: number;
  readonly field: string;
  readonly problem: string;
}

/** The PROFILE_INVALID error of a profile that is broken at one place. */
export function invalidProfile({ origin, offset, field, problem }: ProfileFault): MigrateError {
  return new MigrateError({
    code: 'PROFILE_INVALID',
    message: `${origin} is not a valid profile: ${problem}`,
    why: `at byte ${offset}, field ${field}`,
    next: 'Check that the file is complete and was not changed on its way, or capture it again.',
  });
}
