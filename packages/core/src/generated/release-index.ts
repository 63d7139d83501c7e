// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * index.json of the OCI image layout in .migrate/releases. Entries and keys of other programs are kept as they are.
 */
export interface ReleaseIndex {
  schemaVersion: 2;
  mediaType?: 'application/vnd.oci.image.index.v1+json';
  manifests: IndexEntry[];
}
/**
 * One manifest under one tag; org.opencontainers.image.ref.name is the tag, and absent where there is none.
 */
export interface IndexEntry {
  mediaType: string;
  digest: string;
  size: number;
  artifactType?: string;
  annotations?: {
    [k: string]: string;
  };
}
export const schemaFile = 'release-index.schema.json';
