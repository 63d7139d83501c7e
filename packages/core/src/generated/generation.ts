// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * sha256: and 64 hex digits. Left out where no binary is known: flagd refuses a metadata value of null.
 */
export type Digest = string | null;

/**
 * One immutable state of the rollout: a flagd flag definition whose metadata says which stage and which bytes.
 */
export interface Generation {
  $schema: string;
  flags: {
    [k: string]: FlagDefinition;
  };
  metadata: GenerationMetadata;
}
export interface FlagDefinition {
  state: 'ENABLED';
  variants: {
    control: 'control';
    candidate: 'candidate';
  };
  defaultVariant: 'control' | 'candidate';
  targeting?: ShareRule;
}
/**
 * In canary: which beginnings of the targeting key, a hash, the candidate answers for.
 */
export interface ShareRule {
  /**
   * @minItems 3
   * @maxItems 3
   */
  if: [unknown, unknown, unknown];
}
export interface GenerationMetadata {
  schemaVersion: 1;
  kind: 'generation';
  generation: number;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  /**
   * Share of keys that the candidate answers for.
   */
  percent: number;
  /**
   * Set by a rollback: nothing promotes again until a person lifts it.
   */
  latched: boolean;
  control?: Digest;
  candidate?: Digest;
  /**
   * Share of invocations that are captured for comparison.
   */
  sample: number;
  /**
   * What the targeting key is made of; random per invocation where it is absent.
   */
  stickiness?: string;
  /**
   * Hash of the newest audit entry when this generation was made; left out where there was none.
   */
  auditHead?: string | null;
  reason: string;
  /**
   * RFC 3339, UTC, milliseconds.
   */
  createdAt: string;
}
export const schemaFile = 'generation.schema.json';
