// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * migrate.config.json: one migration of one operation from a control to a candidate. Relative paths are relative to this file.
 */
export interface MigrateConfig {
  /**
   * Where editors find this schema.
   */
  $schema?: string;
  schemaVersion: 1;
  /**
   * The name of the migration, as reports show it.
   */
  name: string;
  /**
   * The name of the feature flag. The environment variable is STRANGLER_ and this name in upper case.
   */
  flag: string;
  control: Implementation;
  candidate: Implementation1;
  facade?: FacadeSettings;
  profile?: ProfileSettings;
  shadow?: ShadowSettings;
  launcher?: LauncherSettings;
  state?: StateSettings;
  rollout?: RolloutSettings;
  release?: ReleaseSettings;
  guard?: GuardSettings;
}
/**
 * One side of the migration: the control is in charge today, the candidate may replace it.
 */
export interface Implementation {
  /**
   * How reports call it, for example go or rust.
   */
  label?: string;
  /**
   * The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file.
   *
   * @minItems 1
   */
  command: [string, ...string[]];
  /**
   * Variables set for this implementation only. {configDir} is the directory of this file.
   */
  env?: {
    [k: string]: string;
  };
  /**
   * Further files that this implementation runs, such as subprocess binaries. They are part of its digest.
   */
  artifacts?: string[];
  /**
   * The one binary that a rollout switches; the executable of the command by default.
   */
  release?: string;
  /**
   * The command that builds it. Error messages show it as the next step; nothing runs it.
   */
  build?: string;
  /**
   * Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal.
   */
  answersAs?: 'control' | 'candidate';
}
/**
 * One side of the migration: the control is in charge today, the candidate may replace it.
 */
export interface Implementation1 {
  /**
   * How reports call it, for example go or rust.
   */
  label?: string;
  /**
   * The program and its fixed arguments; a case's arguments follow. {configDir} is the directory of this file.
   *
   * @minItems 1
   */
  command: [string, ...string[]];
  /**
   * Variables set for this implementation only. {configDir} is the directory of this file.
   */
  env?: {
    [k: string]: string;
  };
  /**
   * Further files that this implementation runs, such as subprocess binaries. They are part of its digest.
   */
  artifacts?: string[];
  /**
   * The one binary that a rollout switches; the executable of the command by default.
   */
  release?: string;
  /**
   * The command that builds it. Error messages show it as the next step; nothing runs it.
   */
  build?: string;
  /**
   * Demand proof: every run has to write an event line that says who answered, and that must be this role. Without it, a candidate that silently falls back to the control would look equal.
   */
  answersAs?: 'control' | 'candidate';
}
/**
 * What migrate generate reads and writes; a language that is not named is not generated.
 */
export interface FacadeSettings {
  /**
   * The contract of the operation.
   */
  contract: string;
  go?: {
    /**
     * The directory of the Go package.
     */
    dir: string;
    /**
     * The name of the Go package.
     */
    package: string;
  };
  rust?: {
    /**
     * The directory of the Rust crate.
     */
    dir: string;
    /**
     * The name of the Rust crate.
     */
    crate: string;
  };
  typescript?: {
    /**
     * The directory of the TypeScript files.
     */
    dir: string;
  };
}
/**
 * What to profile: one of package, benchmark, perf and url.
 */
export interface ProfileSettings {
  /**
   * The directory of the Go module.
   */
  module?: string;
  /**
   * The Go main package to profile, relative to the module, for example ./cmd/tool.
   */
  package?: string;
  benchmark?: BenchmarkSettings;
  perf?: PerfSettings;
  /**
   * The address of a running server's profile, for example http://localhost:6060/debug/pprof/profile?seconds=30.
   */
  url?: string;
  /**
   * @minItems 1
   */
  workloads?: [Workload, ...Workload[]];
  /**
   * The function that the candidate's release replaces, as a profile names it. Its calls are recorded, and repeated on the candidate to forecast the run time; it has to be free of effects outside the working directory.
   */
  extracted?: string;
  /**
   * Percent of run time at which an operation is a hot path.
   */
  threshold?: number;
  /**
   * Workloads repeat until the 95 % intervals of the top shares reach no further than this many points either way.
   */
  precisionPoints?: number;
  /**
   * Workloads repeat until the profile holds at least this many samples, however well the shares are known.
   */
  minSamples?: number;
  /**
   * The budget after which repeating stops.
   */
  maxSeconds?: number;
}
/**
 * Go benchmarks to profile.
 */
export interface BenchmarkSettings {
  /**
   * The package of the benchmarks, relative to the module.
   */
  package: string;
  /**
   * The regular expression of go test -bench.
   */
  bench: string;
  /**
   * How long each runs in one round, as go test -benchtime takes it.
   */
  benchtime?: string;
}
/**
 * A native program, for example in Rust, to record with perf.
 */
export interface PerfSettings {
  /**
   * The program and its fixed arguments; those of a workload follow.
   *
   * @minItems 1
   */
  command: [string, ...string[]];
  /**
   * Samples a second.
   */
  hz?: number;
  /**
   * How callers are found: by frame pointers, or by debug information.
   */
  callGraph?: 'fp' | 'dwarf';
}
export interface Workload {
  /**
   * {goroot} is the machine's GOROOT, {configDir} the directory of this file.
   */
  args: string[];
  /**
   * A file to read standard input from.
   */
  stdin?: string;
  /**
   * The exit codes with which the workload may end.
   *
   * @minItems 1
   */
  exitCodes?: [number, ...number[]];
}
export interface ShadowSettings {
  /**
   * A JSONL file with one case a line.
   */
  cases?: string;
  /**
   * A glob of input files; used where there are no cases.
   */
  inputs?: string;
  /**
   * Cases that run at the same time; the number of processors by default.
   */
  jobs?: number;
  timeoutMs?: number;
  /**
   * The channels to compare, all four by default.
   *
   * @minItems 1
   */
  compare?: ['exit' | 'stdout' | 'stderr' | 'files', ...('exit' | 'stdout' | 'stderr' | 'files')[]];
  /**
   * How often the control runs each case, to see whether it agrees with itself.
   */
  noiseRuns?: number;
  /**
   * Distinct sources and judged cases below which the verdict is insufficient.
   */
  minCases?: number;
  maxMismatchRate?: number;
  /**
   * Cases in the separate timing pass; 0 leaves it out.
   */
  timingCases?: number;
  /**
   * Cases of which a further run of each side is traced, to find executables that are not listed: 1 % of them and at least 20 by default; 0 leaves it out.
   */
  traceCases?: number;
  seed?: number;
  /**
   * A directory of recorded cases; used where there are neither cases nor inputs.
   */
  corpus?: string;
  /**
   * A JSON file of rules: how places in the outputs are compared.
   */
  rules?: string;
  /**
   * A JavaScript module whose default export compares two observations.
   */
  comparator?: string;
  /**
   * The file of accepted differences.
   */
  accepted?: string;
  record?: RecordSettings;
}
export interface RecordSettings {
  /**
   * Names of the variables that a recorded case keeps.
   */
  env?: string[];
  /**
   * RE2 expressions; what they match is replaced before anything is written.
   */
  redact?: string[];
}
/**
 * The drop-in launcher of the tool, as migrate launcher builds it.
 */
export interface LauncherSettings {
  /**
   * Where the launcher is written; .migrate/launcher/ and the name of the control's program by default.
   */
  out?: string;
  /**
   * The absolute path of the control's program where no rollout can be read: the tool as it was installed.
   */
  control: string;
  /**
   * What an invocation touches. Only with none or workdir may an input be run a second time.
   */
  effects?: 'none' | 'workdir' | 'external';
  /**
   * How much of a candidate's output is held back in canary with effects none, so that nobody sees anything of one that crashes; 0 holds nothing back.
   */
  holdBytes?: number;
  /**
   * For how long it is held back, in milliseconds.
   */
  holdMs?: number;
}
export interface StateSettings {
  /**
   * Where the state of the rollout is: a directory, .migrate/rollout by default, or the http or https address of an OFREP service that is asked for it.
   */
  home?: string;
}
export interface RolloutSettings {
  /**
   * How old the shadow run behind a stage may be.
   */
  evidenceMaxAgeDays?: number;
  /**
   * How old the rehearsal of the runbook may be that the candidate's share needs.
   */
  rehearsalMaxAgeDays?: number;
  /**
   * Who answers for this rollout, as the runbook names them.
   */
  owners?: string[];
  /**
   * A shell line that runs the tool once on the state in $STRANGLER_HOME and has it append its event to $STRANGLER_EVENTS; a rehearsal runs it in this file's directory to see who answers. What it builds may stay in $STRANGLER_SCRATCH until the rehearsal ends.
   */
  probe?: string;
  /**
   * What decides in canary who answers: chance at each invocation, or the host, the user, the repository or a variable, so that the same one keeps the same implementation.
   */
  stickiness?: string;
  /**
   * Invocations of a stage that have to be seen before the next promotion; 0 asks for no events at all.
   */
  minEvents?: number;
  /**
   * How long a stage has to last before the next promotion.
   */
  minHours?: number;
}
export interface ReleaseSettings {
  /**
   * The repository of releases in an OCI registry, host and path, for example ghcr.io/example/tool.
   */
  registry?: string;
  /**
   * Speak HTTP without TLS to the registry; a registry on this machine is always spoken to so.
   */
  plainHttp?: boolean;
  /**
   * How many days a release is kept after the later of complete and its last answer.
   */
  retainDays?: number;
}
/**
 * When the guard rolls back.
 */
export interface GuardSettings {
  /**
   * How likely a stage may be rolled back by chance, over all looks together: half for errors, three tenths for latency, two for memory.
   */
  falseAlarmRate?: number;
  /**
   * Invocations of an arm below which the guard waits.
   */
  minEvents?: number;
  /**
   * After so long without an event the guard waits, because it does not see what happens.
   */
  silenceMinutes?: number;
  /**
   * How often the guard looks with --watch, beside each change of the events.
   */
  intervalSeconds?: number;
  errors?: GuardErrors;
  crashes?: GuardCrashes;
  latency?: GuardLatency;
  memory?: GuardMemory;
  errorBudget?: GuardErrorBudget;
  prometheus?: GuardPrometheus;
}
export interface GuardErrors {
  /**
   * By how much the candidate's error rate may exceed the control's, as a share of runs.
   */
  tolerance?: number;
}
export interface GuardCrashes {
  /**
   * Crashes of the candidate below which the breaker holds still.
   */
  count?: number;
  /**
   * Share of the candidate's runs that crash, below which the breaker holds still.
   */
  rate?: number;
}
/**
 * How many times the control's the candidate's may be, by quantile; null does not judge a quantile.
 */
export interface GuardLatency {
  p50?: number | null;
  p95?: number | null;
  p99?: number | null;
  /**
   * What the candidate may take on top, so that a millisecond more does not matter.
   */
  slackMs?: number;
}
/**
 * How many times the control's peak memory the candidate's may be; null does not judge it.
 */
export interface GuardMemory {
  p95?: number | null;
  slackMiB?: number;
}
/**
 * The candidate's service level objective; not judged where it is left out.
 */
export interface GuardErrorBudget {
  /**
   * Share of runs that have to go well over 30 days, for example 0.999.
   */
  target: number;
  /**
   * Errors in the long window below which nothing burns.
   */
  minErrors?: number;
}
/**
 * A Prometheus server whose counters are judged beside the events.
 */
export interface GuardPrometheus {
  /**
   * For example http://prometheus:9090.
   */
  url: string;
  timeoutMs?: number;
  queries: GuardQueries;
}
/**
 * PromQL that gives one number each; {window} is the age of the stage, for example 3600s.
 */
export interface GuardQueries {
  controlRuns: string;
  controlErrors: string;
  candidateRuns: string;
  candidateErrors: string;
}
export const schemaFile = 'config.schema.json';
