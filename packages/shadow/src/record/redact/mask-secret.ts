/** Begins everything that stands in place of a secret. */
const mark = 'REDACTED';

/**
 * What stands in place of a secret: `REDACTED-` and its length class, the least of 8, 16, 32, … that it fits into, and
 * filled up so that it is of that class too. The same secret gets the same mask wherever it stands.
 *
 * A number becomes a number, since JSON would be broken by anything else.
 */
export function maskSecret(secret: string): string {
  const lengthClass = classOf(secret.length);
  const atLeast = lengthClass / 2 + 1;
  if (/^\d+$/.test(secret)) return '1'.padEnd(atLeast, '0');
  return `${mark}-${lengthClass}`.padEnd(Math.min(atLeast, 1025), 'x');
}

function classOf(length: number): number {
  return 2 ** Math.max(3, Math.ceil(Math.log2(Math.max(1, length))));
}
