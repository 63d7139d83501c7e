import type { DocumentNode, ListNode, ObjectNode, ReadResult, ScalarNode } from './document.ts';

/**
 * Reads comma- or tab-separated values as RFC 4180 has them: an object of `columns`, the cells of the first row, and
 * `rows`, where a row with a cell for each of the columns is an object by their names, and any other row is a list.
 *
 * Cells are strings. Rows end by `\n` or `\r\n`; a cell in quotes may hold anything, with `""` for a quote.
 */
export function readCsv(text: string, separator: ',' | '\t'): ReadResult {
  const rows: ScalarNode[][] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const row: ScalarNode[] = [];
    for (;;) {
      const cell = readCell(text, at, separator);
      if (typeof cell === 'string') return { ok: false, offset: at, why: cell };
      row.push(cell);
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    rows.push(row);
    at += text[at] === '\r' ? 2 : 1;
  }
  const [header = [], ...body] = rows;
  return {
    ok: true,
    document: { format: separator === ',' ? 'csv' : 'tsv', text, root: toTable(header, body, text.length) },
  };
}

function readCell(text: string, start: number, separator: string): ScalarNode | string {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && !endsRow(text, end)) end++;
    return { type: 'string', value: text.slice(start, end), start, end };
  }
  let close = text.indexOf('"', start + 1);
  let doubled = false;
  while (close !== -1 && text[close + 1] === '"') {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return 'a quoted cell has no end';
  const end = close + 1;
  if (end < text.length && text[end] !== separator && !endsRow(text, end)) {
    return 'something follows the closing quote of a cell';
  }
  const inner = text.slice(start + 1, close);
  return { type: 'string', value: doubled ? inner.replaceAll('""', '"') : inner, start, end };
}

function endsRow(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

function toTable(header: readonly ScalarNode[], body: readonly ScalarNode[][], length: number): ObjectNode {
  const columns = listOf(header);
  const names = header.map(({ value }) => value);
  const named = new Set(names).size === names.length;
  const items = body.map((row) =>
    named && row.length === names.length ? toRecord(row, names) : listOf(row),
  );
  const none = { start: 0, end: 0 };
  const start = items[0]?.start ?? length;
  const rows: ListNode = { type: 'list', start, end: items.at(-1)?.end ?? length, items };
  return {
    type: 'object',
    start: columns.start,
    end: rows.end,
    entries: [
      { key: 'columns', keySpan: none, value: columns },
      { key: 'rows', keySpan: none, value: rows },
    ],
  };
}

function toRecord(row: readonly ScalarNode[], names: readonly string[]): DocumentNode {
  const { start, end } = listOf(row);
  // A name has no text of its own in the row, so its span is empty and nothing stands between it and its value.
  const entries = row.map((value, index) => ({
    key: names[index] ?? '',
    keySpan: { start: value.start, end: value.start },
    value,
  }));
  return { type: 'object', start, end, entries };
}

function listOf(items: readonly ScalarNode[]): ListNode {
  return { type: 'list', start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, items };
}
