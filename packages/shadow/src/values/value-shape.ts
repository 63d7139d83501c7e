import { holdsMarks, marks } from './marks.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import { markTempPaths } from './temp-path.ts';

const uuidPattern =
  /^(\{|urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(\}?)$/i;
/** As Go and most others print one: `1h2m3.5s`, `850µs`. */
const durationPattern = /^-?(?:\d+(?:\.\d+)?(?:ns|µs|μs|us|ms|s|m|h))+$/;
const maxLength = 256;
const maxWords = 80;
/** Shorter hex numbers may be written without leading zeros; a digest always has its length. */
const digestLength = 32;

/**
 * What a value looks like, in a word that holds all that a noisy value still has to keep: `timestamp iso T.Z`,
 * `uuid 4 lower`, `hex`, `hex 64`, `integer`, `decimal`, `duration`, `temp-path …`, `empty`, `numbers # of #` for words around numbers,
 * else `text`. Where `#` stands here is a mark, which `showMarks` shows so.
 */
export function valueShape(text: string): string {
  if (text === '') return 'empty';
  if (text.length > maxLength) return 'text';
  const timestamp = parseTimestamp(text);
  if (timestamp !== null) return `timestamp ${timestamp.format}`;
  const uuid = uuidForm(text);
  if (uuid !== null) return `uuid ${uuid}`;
  if (/^[+-]?\d+$/.test(text)) return 'integer';
  if (/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return 'decimal';
  if (durationPattern.test(text)) return 'duration';
  if (isHex(text)) return text.length < digestLength ? 'hex' : `hex ${text.length}`;
  if (holdsMarks(text)) return 'text';
  const masked = markTempPaths(text);
  if (masked !== text) return `temp-path ${masked}`;
  const words = maskNumbers(text);
  return words === text || words.length > maxWords ? 'text' : `numbers ${words}`;
}

/**
 * Whether a value fits the shapes that were seen at its place: it has one of them, or is a number among numbers;
 * among values of no shape, or of several, anything but nothing fits.
 */
export function fitsShapes(value: string, seen: readonly string[]): boolean {
  const shape = valueShape(value);
  if (seen.includes(shape)) return true;
  const kinds = new Set(seen.map(kindOf));
  if (shape === 'empty') return false;
  if (seen.every(isNumber) && !seen.every(isTimestamp)) return isNumber(shape);
  if (kinds.has('text') || kinds.size > 1) return true;
  // A hash of digits alone looks like a number.
  const mayBeHex = seen.some((each) => each === 'hex' || each === `hex ${value.length}`);
  return mayBeHex && /^(?:[0-9a-f]{7,}|[0-9A-F]{7,})$/.test(value);
}

/** A text with its numbers replaced; what stays has to be the same where only numbers vary. */
function maskNumbers(text: string): string {
  return text.replaceAll(/\d+(?:\.\d+)?/g, marks.number);
}

/** The one shape that all of them have; `number` for integers and decimals; `text` where they have none. */
export function commonShape(shapes: readonly string[]): string {
  const distinct = [...new Set(shapes)];
  const [first] = distinct;
  if (first === undefined) return 'text';
  if (distinct.length === 1) return first;
  return distinct.every(isNumber) ? 'number' : 'text';
}

/** The version, the case of the letters and what is around them; null for what is no UUID. */
export function uuidForm(text: string): string | null {
  const match = uuidPattern.exec(text);
  if (match === null) return null;
  const [, prefix = '', digits = '', version = '', suffix = ''] = match;
  if ((prefix === '{') !== (suffix === '}')) return null;
  return `${prefix}${version.toLowerCase()} ${caseOf(digits)}`;
}

function caseOf(text: string): string {
  const isLower = text === text.toLowerCase();
  const isUpper = text === text.toUpperCase();
  if (isLower && isUpper) return 'any';
  return isLower ? 'lower' : isUpper ? 'upper' : 'mixed';
}

function isHex(text: string): boolean {
  return text.length >= 7 && /^(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)$/.test(text) && /\d/.test(text);
}

function kindOf(shape: string): string {
  return shape.split(' ', 1)[0] ?? shape;
}

function isTimestamp(shape: string): boolean {
  return kindOf(shape) === 'timestamp';
}

/** A number may look like seconds since 1970 by chance. */
function isNumber(shape: string): boolean {
  const kind = kindOf(shape);
  return kind === 'integer' || kind === 'decimal' || shape.startsWith('timestamp epoch');
}
