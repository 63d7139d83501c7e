// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * migrate.accepted.json: differences that are known and accepted for a time.
 */
export interface AcceptancesDocument {
  /**
   * Where editors find this schema.
   */
  $schema?: string;
  schemaVersion: 1;
  kind: 'acceptances';
  /**
   * @maxItems 1000
   */
  accepted: Acceptance[];
}
/**
 * One place in which the candidate may differ, until a day.
 */
export interface Acceptance {
  channel: 'exit' | 'stdout' | 'stderr' | 'files' | 'answer';
  location: string;
  kind: string;
  reason: string;
  /**
   * The last day, in UTC, on which the difference is accepted.
   */
  expires: string;
  /**
   * Who accepted it.
   */
  by: string;
  createdAt: string;
}
export const schemaFile = 'acceptances.schema.json';
