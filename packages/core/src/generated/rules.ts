// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * How places in what both sides write are compared, where it is not byte for byte.
 */
export interface RulesDocument {
  /**
   * Where editors find this schema.
   */
  $schema?: string;
  schemaVersion: 1;
  kind: 'rules';
  /**
   * @maxItems 1000
   */
  rules: Rule[];
}
/**
 * One place, and how it is compared there. Which keys a type takes is in docs/rules.md.
 */
export interface Rule {
  type:
    | 'ignore'
    | 'presence'
    | 'timestamp'
    | 'uuid'
    | 'float'
    | 'set'
    | 'keyed'
    | 'key-order'
    | 'notation'
    | 'temp-path'
    | 'pattern'
    | 'mode';
  channel: 'stdout' | 'stderr' | 'files';
  /**
   * A glob of paths, for the channel files only.
   */
  file?: string;
  /**
   * A JSON pointer into the parsed output, in which * stands for any key or index and ** for any number of them.
   */
  at?: string;
  /**
   * An RE2 expression on the lines of a text; the rule is about its groups, or all that it matches.
   */
  line?: string;
  /**
   * How the output is read; found by itself where it is left out.
   */
  format?: 'json' | 'ndjson' | 'csv' | 'tsv' | 'yaml' | 'text';
  /**
   * How reports call the rule.
   */
  name?: string;
  /**
   * Why the rule is there, for people.
   */
  reason?: string;
  /**
   * For timestamp: how far the two may be apart.
   */
  withinSeconds?: number;
  /**
   * For float: the tolerance.
   */
  absolute?: number;
  /**
   * For float: the tolerance as a share of the larger magnitude.
   */
  relative?: number;
  /**
   * For keyed: a JSON pointer from an item to its key.
   */
  key?: string;
  /**
   * For notation: what may be written otherwise; all of it by default.
   *
   * @minItems 1
   */
  of?: ['white-space' | 'numbers' | 'escapes', ...('white-space' | 'numbers' | 'escapes')[]];
  /**
   * For pattern: an RE2 expression; what it matches may differ, the rest may not.
   */
  match?: string;
  /**
   * For temp-path: further directories that hold temporary files.
   */
  roots?: string[];
}
export const schemaFile = 'rules.schema.json';
