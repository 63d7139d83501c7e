import { createHash } from 'node:crypto';

/** The targeting key of a raw value: hex SHA-256, because hash libraries disagree outside ASCII. */
export function targetingKeyOf(raw: string): string {
  return createHash('sha256').update(raw, 'utf8').digest('hex');
}
