import { isUtf8 } from 'node:buffer';
import type { Format, ParsedDocument, ReadResult } from './document.ts';
import { readCsv } from './read-csv.ts';
import { readJson, readNdjson } from './read-json.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

/** The bytes as a text; null where they are not UTF-8 or hold a NUL, so that only bytes can be compared. */
export function decodeText(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes) || bytes.includes(0)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Reads a text in a format that is known. */
export function readAs(format: Format, text: string): ReadResult {
  switch (format) {
    case 'json':
      return readJson(text);
    case 'ndjson':
      return readNdjson(text);
    case 'csv':
      return readCsv(text, ',');
    case 'tsv':
      return readCsv(text, '\t');
    case 'yaml':
      return readYaml(text);
    case 'text':
      return { ok: true, document: readText(text) };
  }
}

/** Reads a text as what it looks like: JSON, JSON values line by line, else lines. */
export function readAny(text: string): ParsedDocument {
  const json = readJson(text);
  if (json.ok) return json.document;
  const values = readNdjson(text);
  return values.ok ? values.document : readText(text);
}
