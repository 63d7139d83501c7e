import { isUtf8 } from 'node:buffer';
import type { KeptContent } from '@strangler/process';

/** Small bytes as they stand in a document. */
export function inlineContent(bytes: Buffer): Pick<KeptContent, 'text' | 'base64'> {
  return isUtf8(bytes) ? { text: bytes.toString() } : { base64: bytes.toString('base64') };
}
