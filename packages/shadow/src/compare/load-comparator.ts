import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MigrateError } from '@strangler/core';
import type { Comparator } from './comparator.ts';

/**
 * Loads the user's comparator: the default export of a JavaScript module.
 *
 * Throws INPUT_NOT_FOUND, or INPUT_INVALID for a module that cannot be loaded or exports no function.
 */
export async function loadComparator(path: string): Promise<Comparator> {
  const file = resolve(path);
  if (!existsSync(file)) {
    throw new MigrateError({
      code: 'INPUT_NOT_FOUND',
      message: `there is no comparator at ${path}`,
      why: 'A comparator is a JavaScript module.',
      next: 'Check the path given by --comparator or by shadow.comparator in the config.',
    });
  }
  const loaded = await importModule(file, path);
  if (typeof loaded.default === 'function') return loaded.default as Comparator;
  throw invalid(
    path,
    `Its default export is ${loaded.default === undefined ? 'missing' : 'not a function'}.`,
  );
}

async function importModule(file: string, path: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : String(error), error);
  }
}

function invalid(path: string, why: string, cause?: unknown): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `the comparator ${path} cannot be used`,
    why,
    next: 'Export a function by default; docs/rules.md shows one.',
    cause,
  });
}
