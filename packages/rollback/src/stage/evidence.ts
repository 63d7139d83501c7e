/** A shadow run that the caller has judged again just now: what it found, and every file that it ran. */
export interface ShadowEvidence {
  readonly runDir: string;
  /** RFC 3339; null where it did not finish, or nobody can tell. */
  readonly finishedAt: string | null;
  /** `insufficient` also where the run cannot be judged at all. */
  readonly verdict: 'pass' | 'fail' | 'insufficient';
  /** Why, in a few words or one sentence. */
  readonly reason: string;
  /** The digests of the files that the control ran, `sha256:` and 64 hex digits each. */
  readonly controlFiles: readonly string[];
  readonly candidateFiles: readonly string[];
}
