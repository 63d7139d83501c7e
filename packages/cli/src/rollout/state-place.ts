import { join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { realPath } from '../config/real-path.ts';

/** Where the state of a rollout is: in a directory, or asked for at an address, and then everything else lies beside `home`. */
export type StatePlace =
  | { readonly kind: 'directory'; readonly home: string }
  | { readonly kind: 'service'; readonly home: string; readonly source: string };

/**
 * The place that `state.home` of a config in a directory names; an address comes without a slash at its end.
 *
 * A relative one starts at the directory itself, also where a link leads to that: a tool has the place built in, and has to find what
 * is moved from there. Throws CONFIG_INVALID where it is an address that cannot be asked.
 */
export function statePlace(dir: string, given: string | undefined): StatePlace {
  // Taken as it is named where it cannot be looked at, so that a rollback can still try.
  const real = realPath(dir);
  const usual = usualHome(real);
  if (given === undefined) return { kind: 'directory', home: usual };
  if (!given.includes('://')) return { kind: 'directory', home: resolve(real, given) };
  return { kind: 'service', home: usual, source: checkAddress(given) };
}

/** Where the state of a migration in a directory is, unless its config says otherwise. */
export function usualHome(dir: string): string {
  return join(dir, '.migrate', 'rollout');
}

function checkAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw unusable(given, 'Only the address of a service by http or https can be asked for a state.');
  }
  if (url.username !== '' || url.password !== '') {
    throw unusable(url.origin, 'It holds a user or a password, which would be built into every tool.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw unusable(given, 'It has a query or a fragment, and the path of the question is put behind it.');
  }
  return url.href.replace(/\/+$/, '');
}

function unusable(address: string, why: string): MigrateError {
  return new MigrateError({
    code: 'CONFIG_INVALID',
    message: `state.home cannot be ${address}`,
    why,
    next: 'Name the address without the path of OFREP, for example http://flagd:8016, or a directory.',
  });
}

/** Says that a command needs the directory of a state that is asked for at an address. */
export function stateElsewhere(source: string): MigrateError {
  return new MigrateError({
    code: 'STATE_ELSEWHERE',
    message: `the state is not here: it is asked for at ${source}`,
    why: 'state.home of the config is an address. Nothing was changed: who follows that address would not see what is changed here.',
    next: 'Run the command where the directory lies that this service serves, with a config whose state.home is not an address.',
  });
}
