import type { CaseSource } from './case-source.ts';
import { CaseTable } from './case-table.ts';
import { loadCase } from './load-case.ts';
import { createPacer } from './pacer.ts';
import { createTreeCache } from './tree-cache.ts';

/** What some cases come to, without a run and without writing anything. */
export interface CorpusDigest {
  /** What a run on them would have in its run.json. */
  readonly digest: string;
  /** How many distinct ones of them another run has too. */
  readonly known: number;
}

/** Reads all cases. `isKnown` says whether another run has one. Throws CASE_INVALID. */
export async function digestCorpus(
  sources: Iterable<CaseSource>,
  isKnown: (caseId: string) => boolean,
): Promise<CorpusDigest> {
  const table = new CaseTable();
  const cache = createTreeCache();
  const pace = createPacer();
  let known = 0;
  for (const each of sources) {
    const { id, source } = loadCase(each, cache);
    if (table.add({ caseId: id, source }) && isKnown(id)) known++;
    const turn = pace();
    if (turn) await turn;
  }
  return { digest: await table.digest(pace), known };
}
