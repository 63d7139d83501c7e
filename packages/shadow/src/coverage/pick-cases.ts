import { type CaseDocument, MigrateError } from '@strangler/core';
import type { CaseSource } from '../corpus/case-source.ts';
import { loadCase } from '../corpus/load-case.ts';
import { createTreeCache } from '../corpus/tree-cache.ts';
import { rebaseCase } from './rebase-case.ts';

/**
 * The cases of these ids, each once and in the order of the sources, as they read in a cases file of `dir`.
 *
 * Throws USAGE for a case with an `{input}`, which no cases file can hold.
 */
export function* pickCases(
  sources: Iterable<CaseSource>,
  ids: ReadonlySet<string>,
  dir: string,
): Generator<CaseDocument> {
  const wanted = new Set(ids);
  const cache = createTreeCache();
  for (const source of sources) {
    if (!wanted.delete(loadCase(source, cache).id)) continue;
    const document = rebaseCase(source, dir);
    if (document === null) throw unwritable(source.where);
    yield document;
  }
}

function unwritable(where: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: 'the subset cannot be written as a cases file',
    why: `The case at ${where} gives the path of its input to the command, and a line of a cases file cannot.`,
    next: 'Leave --write out, or give the cases by --cases.',
  });
}
