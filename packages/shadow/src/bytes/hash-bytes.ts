import { hash } from 'node:crypto';

/** Lower-case hex SHA-256 of bytes, or of a text as UTF-8. */
export function hashBytes(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
