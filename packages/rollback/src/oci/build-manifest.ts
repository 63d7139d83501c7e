import type { BlobDescriptor, ReleaseManifest } from '@strangler/core';
import type { Release, ReleaseContent } from '../release/release.ts';
import { digestOf } from './digest-of.ts';
import { annotationKeys, artifactTypes, mediaTypes } from './oci-names.ts';

/** The bytes of the config that every manifest names, because OCI wants one. */
export const emptyConfig: Uint8Array = Buffer.from('{}', 'utf8');

const config: BlobDescriptor = {
  mediaType: mediaTypes.empty,
  digest: digestOf(emptyConfig),
  size: emptyConfig.length,
};

/** The manifest of a release, as bytes: the same content gives the same bytes. */
export function buildReleaseManifest(content: ReleaseContent): Uint8Array {
  const { binary, size, role, flag, title, createdAt, retainUntil, revision, dirty } = content;
  return encode({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: artifactTypes.release,
    config,
    layers: [
      {
        mediaType: mediaTypes.executable,
        digest: binary,
        size,
        annotations: { [annotationKeys.title]: title },
      },
    ],
    annotations: {
      [annotationKeys.created]: createdAt,
      [annotationKeys.title]: title,
      ...(revision === null ? {} : { [annotationKeys.revision]: revision }),
      [annotationKeys.dirty]: String(dirty),
      [annotationKeys.flag]: flag,
      [annotationKeys.retainUntil]: retainUntil,
      [annotationKeys.role]: role,
    },
  });
}

/** The two documents of a statement, as bytes. */
export interface StatementDocuments {
  readonly statement: Uint8Array;
  readonly report: Uint8Array;
}

/** The manifest of a statement about a release, as bytes; OCI calls such a manifest a referrer. */
export function buildStatementManifest(
  { statement, report }: StatementDocuments,
  release: Pick<Release, 'manifest' | 'manifestSize'>,
  createdAt: string,
): Uint8Array {
  const title = (text: string): BlobDescriptor['annotations'] => ({ [annotationKeys.title]: text });
  return encode({
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: artifactTypes.statement,
    config,
    layers: [
      { ...describe(mediaTypes.statement, statement), annotations: title('statement.json') },
      { ...describe(mediaTypes.shadowReport, report), annotations: title('report.json') },
    ] as ReleaseManifest['layers'],
    subject: { mediaType: mediaTypes.manifest, digest: release.manifest, size: release.manifestSize },
    annotations: { [annotationKeys.created]: createdAt },
  });
}

function describe(mediaType: string, bytes: Uint8Array): BlobDescriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

function encode(manifest: ReleaseManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest)}\n`, 'utf8');
}
