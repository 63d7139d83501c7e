// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * An unsigned in-toto statement, v1, with the predicate test-result, v0.1: a shadow run judged these two binaries on this corpus.
 */
export interface ShadowStatement {
  _type: 'https://in-toto.io/Statement/v1';
  /**
   * The control's binary, then the candidate's.
   *
   * @minItems 2
   * @maxItems 2
   */
  subject: [StatementResource, StatementResource];
  predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  predicate: {
    result: 'PASSED' | 'WARNED' | 'FAILED';
    /**
     * The report and the corpus by digest, with what the run found as annotations of the report.
     */
    configuration: StatementResource[];
  };
}
export interface StatementResource {
  name: string;
  digest: {
    sha256: string;
  };
  mediaType?: string;
  annotations?: {
    [k: string]: string;
  };
}
export const schemaFile = 'shadow-statement.schema.json';
