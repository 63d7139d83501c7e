import { errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readChunks } from '../file-system/read-file.ts';
import { differs } from '../registry/push-artifact.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { blobPath } from './blob-path.ts';
import { unwritableReleases } from './edit-index.ts';
import { type BinaryCheck, verifyBinary } from './verify-binary.ts';
import { executableMode, openBlob } from './write-blob.ts';

/** A binary that has to be there, and the registry that may have it. */
export interface RestoreRequest {
  readonly home: string;
  /** Of the binary. */
  readonly digest: string;
  readonly client: RegistryClient | null;
  readonly fileSystem?: FileSystem;
}

/** Whether a binary can run now, where its bytes came from, and why not where it cannot. */
export type RestoreOutcome =
  | { readonly kind: 'present' | 'repaired' | 'downloaded'; readonly path: string }
  | { readonly kind: 'lost'; readonly path: string; readonly why: string };

/**
 * Makes sure that a binary is in the store and can run: as it is, by giving it back its mode, or from a registry. Never
 * throws: what cannot be done is `lost`, with the reason.
 */
export async function restoreRelease(request: RestoreRequest): Promise<RestoreOutcome> {
  const { home, digest, client } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  const path = blobPath(home, digest);
  if (verifyBinary(home, digest, fs).kind === 'verified') return { kind: 'present', path };
  const check = repairBinary(home, digest, fs);
  if (check.kind === 'verified') return { kind: 'repaired', path };
  if (client === null) return { kind: 'lost', path, why: `${check.why}, and no registry is named` };
  try {
    const isThere = await receiveBlob({ fs, home, client }, digest, executableMode);
    if (isThere) return { kind: 'downloaded', path };
    return { kind: 'lost', path, why: `${check.why}, and ${client.repository.shown} does not have it` };
  } catch (error) {
    return { kind: 'lost', path, why: `${check.why}. ${errorText(error)}` };
  }
}

/** Gives a stored binary back its mode where its bytes are right; needs no network. Never throws. */
export function repairBinary(home: string, digest: string, fs: FileSystem = nodeFileSystem): BinaryCheck {
  const check = verifyBinary(home, digest, fs);
  if (check.kind !== 'not-executable') return check;
  try {
    const blob = openBlob(fs, home, executableMode);
    try {
      for (const chunk of readChunks(fs, check.path)) blob.write(chunk);
      blob.keepAs(digest);
    } finally {
      blob.close();
    }
    return verifyBinary(home, digest, fs);
  } catch (error) {
    return { ...check, why: `${check.why}, and could not be made so: ${errorText(error)}` };
  }
}

/** The two ends of a download. */
export interface Receiving {
  readonly fs: FileSystem;
  readonly home: string;
  readonly client: RegistryClient;
}

/**
 * Downloads a blob into the layout; false where the registry does not have it. Throws RELEASE_DIFFERS where other bytes
 * came, of which nothing is kept, and STATE_UNWRITABLE.
 */
export async function receiveBlob(
  { fs, home, client }: Receiving,
  digest: string,
  mode: number,
): Promise<boolean> {
  const received = await client.readBlob(digest, async (chunks) => {
    const blob = writing(home, () => openBlob(fs, home, mode));
    try {
      for await (const chunk of chunks) writing(home, () => blob.write(chunk));
      const found = blob.digest();
      if (found !== digest) {
        throw differs(client, `${digest} was asked for, and bytes with the digest ${found} came.`);
      }
      writing(home, () => blob.keepAs(digest));
    } finally {
      blob.close();
    }
    return true;
  });
  return received ?? false;
}

/** Keeps a fault of this disk apart from a fault of the network. */
function writing<T>(home: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw unwritableReleases(home, error);
  }
}
