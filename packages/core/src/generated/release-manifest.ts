// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * An OCI image manifest that carries a release, or a statement whose subject is the manifest of a release. Further keys are allowed, as OCI allows them.
 */
export interface ReleaseManifest {
  schemaVersion: 2;
  mediaType: 'application/vnd.oci.image.manifest.v1+json';
  /**
   * application/vnd.strangler.release.v1 for a binary, application/vnd.in-toto+json for a statement.
   */
  artifactType: string;
  config: BlobDescriptor;
  /**
   * @minItems 1
   */
  layers: [BlobDescriptor, ...BlobDescriptor[]];
  subject?: BlobDescriptor;
  annotations: {
    [k: string]: string;
  };
}
export interface BlobDescriptor {
  mediaType: string;
  digest: string;
  size: number;
  annotations?: {
    [k: string]: string;
  };
}
export const schemaFile = 'release-manifest.schema.json';
