import type { CaseSize } from './case-draft.ts';
import type { Signature } from './reproduction.ts';

/** What `migrate shadow minimise` made of a case. */
export interface MinimisedCase {
  readonly schemaVersion: 1;
  readonly kind: 'shadow-minimised';
  /** The case that was made smaller. */
  readonly caseId: string;
  /** The difference that the smaller case shows too. */
  readonly difference: Signature & { readonly title: string };
  /** The identity of the smaller case. */
  readonly minimisedId: string;
  readonly before: CaseSize;
  readonly after: CaseSize;
  /** Runs of either side, and distinct cases that were tried. */
  readonly runs: number;
  readonly tries: number;
  /** False where time or runs were used up before nothing more could be taken away. */
  readonly complete: boolean;
  /** The file that holds the smaller case, as one line of a cases file. */
  readonly file: string;
  /** Shell lines: a comparison of the smaller case, and each side alone on a copy of its files. */
  readonly reproduce: { readonly shadow: string; readonly control: string; readonly candidate: string };
}
