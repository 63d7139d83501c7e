import { type BlobDescriptor, checkDocument, type ReleaseManifest } from '@strangler/core';
import type { Release, StoredStatement } from '../release/release.ts';
import { digestOf } from './digest-of.ts';
import { annotationKeys, artifactTypes, mediaTypes } from './oci-names.ts';

/** What a manifest is: a release, a statement about one, or nothing of ours. `blobs` are what it needs beside itself. */
export type Artifact =
  | { readonly kind: 'release'; readonly release: Release; readonly blobs: readonly BlobDescriptor[] }
  | {
      readonly kind: 'statement';
      readonly statement: StoredStatement;
      readonly blobs: readonly BlobDescriptor[];
    }
  | { readonly kind: 'foreign'; readonly why: string };

/** A manifest is a few hundred bytes; more than this is not read. */
export const maxManifestBytes = 4 * 1024 * 1024;

/** As the config wants flags to be; anything else in a manifest is not ours, and may not be fit to print. */
const flagPattern = /^[a-z][a-z0-9_]*$/;

/** Reads the bytes of a manifest; never throws. */
export function readArtifact(bytes: Uint8Array): Artifact {
  const manifest = parse(bytes);
  if (typeof manifest === 'string') return { kind: 'foreign', why: manifest };
  const blobs = [manifest.config, ...manifest.layers];
  if (manifest.artifactType === artifactTypes.release) return readRelease(manifest, bytes, blobs);
  if (manifest.artifactType === artifactTypes.statement) return readStatement(manifest, bytes, blobs);
  return { kind: 'foreign', why: `it is of the type ${printable(manifest.artifactType)}` };
}

function parse(bytes: Uint8Array): ReleaseManifest | string {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return 'it is not JSON';
  }
  const checked = checkDocument('ReleaseManifest', value);
  if (checked.ok) return checked.value;
  const [problem] = checked.problems;
  return `it is no manifest of a release: ${problem?.path} ${problem?.message}`;
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
}

function readRelease(
  { layers, annotations }: ReleaseManifest,
  bytes: Uint8Array,
  blobs: readonly BlobDescriptor[],
): Artifact {
  const [executable] = layers;
  const role = annotations[annotationKeys.role];
  const [flag, createdAt, retainUntil] = [
    annotations[annotationKeys.flag],
    annotations[annotationKeys.created],
    annotations[annotationKeys.retainUntil],
  ];
  const isWhole = layers.length === 1 && executable.mediaType === mediaTypes.executable;
  const saysWhat =
    (role === 'control' || role === 'candidate') && flag !== undefined && flagPattern.test(flag);
  if (!isWhole || !saysWhat || createdAt === undefined || retainUntil === undefined) {
    return { kind: 'foreign', why: 'it is a release without one executable, a role, a flag or a time' };
  }
  const release: Release = {
    manifest: digestOf(bytes),
    manifestSize: bytes.length,
    binary: executable.digest,
    size: executable.size,
    role,
    flag,
    title: annotations[annotationKeys.title] ?? role,
    createdAt,
    retainUntil,
    revision: annotations[annotationKeys.revision] ?? null,
    dirty: annotations[annotationKeys.dirty] === 'true',
  };
  return { kind: 'release', release, blobs };
}

function readStatement(
  { layers, subject }: ReleaseManifest,
  bytes: Uint8Array,
  blobs: readonly BlobDescriptor[],
): Artifact {
  const statement = layers.find(({ mediaType }) => mediaType === mediaTypes.statement);
  const report = layers.find(({ mediaType }) => mediaType === mediaTypes.shadowReport);
  if (subject === undefined || statement === undefined || report === undefined) {
    return { kind: 'foreign', why: 'it is a statement without a subject, or not about a shadow report' };
  }
  const digests = { subject: subject.digest, statement: statement.digest, report: report.digest };
  return { kind: 'statement', statement: { manifest: digestOf(bytes), ...digests }, blobs };
}
