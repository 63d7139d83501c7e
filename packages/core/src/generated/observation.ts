// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

export type End =
  | {
      kind: 'exited';
      code: number;
    }
  | {
      kind: 'signalled';
      signal: string;
    }
  | {
      kind: 'timed-out';
    }
  | {
      kind: 'not-started';
      error: string;
    };

/**
 * What one implementation did on one case: one line of observations.jsonl.
 */
export interface Observation {
  schemaVersion: 1;
  kind: 'observation';
  caseId: string;
  source: string;
  role: 'control' | 'candidate';
  /**
   * Timing runs are paired and alone on the machine; a case whose timing runs differ counts as flaky.
   */
  pass: 'compare' | 'timing';
  attempt: number;
  end: End;
  stdout: Output;
  stderr: Output;
  /**
   * What the run changed in its working directory, under ~/ in its home and under ../ beside them, sorted by path.
   */
  files: FileChange[];
  /**
   * Who answered, as the tool's own event line says; null where it wrote none.
   */
  answer: null | Answer;
  cost: Cost;
  trace?: Trace;
}
export interface Output {
  bytes: number;
  sha256: string;
  truncated: boolean;
  /**
   * The bytes, where they are valid UTF-8 and small.
   */
  text?: string;
  /**
   * The bytes, where they are small and not valid UTF-8.
   */
  base64?: string;
  /**
   * The name of the file in blobs/ that holds the bytes.
   */
  blob?: string;
}
export interface FileChange {
  path: string;
  change: 'added' | 'changed' | 'removed';
  type: 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'block' | 'char' | 'other';
  mode: string;
  bytes: number;
  sha256: string | null;
  target: string | null;
  /**
   * The content of a written file, where it is valid UTF-8 and small.
   */
  text?: string;
  /**
   * The content, where it is small and not valid UTF-8.
   */
  base64?: string;
  /**
   * The name of the file in blobs/ that holds the content.
   */
  blob?: string;
}
export interface Answer {
  answeredBy: 'control' | 'candidate';
  fallback: string | null;
}
export interface Cost {
  wallMs: number;
  userMs: number | null;
  systemMs: number | null;
  maxRssBytes: number | null;
  /**
   * What maxRssBytes covers: the largest single process, or all processes of the run at one moment.
   */
  memoryScope?: 'process' | 'tree' | null;
}
/**
 * What a further run of this side on this case started, followed by ptrace and not compared with anything; with the first observation of each side on the cases that are drawn for it.
 */
export interface Trace {
  executables: StartedExecutable[];
  /**
   * Whether that run did the same as one that was not traced; null where it was not traced either.
   */
  agrees: boolean | null;
  /**
   * Why it could not be traced; null where it was.
   */
  refused: string | null;
}
export interface StartedExecutable {
  /**
   * As the system names it; in the places of a run it begins with ./, ~/ or $TMPDIR/.
   */
  path: string;
  /**
   * sha256: and the hash of its bytes; null where they cannot be read.
   */
  digest: string | null;
  /**
   * Its bytes are those of a file of the case itself.
   */
  ofCase?: true;
}
export const schemaFile = 'observation.schema.json';
