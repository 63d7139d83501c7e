import { createHash } from 'node:crypto';

/**
 * The targeting key of a raw value, such as a host's name: the hex SHA-256 of the flag's name, a zero byte and the value, a text in
 * UTF-8. An empty value has an empty key, which no share takes in: control answers, as it does for tools without a value.
 *
 * The flag is part of it so that the first keys of one rollout are not the first of all others too.
 */
export function targetingKeyOf(flag: string, raw: string | Uint8Array): string {
  if (raw.length === 0) return '';
  return createHash('sha256').update(`${flag}\0`, 'utf8').update(raw).digest('hex');
}
