import type { RunFile } from '@strangler/core';

/** One of the two sides of a comparison. */
export type Role = 'control' | 'candidate';

/** How to start one side, as the call or the config says it. */
export interface ImplementationSpec {
  readonly role: Role;
  readonly label: string;
  /** The program and its fixed arguments; `{input}` and `{configDir}` stand for paths. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Further files that this side runs. */
  readonly artifacts: readonly string[];
  /** Demand that each run's own event line names this role as who answered; null demands nothing. */
  readonly answersAs: Role | null;
  /** Where relative paths start from, and what `{configDir}` stands for. */
  readonly baseDir: string;
  /** The command that builds it, shown where a file is missing. */
  readonly build: string | null;
}

/** One side, found on disk and hashed. */
export interface Implementation {
  readonly role: Role;
  readonly label: string;
  /** Absolute path. */
  readonly program: string;
  /** Fixed arguments; a case's own follow. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly answersAs: Role | null;
  /** The command as it was given, for reports. */
  readonly command: readonly string[];
  /** `sha256:` over every file and variable that this side runs with. */
  readonly digest: string;
  readonly files: readonly RunFile[];
  /** What the file system said of each file when it was hashed; absent for a side that was read from a run. */
  readonly stamps?: readonly string[];
  /** Fixed words that name a file beside the config and were left as they are: each case has to hold that file. */
  readonly unlocated: readonly string[];
}
