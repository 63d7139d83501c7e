import { createPacer } from './pacer.ts';
import type { CaseSource } from './case-source.ts';
import { CaseTable } from './case-table.ts';
import { loadCase } from './load-case.ts';
import { createTreeCache } from './tree-cache.ts';

/**
 * The digest that a run on these cases would have in its run.json, without a run and without writing anything. Throws CASE_INVALID.
 */
export async function digestCorpus(sources: Iterable<CaseSource>): Promise<string> {
  const table = new CaseTable();
  const cache = createTreeCache();
  const pace = createPacer();
  for (const each of sources) {
    const { id, source } = loadCase(each, cache);
    table.add({ caseId: id, source });
    const turn = pace();
    if (turn) await turn;
  }
  return table.digest(pace);
}
