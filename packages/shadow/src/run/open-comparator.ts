import { MigrateError, type RunComparator } from '@strangler/core';
import type { Comparator } from '../compare/comparator.ts';
import { loadComparator } from '../compare/load-comparator.ts';
import { digestComparator } from './digest-comparator.ts';
import type { LoadedComparator } from './shadow-options.ts';

/** Loads a user's comparator together with the digest that a run keeps of it. Throws what loading it throws. */
export async function openComparator(path: string): Promise<LoadedComparator> {
  const compare = await loadComparator(path);
  return { path, digest: digestComparator(path), compare };
}

/** The comparator that a run was judged by. Throws INPUT_NOT_FOUND, or INPUT_INVALID where it is another one now. */
export async function reopenComparator({ path, digest }: RunComparator): Promise<Comparator> {
  const found = await openComparator(path);
  if (found.digest === digest) return found.compare;
  throw new MigrateError({
    code: 'INPUT_INVALID',
    message: `the comparator ${path}, or a file that it names, changed since the run`,
    why: `Its digest is ${found.digest}; the run was judged by ${digest}.`,
    next: 'Restore the files as they were, or run migrate shadow again.',
  });
}
