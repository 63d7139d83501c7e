import type { FileChange } from '@strangler/core';
import type { RunCost, RunEnd } from './finished-run.ts';
import type { RunRequest } from './run-request.ts';

/** Where the bytes of a file or of standard input come from. */
export type ByteSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string };

/** One entry of the tree that runs begin with; `path` is relative, with `/`. */
export type PlacedEntry =
  | {
      readonly type: 'file';
      readonly path: string;
      readonly mode: number;
      /** Whole milliseconds since 1970. */
      readonly mtimeMs: number;
      readonly bytes: number;
      /** Lower-case hex SHA-256. */
      readonly sha256: string;
      readonly origin: ByteSource;
    }
  | { readonly type: 'directory'; readonly path: string; readonly mode: number; readonly mtimeMs: number }
  | { readonly type: 'symlink'; readonly path: string; readonly target: string };

/** All runs of one case, one after the other, each on a fresh copy of its tree in a private place. */
export interface CaseRequest {
  /** Absolute path of the place: a directory that is made, with `slot/work`, `slot/home`, `slot/tmp` in it. */
  readonly place: string;
  /** Entries sorted by path, parents before their children; the same entries have the same digest. */
  readonly tree: { readonly digest: string; readonly entries: readonly PlacedEntry[] };
  readonly stdin: { readonly origin: ByteSource; readonly sha256: string } | null;
  /** A directory where outputs and written files over 64 KiB are put. */
  readonly spillDir: string;
  readonly runs: readonly PlannedRun[];
}

/** One program to start in the place. */
export interface PlannedRun extends Omit<RunRequest, 'cwd' | 'stdin' | 'spillDir'> {
  /** Follow it by ptrace and tell which executables it and all below it start; that costs time and may change what it does. */
  readonly trace?: boolean;
}

/** What a traced run started, or the errno name of what keeps the runner from tracing. */
export type RunTrace =
  | { readonly executables: readonly { readonly path: string; readonly sha256: string | null }[] }
  | { readonly refused: string };

/** Bytes of an output or a written file: exactly one of the keys is there. */
export interface KeptContent {
  readonly text?: string;
  readonly base64?: string;
  /** A file in the spill directory, which now belongs to the caller. */
  readonly file?: string;
}

/** What a run wrote to one stream. */
export interface PlacedOutput extends KeptContent {
  /** How many bytes the program wrote, kept or not. */
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the bytes that were kept. */
  readonly sha256: string;
  readonly truncated: boolean;
}

/** One thing that a run changed; with content where it is a file that was added or changed and was hashed. */
export type PlacedChange = Omit<FileChange, 'text' | 'base64' | 'blob'> & KeptContent;

/** What a run left in the event file of its place, or why that cannot be believed. */
export type PlacedEvents = { readonly text: string } | { readonly problem: string };

/** One finished run in a place. */
export interface PlacedRun {
  readonly end: RunEnd;
  readonly stdout: PlacedOutput;
  readonly stderr: PlacedOutput;
  readonly cost: RunCost;
  /** Sorted by path. */
  readonly files: readonly PlacedChange[];
  readonly events: PlacedEvents | null;
  /** There where it was asked for. */
  readonly trace?: RunTrace;
}
