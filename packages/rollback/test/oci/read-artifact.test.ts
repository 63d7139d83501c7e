import { describe, expect, it } from 'vitest';
import { buildReleaseManifest, buildStatementManifest } from '../../src/oci/build-manifest.ts';
import { digestOf } from '../../src/oci/digest-of.ts';
import { readArtifact } from '../../src/oci/read-artifact.ts';
import type { ReleaseContent } from '../../src/release/release.ts';

const content: ReleaseContent = {
  binary: `sha256:${'a'.repeat(64)}`,
  size: 1234,
  role: 'candidate',
  flag: 'manifest_hasher',
  title: 'hasher',
  createdAt: '2026-03-01T12:00:00.000Z',
  retainUntil: '2026-04-30T12:00:00.000Z',
  revision: 'f'.repeat(40),
  dirty: true,
};
const bytes = buildReleaseManifest(content);

/** The manifest with some parts replaced. */
function changed(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  const manifest = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>;
  change(manifest);
  return Buffer.from(JSON.stringify(manifest));
}

describe('readArtifact', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['half of a manifest', bytes.subarray(0, bytes.length / 2)],
    ['JSON that is no manifest', Buffer.from('[]')],
    ['a manifest without layers', changed((manifest) => Object.assign(manifest, { layers: [] }))],
    [
      'two executables',
      changed((manifest) =>
        Object.assign(manifest, { layers: [...(manifest.layers as []), ...(manifest.layers as [])] }),
      ),
    ],
    ['no annotations', changed((manifest) => Object.assign(manifest, { annotations: {} }))],
    [
      'an unknown role',
      changed((manifest) => Object.assign(manifest.annotations as object, { 'dev.strangler.role': 'both' })),
    ],
    [
      'a digest that is none',
      changed((manifest) => Object.assign(manifest.config as object, { digest: '../../etc' })),
    ],
    [
      'an image',
      changed((manifest) => Object.assign(manifest, { artifactType: 'application/vnd.oci.image' })),
    ],
  ])('takes %s for foreign', (_, given) => {
    expect(readArtifact(given)).toMatchObject({ kind: 'foreign', why: expect.any(String) });
  });

  it('reads what was built', () => {
    expect(readArtifact(bytes)).toMatchObject({
      kind: 'release',
      release: { ...content, manifest: digestOf(bytes), manifestSize: bytes.length },
      blobs: [{ size: 2 }, { digest: content.binary, size: 1234 }],
    });
    expect(readArtifact(buildReleaseManifest({ ...content, revision: null, dirty: false }))).toMatchObject({
      release: { revision: null, dirty: false },
    });
  });

  it('reads a statement and what it is about', () => {
    const documents = { statement: Buffer.from('{"a":1}'), report: Buffer.from('{"b":2}') };
    const release = { manifest: digestOf(bytes), manifestSize: bytes.length };
    const built = buildStatementManifest(documents, release, content.createdAt);
    expect(readArtifact(built)).toMatchObject({
      kind: 'statement',
      statement: {
        manifest: digestOf(built),
        subject: release.manifest,
        statement: digestOf(documents.statement),
        report: digestOf(documents.report),
      },
    });
  });
});

it('the same content gives the same bytes', () => {
  expect(buildReleaseManifest({ ...content })).toEqual(bytes);
});
