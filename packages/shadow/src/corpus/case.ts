import type { ByteSource, PlacedEntry } from '@strangler/process';

/** Where the bytes of a file or of standard input come from. */
export type ByteOrigin = ByteSource;

/** What standard input holds, and the hash that the case's identity is made from. */
export interface StdinContent {
  readonly origin: ByteOrigin;
  /** Lower-case hex SHA-256. */
  readonly sha256: string;
}

/** One entry of the file tree that a case runs on. */
export type TreeEntry = PlacedEntry;

/** The files that a case runs on, sorted by path, parents before their children. */
export interface CaseTree {
  /** Lower-case hex SHA-256 over names, types, modes, mtimes and content. */
  readonly digest: string;
  readonly entries: readonly TreeEntry[];
}

/** One distinct input: arguments, standard input, environment and a file tree. */
export interface Case {
  /** Lower-case hex SHA-256 over everything that the programs get to see. */
  readonly id: string;
  /** The user's own name for it, or null. */
  readonly name: string | null;
  /** What it was drawn from; cases of one source count once in the bound. */
  readonly source: string;
  readonly args: readonly string[];
  /** What `{input}` in a command stands for, or null. */
  readonly input: string | null;
  readonly stdin: StdinContent | null;
  readonly env: Readonly<Record<string, string>>;
  readonly tree: CaseTree;
}
