import type { DocumentNode, ParsedDocument, ReadResult } from './document.ts';
import { JsonScanner, JsonSyntaxError } from './json-scanner.ts';

/** Reads one JSON value, white space around it and a byte order mark before it. */
export function readJson(text: string): ReadResult {
  return readWith(text, (scanner) => {
    const root = scanner.readValue();
    scanner.skipSpace();
    if (!scanner.atEnd) throw new JsonSyntaxError('something follows the value', scanner.position);
    return { format: 'json', text, root };
  });
}

/** Reads JSON values, each of them on a line or more of its own, as one list. */
export function readNdjson(text: string): ReadResult {
  return readWith(text, (scanner) => {
    const items: DocumentNode[] = [];
    while (!scanner.atEnd) {
      items.push(scanner.readValue());
      const after = scanner.position;
      scanner.skipSpace();
      if (!scanner.atEnd && !text.slice(after, scanner.position).includes('\n')) {
        throw new JsonSyntaxError('no line ending follows the value', after);
      }
    }
    const [first] = items;
    const root = { type: 'list', start: first?.start ?? 0, end: items.at(-1)?.end ?? 0, items } as const;
    return { format: 'ndjson', text, root };
  });
}

function readWith(text: string, read: (scanner: JsonScanner) => ParsedDocument): ReadResult {
  try {
    const scanner = new JsonScanner(text);
    scanner.skipSpace();
    return { ok: true, document: read(scanner) };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { ok: false, offset: error.offset, why: error.message };
    throw error;
  }
}
