import { join } from 'node:path';

/** The directory of the binaries that a rollout's generations name: the blobs of an OCI image layout. */
export function blobDirectory(home: string): string {
  return join(home, '..', 'releases', 'blobs', 'sha256');
}

/** Where a binary lies that has this digest (`sha256:` and 64 hex digits). */
export function blobPath(home: string, digest: string): string {
  return join(blobDirectory(home), digest.replace(/^sha256:/, ''));
}

/** Says whether a text is a digest as generations write it. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}
