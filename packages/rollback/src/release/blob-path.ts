import { join } from 'node:path';

/** The directory of the releases that a rollout's generations name: an OCI image layout. */
export function releasesDirectory(home: string): string {
  return join(home, '..', 'releases');
}

/** The directory of its blobs, binaries among them. */
export function blobDirectory(home: string): string {
  return join(releasesDirectory(home), 'blobs', 'sha256');
}

/** Where a blob lies that has this digest (`sha256:` and 64 hex digits). */
export function blobPath(home: string, digest: string): string {
  return join(blobDirectory(home), digest.replace(/^sha256:/, ''));
}

/** Says whether a text is a digest as generations write it. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}
