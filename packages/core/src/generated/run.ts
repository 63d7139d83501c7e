// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * run.json: what a shadow run ran, on what, and how it was told to judge.
 */
export interface RunDocument {
  schemaVersion: 1;
  kind: 'run';
  runId: string;
  startedAt: string;
  /**
   * null while it runs, and for ever after an interrupt.
   */
  finishedAt: string | null;
  /**
   * sha256: and the hash of observations.jsonl as the run left it; null until it finished.
   */
  observationsDigest: string | null;
  /**
   * sha256: and the hash of cases.jsonl.
   */
  casesDigest: string | null;
  control: RunImplementation;
  candidate: RunImplementation;
  corpus: RunCorpus;
  settings: RunSettings;
  machine: RunMachine;
  /**
   * sha256: and the hash of rules.json in the directory of the run; null where there were no rules.
   */
  rulesDigest?: string | null;
  /**
   * The user's own comparator.
   */
  comparator?: null | RunComparator;
  /**
   * Which part of the corpus this run took; null for all of it.
   */
  shard?: null | RunShard;
  /**
   * How many shards the run was put together from, and which of them were not there; null where it ran itself.
   */
  merged?: null | MergedShards;
}
export interface RunImplementation {
  label: string;
  /**
   * As it was given.
   */
  command: string[];
  /**
   * The program's absolute path and its fixed arguments.
   *
   * @minItems 1
   */
  argv: [string, ...string[]];
  env: {
    [k: string]: string;
  };
  answersAs: 'control' | 'candidate' | null;
  /**
   * Over all files and variables of the role.
   */
  digest: string;
  files: RunFile[];
}
export interface RunFile {
  path: string;
  digest: string;
}
export interface RunCorpus {
  /**
   * Over the sorted ids of all cases, also of those in other shards.
   */
  digest: string;
  /**
   * Cases read, duplicates included.
   */
  captured: number;
  distinct: number;
  sources: number;
  /**
   * Whether the config named the cases, and not the call.
   */
  fromConfig: boolean;
  /**
   * Distinct cases that a run had seen before the rules were written.
   */
  seenBefore?: number;
  /**
   * How many calls recording the corpus could not keep, by reason.
   */
  lost?: {
    [k: string]: number;
  };
}
export interface RunSettings {
  jobs: number;
  timeoutMs: number;
  channels: ('exit' | 'stdout' | 'stderr' | 'files')[];
  noiseRuns: number;
  minCases: number;
  maxMismatchRate: number;
  timingCases: number;
  /**
   * Cases of which a further run of each side is traced; null for 1 % of them and at least 20.
   */
  traceCases?: number | null;
  seed: number;
}
export interface RunMachine {
  platform: string;
  arch: string;
  cpus: number;
  runner: 'measured' | 'node';
}
export interface RunComparator {
  path: string;
  digest: string;
}
export interface RunShard {
  index: number;
  count: number;
}
export interface MergedShards {
  count: number;
  lost: number[];
}
export const schemaFile = 'run.schema.json';
