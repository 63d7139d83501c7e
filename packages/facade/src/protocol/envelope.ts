import type { Payload } from './frame.ts';
import { protocolVersions } from './handshake.ts';

/** What a one-shot program is asked. */
export interface EnvelopeRequest {
  readonly contract: string;
  readonly method: string;
  readonly timeoutMs: number | undefined;
  readonly payload: Payload;
}

/** The one document for a one-shot program. The request's JSON goes in as it is, number by number. */
export function encodeEnvelope({ contract, method, timeoutMs, payload }: EnvelopeRequest): Buffer {
  const start = JSON.stringify({
    protocol: protocolVersions[0],
    contract,
    method,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return Buffer.concat([
    Buffer.from(`${start.slice(0, -1)},"request":`),
    payload.json,
    Buffer.from(payload.raw?.length ? `,"raw":"${Buffer.from(payload.raw).toString('base64')}"}` : '}'),
  ]);
}

/** What a one-shot program answered: a response, or the contract's error as JSON text. */
export type EnvelopeAnswer =
  | { readonly kind: 'response'; readonly payload: Payload }
  | { readonly kind: 'error'; readonly json: string };

/** Reads the one document of a one-shot program, keeping the text of its values; null where it is malformed. */
export function decodeEnvelope(document: string): EnvelopeAnswer | null {
  const values = topLevelTexts(document);
  if (values === null) return null;
  const { response, error, raw, ...others } = Object.fromEntries(values);
  if (Object.keys(others).length > 0 || (response === undefined) === (error === undefined)) return null;
  if (error !== undefined) return raw === undefined ? { kind: 'error', json: error } : null;
  const json = Buffer.from(response ?? '');
  if (raw === undefined) return { kind: 'response', payload: { json } };
  const bytes = canonicalBase64(JSON.parse(raw));
  return bytes === null ? null : { kind: 'response', payload: { json, raw: bytes } };
}

function canonicalBase64(text: unknown): Buffer | null {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** The members of an object with the text of their values; null where it is no object or has a key twice. */
function topLevelTexts(document: string): ReadonlyMap<string, string> | null {
  try {
    JSON.parse(document);
  } catch {
    return null;
  }
  // Known to be JSON from here on, so that the ends of its parts are all there is to find.
  const text = document.trim();
  if (!text.startsWith('{')) return null;
  const texts = new Map<string, string>();
  for (let at = 1; ; ) {
    const key = nextString(text, at);
    if (key === null) return texts;
    const valueStart = text.indexOf(':', key.end) + 1;
    const valueEnd = endOfValue(text, valueStart);
    if (texts.has(key.value)) return null;
    texts.set(key.value, text.slice(valueStart, valueEnd).trim());
    at = valueEnd + 1;
  }
}

function nextString(text: string, from: number): { readonly value: string; readonly end: number } | null {
  const start = text.indexOf('"', from);
  if (start === -1) return null;
  const end = endOfString(text, start);
  return { value: JSON.parse(text.slice(start, end)) as string, end };
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Where the comma or brace behind a value is. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; ) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (depth === 0 && (char === ',' || char === '}')) return at;
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    at += 1;
  }
}
