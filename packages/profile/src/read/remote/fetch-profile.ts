import type { Profile } from '@strangler/core';
import { defaultReadLimits, type ReadLimits } from '../read-limits.ts';
import { readProfile } from '../read-profile.ts';
import { openAddress } from './open-address.ts';
import { parseAddress } from './profile-address.ts';
import { readBody } from './read-body.ts';
import { unreachable } from './unreachable.ts';

/** How a profile is fetched. */
export interface FetchOptions {
  /** Stops the request; what waits then is rejected with INTERRUPTED. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReadLimits>;
  /** How long to wait beyond the seconds that the address asks the server to measure; a minute unless given. */
  readonly graceMillis?: number;
  /** What sends requests; the global `fetch` unless given. */
  readonly fetch?: typeof fetch;
}

const minute = 60_000;

/**
 * Reads the profile that a server answers with, such as `http://localhost:6060/debug/pprof/profile?seconds=5`.
 *
 * Follows redirects within the same origin only. Throws USAGE for an address that cannot be asked, INPUT_UNREADABLE where no
 * profile comes back in time, PROFILE_INVALID for one that is broken, and INTERRUPTED after an abort.
 */
export async function fetchProfile(url: string, options: FetchOptions = {}): Promise<Profile> {
  const address = parseAddress(url);
  const { limits = {}, graceMillis = minute } = options;
  const millis = address.seconds * 1000 + graceMillis;
  const deadline = AbortSignal.timeout(millis);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline]);
  const read = async () => {
    const response = await openAddress(address, { signal, fetch: options.fetch ?? fetch });
    return readBody(response, address.name, limits.decodedBytes ?? defaultReadLimits.decodedBytes);
  };
  const bytes = await read().catch((error: unknown) => {
    throw unreachable(error, { name: address.name, signal: options.signal, deadline, millis });
  });
  return readProfile(bytes, address.name, limits);
}
