/** A shadow run that the caller has judged again just now: what it found, and every file that it ran. */
export interface ShadowEvidence {
  readonly runDir: string;
  /** RFC 3339. */
  readonly finishedAt: string;
  readonly verdict: 'pass' | 'fail' | 'insufficient';
  /** The digests of the files that the control ran, `sha256:` and 64 hex digits each. */
  readonly controlFiles: readonly string[];
  readonly candidateFiles: readonly string[];
}
