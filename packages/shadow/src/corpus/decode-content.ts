/** The bytes of canonical base64, with its padding or without; null for anything that decoders read differently. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return withoutPadding(bytes.toString('base64')) === withoutPadding(text) ? bytes : null;
}

function withoutPadding(text: string): string {
  return text.replace(/={1,2}$/, '');
}

/** Milliseconds since 1970, or null for a date that no calendar holds. */
export function parseMtime(text: string): number | null {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  // Some parsers turn 30 February into 2 March.
  return new Date(time).toISOString().slice(0, 19) === text.slice(0, 19) ? time : null;
}
