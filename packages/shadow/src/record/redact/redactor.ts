import type { UserExpression } from '../../rules/user-expression.ts';
import { maskSecret } from './mask-secret.ts';
import { secretShapes } from './secret-shapes.ts';

/** Puts masks in place of secrets. */
export interface Redactor {
  /** The text without its secrets; the same text where it holds none. */
  redact(text: string): string;
  /** Says whether bytes of any kind hold a known secret, text in UTF-16 included. */
  isSecretIn(bytes: Buffer): boolean;
}

/** What a redactor looks for besides the well-known shapes. */
export interface RedactorOptions {
  /** Secrets themselves. */
  readonly literals: readonly string[];
  readonly expressions: readonly UserExpression[];
}

/** What the user's own expressions match becomes this, whatever its length. */
const userMask = 'REDACTED-redact';

/** Literals shorter than this are words that would be found everywhere. */
const minLiteralLength = 6;

/** Makes a redactor; a literal is found in its JSON, URL and base64 forms too. */
export function createRedactor({ literals, expressions }: RedactorOptions): Redactor {
  const known = [...new Set(literals.filter(({ length }) => length >= minLiteralLength).flatMap(formsOf))];
  known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const redact = (text: string): string => {
    let redacted = text;
    for (const literal of known) redacted = redacted.replaceAll(literal, () => maskSecret(literal));
    for (const { expression } of secretShapes) redacted = redacted.replace(expression, maskMatch);
    for (const expression of expressions) redacted = expression.replaceAll(redacted, userMask);
    return redacted;
  };
  const isIn = (text: string): boolean => redact(text) !== text;
  const isSecretIn = (bytes: Buffer): boolean => {
    const text = bytes.toString('latin1');
    if (known.some((literal) => bytes.includes(literal)) || isIn(text)) return true;
    return text.includes('\0') && isIn(text.replaceAll('\0', ''));
  };
  return { redact, isSecretIn };
}

function formsOf(literal: string): string[] {
  const escaped = JSON.stringify(literal).slice(1, -1);
  return [literal, escaped, encodeURIComponent(literal.toWellFormed()), ...base64Forms(literal)];
}

/** How the bytes look in base64 wherever they begin, without the characters that depend on their neighbours. */
function base64Forms(literal: string): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.from(' '.repeat(shift) + literal).toString('base64');
    const begin = shift === 0 ? 0 : shift + 1;
    return text.replace(/=+$/, '').slice(begin, -1);
  });
}

function maskMatch(match: string, kept: unknown, secret: unknown): string {
  if (typeof kept !== 'string' || typeof secret !== 'string') return maskSecret(match);
  const quote = /^\\?["'`]?/.exec(secret)?.[0] ?? '';
  const value = secret.slice(quote.length);
  const isClosed = quote !== '' && value.endsWith(quote);
  const bare = isClosed ? value.slice(0, -quote.length) : value;
  if (isHarmless(bare) || (quote === '' && isCount(kept, bare))) return match;
  return kept + quote + maskSecret(bare) + (isClosed ? quote : '');
}

/** What such a field holds where it holds no secret, or holds one no more. */
function isHarmless(value: string): boolean {
  return /^(?:|null|nil|none|true|false|undefined|REDACTED-\w*)$/i.test(value);
}

/** How many tokens there are, as in `"max_tokens": 4096`. */
function isCount(name: string, value: string): boolean {
  return /token/i.test(name) && /^\d{1,6}$/.test(value);
}
