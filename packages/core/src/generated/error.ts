// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * What a command prints with --json when it could not do its work.
 */
export interface ErrorDocument {
  schemaVersion: 1;
  kind: 'error';
  code: string;
  message: string;
  cause: string;
  next: string;
}
export const schemaFile = 'error.schema.json';
