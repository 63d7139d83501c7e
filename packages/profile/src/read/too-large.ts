import type { MigrateError } from '@strangler/core';
import { invalidProfile } from './invalid-profile.ts';

/** The PROFILE_INVALID error of a profile past the limit; `field` says whether as a file or as what gzip undid. */
export function tooLarge(origin: string, limit: number, field: 'file' | 'gzip'): MigrateError {
  const problem = `it holds more than ${limit} bytes, the limit for reading`;
  return invalidProfile({ origin, offset: limit, field, problem });
}
