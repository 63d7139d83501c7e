import type { CaseDocument } from '@strangler/core';

/** One case as its source describes it, before its files are read. */
export interface CaseSource {
  readonly document: CaseDocument;
  /** What `{input}` in a command stands for, or null. */
  readonly input: string | null;
  /** The directory that relative paths in the document start from. */
  readonly baseDir: string;
  /** Where the case is written down, for messages: `cases.jsonl:12`. */
  readonly where: string;
  /** The directory around an input file, copied for its sake: links out of it to files are copied as files. */
  readonly aroundInputs?: boolean;
}
