import { relative, resolve } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import type { CaseSource } from '../corpus/case-source.ts';

/** A case as it reads in a cases file of another directory; null where no cases file can hold it, as with `{input}`. */
export function rebaseCase({ document, input, baseDir }: CaseSource, dir: string): CaseDocument | null {
  if (input !== null) return null;
  const moved = <T>(value: T): T => moveNames(value, (name) => relative(dir, resolve(baseDir, name)) || '.');
  const { stdin, files } = document;
  return {
    ...document,
    ...(stdin !== undefined && { stdin: moved(stdin) }),
    ...(files !== undefined && {
      files: Object.fromEntries(Object.entries(files).map(([path, file]) => [path, moved(file)])),
    }),
  };
}

function moveNames<T>(value: T, move: (name: string) => string): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, name]) =>
    key === 'file' || key === 'dir' ? [key, move(String(name))] : [key, name],
  );
  return Object.fromEntries(entries) as T;
}
