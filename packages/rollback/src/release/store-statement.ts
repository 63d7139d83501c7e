import type { LockOwner } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { buildStatementManifest, emptyConfig, type StatementDocuments } from '../oci/build-manifest.ts';
import { digestOf } from '../oci/digest-of.ts';
import { putEntry } from '../oci/layout-index.ts';
import { artifactTypes } from '../oci/oci-names.ts';
import { editIndex, unwritableReleases } from './edit-index.ts';
import type { Release, StoredStatement } from './release.ts';
import { writeBlob } from './write-blob.ts';

/** A statement to store, and what it is about; `createdAt` (RFC 3339) is part of its identity. */
export interface StatementToStore {
  readonly home: string;
  readonly documents: StatementDocuments;
  readonly release: Release;
  readonly createdAt: string;
  readonly owner: LockOwner;
}

/** Stores a statement about a release in the layout; the same one again changes nothing. Throws STATE_UNWRITABLE. */
export function storeStatement(
  { home, documents, release, createdAt, owner }: StatementToStore,
  fs: FileSystem,
): StoredStatement {
  const bytes = buildStatementManifest(documents, release, createdAt);
  const manifest = digestOf(bytes);
  try {
    for (const each of [emptyConfig, documents.statement, documents.report, bytes]) writeBlob(fs, home, each);
  } catch (error) {
    throw unwritableReleases(home, error);
  }
  const entry = { digest: manifest, size: bytes.length, artifactType: artifactTypes.statement };
  editIndex(fs, home, owner, (index) => ({
    index: index.manifests.some(({ digest }) => digest === manifest)
      ? index
      : putEntry(index, { ...entry, tag: null, retainUntil: null }),
    result: null,
  }));
  return {
    manifest,
    subject: release.manifest,
    statement: digestOf(documents.statement),
    report: digestOf(documents.report),
  };
}
