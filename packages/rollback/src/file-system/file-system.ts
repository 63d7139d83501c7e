/** How a file is opened: to read, to create it anew (fails where it exists), or to read and append. */
export type OpenMode = 'read' | 'create' | 'append';

/** What the state code needs to know of a directory entry, without following a symbolic link. */
export interface EntryStatus {
  readonly isFile: boolean;
  readonly mode: number;
  /** In bytes. */
  readonly size: number;
  readonly modifiedMs: number;
}

/**
 * Every operation on disk that the rollout state is made of, one system call each, so that a test can fail any of them.
 *
 * All are synchronous and throw Node's errno errors; opening never waits, whatever kind of file is met.
 */
export interface FileSystem {
  open(path: string, mode: OpenMode): number;
  read(file: number, into: Uint8Array, position: number): number;
  write(file: number, bytes: Uint8Array): number;
  chmod(file: number, mode: number): void;
  truncate(file: number, length: number): void;
  sync(file: number): void;
  close(file: number): void;
  link(existing: string, path: string): void;
  symlink(target: string, path: string): void;
  readLink(path: string): string;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  makeDirectory(path: string): void;
  list(directory: string): readonly string[];
  status(path: string): EntryStatus;
  touch(path: string, time: Date): void;
}
