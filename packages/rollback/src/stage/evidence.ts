/** An executable that one side started and does not list. */
export interface UnlistedFile {
  readonly role: 'control' | 'candidate';
  readonly path: string;
}

/** A side of which no run, or fewer than wanted, was traced. */
export interface UntracedSide {
  readonly role: 'control' | 'candidate';
  readonly reason: string;
}

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
  /** What a side started without listing it, so that its digest does not cover it. */
  readonly unlistedExecutables: readonly UnlistedFile[];
  /** Sides of which nobody knows what they start, although the config asks for that, and why. */
  readonly untraced: readonly UntracedSide[];
}
