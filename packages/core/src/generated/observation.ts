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
export const schemaFile = 'observation.schema.json';
