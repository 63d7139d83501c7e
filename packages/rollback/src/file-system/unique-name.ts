import { randomUUID } from 'node:crypto';

/** A name that no other writer uses; the prefix says what the file is for. */
export function uniqueName(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}
