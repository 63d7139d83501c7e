import { isUtf8 } from 'node:buffer';

/**
 * A name or link target as text, no two of them alike.
 *
 * Bytes that are not UTF-8 become `\xNN`, and a backslash becomes two, so that it cannot pass for such a byte.
 */
export function shownName(name: Buffer): string {
  if (isUtf8(name)) return escaped(name.toString());
  let shown = '';
  for (let at = 0; at < name.length; ) {
    const length = characterLength(name, at);
    shown += length === 0 ? `\\x${hex(name[at])}` : escaped(name.subarray(at, at + length).toString());
    at += Math.max(1, length);
  }
  return shown;
}

/** The same for a name that is text already. */
export function escaped(name: string): string {
  return name.includes('\\') ? name.replaceAll('\\', '\\\\') : name;
}

/** How many bytes the character at a place has, 0 where there is none. */
function characterLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, '0');
}
