import type { ParsedDocument, ScalarNode } from './document.ts';

/** Reads a text as the list of its lines; what ends a line, `\n` or `\r\n`, stands between them. */
export function readText(text: string): ParsedDocument {
  const items: ScalarNode[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const stop = found === -1 ? text.length : found;
    const end = found !== -1 && stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    items.push({ type: 'line', value: text.slice(start, end), start, end });
    start = stop + 1;
  }
  return { format: 'text', text, root: { type: 'list', start: 0, end: text.length, items } };
}
