import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Redactor } from './redactor.ts';

/** Content that may be written, or why it may not. */
export type RedactedContent =
  | { readonly kind: 'kept'; readonly bytes: Buffer }
  | { readonly kind: 'dropped'; readonly why: 'binary-secret' | 'not-scannable' };

/** What a file of this kind holds cannot be seen from its bytes: zip, xz, bzip2, Zstandard, 7z, rar, lz4, age, OpenPGP. */
const sealed: readonly string[] = [
  '504b0304',
  'fd377a585a00',
  '425a68',
  '28b52ffd',
  '377abcaf271c',
  '526172211a07',
  '04224d18',
  '6167652d656e6372797074696f6e',
];

/** Unpacked content past this many bytes is not looked at. */
const maxUnpackedBytes = 1 << 28;

/**
 * Takes the secrets out of text. Anything else would be broken by that: binary content is looked through and dropped
 * where it holds a secret, or where what it holds cannot be seen.
 */
export function redactContent(bytes: Buffer, redactor: Redactor): RedactedContent {
  if (isGzip(bytes)) return keepIfClean(bytes, unpacked(bytes), redactor);
  if (isSealed(bytes)) return { kind: 'dropped', why: 'not-scannable' };
  if (!isUtf8(bytes) || bytes.includes(0)) return keepIfClean(bytes, bytes, redactor);
  const text = bytes.toString();
  const redacted = redactor.redact(text);
  return { kind: 'kept', bytes: redacted === text ? bytes : Buffer.from(redacted) };
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isSealed(bytes: Buffer): boolean {
  return sealed.some((magic) => bytes.subarray(0, magic.length / 2).toString('hex') === magic);
}

function unpacked(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxUnpackedBytes });
  } catch {
    return null;
  }
}

function keepIfClean(bytes: Buffer, seen: Buffer | null, redactor: Redactor): RedactedContent {
  if (seen === null || isGzip(seen) || isSealed(seen)) return { kind: 'dropped', why: 'not-scannable' };
  const isSecret = redactor.isSecretIn(seen) || redactor.isSecretIn(bytes);
  return isSecret ? { kind: 'dropped', why: 'binary-secret' } : { kind: 'kept', bytes };
}
