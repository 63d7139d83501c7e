import { hashBytes } from '../bytes/hash-bytes.ts';
import { maskTempPaths } from './temp-path.ts';
import { uuidSource } from './uuid.ts';

const maxLength = 120;
const scannedLength = 1000;
const scannedOfLine = 8192;

const uuid = new RegExp(uuidSource, 'g');
const timestamp =
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?|\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?/g;
const dayAndMonth =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d{1,4}\b/g;
const hex = /\b0x[0-9a-f]+\b|\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b/gi;
const digits = /\d+(?:\.\d+)*/g;

/**
 * A line with everything that varies from case to case replaced by `#`: numbers, hex ids, UUIDs, timestamps, names of
 * temporary files. The same cause in other cases gives the same template.
 */
export function textTemplate(line: string): string {
  const masked = mask(line.slice(0, scannedLength));
  return masked.length > maxLength ? `${masked.slice(0, maxLength)}…` : masked;
}

/** The same where it has to tell a line from all others: one that is cut ends with the beginning of the hash of the whole. */
export function lineTemplate(line: string): string {
  if (line.length <= maxLength) return textTemplate(line);
  const masked = mask(line.slice(0, scannedOfLine));
  return masked.length > maxLength
    ? `${masked.slice(0, maxLength)}… ${hashBytes(masked).slice(0, 8)}`
    : masked;
}

function mask(text: string): string {
  const paths = maskTempPaths(text);
  return /\d/.test(paths) ? maskNumbers(paths) : paths;
}

function maskNumbers(text: string): string {
  const times = /[\da-f][:-][\da-f]/i.test(text)
    ? text.replaceAll(uuid, '#').replaceAll(timestamp, '#')
    : text;
  return times.replaceAll(dayAndMonth, '#').replaceAll(hex, '#').replaceAll(digits, '#');
}

/** A name of a key or a file with only what chance writes replaced: `run-7.json` stays, `3f2b9c01.json` does not. */
export function nameTemplate(name: string): string {
  if (!/\d/.test(name)) return name;
  return name
    .slice(0, scannedLength)
    .replaceAll(uuid, '#')
    .replaceAll(/\d{4}-?\d{2}-?\d{2}[T_ -]?\d{2}[:-]?\d{2}[:-]?\d{2}(?:[.,]\d+)?Z?/g, '#')
    .replaceAll(/(?<![A-Za-z0-9])(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}(?![A-Za-z0-9])/gi, '#')
    .replaceAll(/\d{6,}/g, '#');
}
