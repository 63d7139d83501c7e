import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { readBytes } from '../file-system/read-file.ts';
import { mediaTypes } from '../oci/oci-names.ts';
import { checkBlob } from '../registry/check-blob.ts';
import { inParallel } from '../registry/in-parallel.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { blobPath } from './blob-path.ts';
import { listPlace, type Place } from './catalogue.ts';
import { hashFile } from './hash-file.ts';
import type { ListedArtifact } from './read-layout.ts';
import { checkStatement } from './statement.ts';
import { readGenerations } from './usage.ts';
import { verifyBinary } from './verify-binary.ts';

/** What is verified: everything, or what has this tag or digest. */
export interface VerifyRequest {
  readonly home: string;
  readonly reference: string | null;
  /** Null verifies the layout only. */
  readonly client: RegistryClient | null;
  readonly fileSystem?: FileSystem;
}

/** One thing that was looked at, byte by byte, and what is wrong with it; nothing where it is whole. */
export interface VerifiedItem {
  readonly place: Place;
  readonly kind: 'release' | 'statement' | 'binary' | 'manifest';
  readonly digest: string;
  readonly tags: readonly string[];
  readonly problems: readonly string[];
}

/** Reads a blob of one place: what is wrong with it, or null; and its bytes where it is small. */
interface BlobReader {
  check(digest: string, mediaType: string): Promise<string | null>;
  read(digest: string): Promise<Uint8Array | null>;
}

const maxDocumentBytes = 256 * 1024 * 1024;

/**
 * Downloads and hashes: every release with all of its blobs, every statement with its documents, and the binaries that
 * the generation in force names. What a registry says of itself counts for nothing.
 */
export async function verifyReleases(request: VerifyRequest): Promise<readonly VerifiedItem[]> {
  const { home, client, reference } = request;
  const fs = request.fileSystem ?? nodeFileSystem;
  const items: VerifiedItem[] = [];
  for (const each of client === null ? [null] : [null, client]) {
    const place = each === null ? 'layout' : 'registry';
    const reader = each === null ? layoutReader(fs, home) : registryReader(each);
    const listed = await listPlace(fs, home, each);
    const meant = listed.filter((one) => isMeant(one, reference));
    const verified = await inParallel(meant, (one) => verifyArtifact(place, one, listed, reader));
    items.push(...verified.filter((item) => item !== null));
  }
  return [...items, ...verifyInForce(fs, home, reference)];
}

/** Verifies one artifact of a place; null for what another program put there. */
export async function verifyArtifact(
  place: Place,
  listed: ListedArtifact,
  all: readonly ListedArtifact[],
  reader: BlobReader,
): Promise<VerifiedItem | null> {
  const { artifact, problem, manifest: digest, tags } = listed;
  if (problem !== null) return { place, kind: 'manifest', digest, tags, problems: [problem] };
  if (artifact.kind === 'foreign') return null;
  const problems: string[] = [];
  for (const { digest: blob, mediaType } of artifact.blobs) {
    const fault = await reader.check(blob, mediaType);
    if (fault !== null) problems.push(fault);
  }
  if (artifact.kind === 'statement' && problems.length === 0) {
    const { statement, report, subject } = artifact.statement;
    const about = all.find((each) => each.manifest === subject)?.artifact;
    const documents = { statement: await reader.read(statement), report: await reader.read(report) };
    const fault = checkDocuments(documents, about?.kind === 'release' ? about.release.binary : null);
    if (fault !== null) problems.push(fault);
  }
  return { place, kind: artifact.kind, digest, tags, problems };
}

/** Reads blobs of the layout. */
export function layoutReader(fs: FileSystem, home: string): BlobReader {
  return {
    check: async (digest, mediaType) => {
      if (mediaType === mediaTypes.executable) {
        const check = verifyBinary(home, digest, fs);
        return check.kind === 'verified' ? null : check.why;
      }
      const path = blobPath(home, digest);
      const found = orNull(() => hashFile(fs, path));
      if (found === digest) return null;
      return found === null ? `${path} is missing or cannot be read` : `${path} has the digest ${found}`;
    },
    read: async (digest) => orNull(() => readBytes(fs, blobPath(home, digest), maxDocumentBytes)),
  };
}

/** Reads blobs of a registry, by downloading them; each is checked once, however many releases need it. */
export function registryReader(client: RegistryClient): BlobReader {
  const checks = new Map<string, Promise<string | null>>();
  return {
    check: (digest) => {
      const check = checks.get(digest) ?? checkBlob(client, digest);
      checks.set(digest, check);
      return check;
    },
    read: (digest) =>
      client.readBlob(digest, async (chunks) => {
        const parts: Uint8Array[] = [];
        for await (const chunk of chunks) parts.push(chunk);
        return Buffer.concat(parts);
      }),
  };
}

function checkDocuments(
  { statement, report }: Readonly<Record<'statement' | 'report', Uint8Array | null>>,
  binary: string | null,
): string | null {
  if (statement === null || report === null) return 'a document of the statement is not there';
  return checkStatement({ statement, report }, binary);
}

function isMeant({ manifest, tags, artifact }: ListedArtifact, reference: string | null): boolean {
  if (reference === null || manifest === reference || tags.includes(reference)) return true;
  return artifact.kind === 'release' && artifact.release.binary === reference;
}

/** The binaries of the generation in force have to be there whether anything lists them or not. */
function verifyInForce(fs: FileSystem, home: string, reference: string | null): VerifiedItem[] {
  const { current, generations } = readGenerations(fs, home);
  const inForce = current ?? generations.at(-1);
  const digests = new Set([inForce?.control, inForce?.candidate]);
  return [...digests].flatMap((digest) => {
    if (digest == null || (reference !== null && reference !== digest)) return [];
    const check = verifyBinary(home, digest, fs);
    const problems = check.kind === 'verified' ? [] : [check.why];
    return [{ place: 'layout', kind: 'binary', digest, tags: [], problems } as const];
  });
}
