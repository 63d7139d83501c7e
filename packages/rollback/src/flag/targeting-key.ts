import { createHash } from 'node:crypto';

/**
 * The targeting key of a raw value, such as a host's name: the hex SHA-256 of the flag's name, a zero byte and the value in UTF-8.
 *
 * The flag is part of it so that the first keys of one rollout are not the first of all others too.
 */
export function targetingKeyOf(flag: string, raw: string): string {
  return createHash('sha256').update(`${flag}\0${raw}`, 'utf8').digest('hex');
}
