import { join } from 'node:path';
import { checkDocument, type Digest, type RehearsalDocument } from '@strangler/core';
import { ensureDirectory, listNames, syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { readText } from '../file-system/read-file.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';
import { temporaryPrefix } from '../generation/state-names.ts';

const maxBytes = 1024 * 1024;

/** A rehearsal on disk; `document` is null where the file holds none. */
export interface StoredRehearsal {
  /** Relative to the directory of the config. */
  readonly file: string;
  readonly document: RehearsalDocument | null;
}

/** Writes a rehearsal beside a rollout's state and gives its path, relative to the directory of the config. */
export function writeRehearsal(
  home: string,
  document: RehearsalDocument,
  fs: FileSystem = nodeFileSystem,
): string {
  const directory = rehearsalDirectory(home);
  ensureDirectory(fs, directory);
  const name = `${document.finishedAt.replaceAll(/[^0-9TZ]/g, '')}-${uniqueName('rehearsal')}.json`;
  const temporary = join(directory, uniqueName(temporaryPrefix));
  try {
    createDurably(fs, temporary, [Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')], 0o644);
    fs.rename(temporary, join(directory, name));
  } finally {
    discard(fs, temporary);
  }
  syncDirectory(fs, directory);
  return join('.migrate', 'rehearsals', name);
}

/**
 * The newest rehearsal of two binaries, null where there is none. One that cannot be read counts as one of them, since
 * nobody can tell what it says; so does a directory that cannot be read.
 */
export function findRehearsal(
  home: string,
  binaries: { readonly control: Digest; readonly candidate: Digest },
  fs: FileSystem = nodeFileSystem,
): StoredRehearsal | null {
  const names = listRehearsals(fs, home);
  if (names === null) return { file: join('.migrate', 'rehearsals'), document: null };
  for (const name of names.toReversed()) {
    const stored = { file: join('.migrate', 'rehearsals', name), document: read(fs, home, name) };
    const { document } = stored;
    if (document === null) return stored;
    if (document.control === binaries.control && document.candidate === binaries.candidate) return stored;
  }
  return null;
}

function listRehearsals(fs: FileSystem, home: string): readonly string[] | null {
  const names = orNull(() => listNames(fs, rehearsalDirectory(home)));
  return names?.filter((name) => /^\d{8}T.*\.json$/.test(name)) ?? null;
}

function read(fs: FileSystem, home: string, name: string): RehearsalDocument | null {
  try {
    const checked = checkDocument(
      'RehearsalDocument',
      JSON.parse(readText(fs, join(rehearsalDirectory(home), name), maxBytes)),
    );
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}

function rehearsalDirectory(home: string): string {
  return join(home, '..', 'rehearsals');
}
