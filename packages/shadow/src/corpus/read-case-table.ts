import type { CaseSource } from './case-source.ts';
import { CaseTable } from './case-table.ts';
import { loadCase } from './load-case.ts';
import { createPacer } from './pacer.ts';
import { createTreeCache } from './tree-cache.ts';

/** The distinct cases that a run on these would have, without a run and without writing anything. Throws CASE_INVALID. */
export async function readCaseTable(sources: Iterable<CaseSource>): Promise<CaseTable> {
  const table = new CaseTable();
  const cache = createTreeCache();
  const pace = createPacer();
  for (const each of sources) {
    const { id, source } = loadCase(each, cache);
    table.add({ caseId: id, source });
    const turn = pace();
    if (turn) await turn;
  }
  return table;
}
