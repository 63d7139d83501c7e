import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, type CaseSource, type Corpus, type CorpusOptions, loadCorpus } from '@strangler/shadow';

/** A corpus, with its cases read back from disk. */
export interface LoadedSources extends Corpus {
  readonly cases: readonly Case[];
}

/** Loads cases into a file of their own and reads them back, in the order of that file. */
export async function loadSources(
  sources: Iterable<CaseSource>,
  options: Omit<CorpusOptions, 'file'> = {},
): Promise<LoadedSources> {
  const dir = mkdtempSync(join(tmpdir(), 'load-sources-'));
  try {
    const corpus = await loadCorpus(sources, { ...options, file: join(dir, 'cases.jsonl') });
    const cases = Array.from({ length: corpus.book.size }, (_, index) => corpus.book.read(index));
    corpus.book.close();
    return { ...corpus, cases };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
