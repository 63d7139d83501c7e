import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many calls a corpus lost, by reason, sorted by reason; a line that cannot be read counts as `unknown`. */
export function readLosses(corpusDir: string): ReadonlyMap<string, number> {
  const file = join(corpusDir, 'losses.jsonl');
  const counts = new Map<string, number>();
  if (!existsSync(file)) return counts;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { reason, count } = parseLoss(line);
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parseLoss(line: string): { readonly reason: string; readonly count: number } {
  try {
    const { reason, count } = JSON.parse(line) as { readonly reason: unknown; readonly count: unknown };
    if (typeof reason === 'string' && Number.isSafeInteger(count)) return { reason, count: count as number };
  } catch {
    // Counted below.
  }
  return { reason: 'unknown', count: 1 };
}
