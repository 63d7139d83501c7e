import type { Format } from './document.ts';

const formatsByEnding: Readonly<Record<string, Format>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The format that the name of a written file stands for; null where it says nothing. */
export function formatOfPath(path: string): Format | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return path.includes('.') && Object.hasOwn(formatsByEnding, ending)
    ? (formatsByEnding[ending] ?? null)
    : null;
}
