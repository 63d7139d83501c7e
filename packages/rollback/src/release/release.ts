import type { Variant } from '../flag/choose-variant.ts';

/** What a release says of itself. Times are RFC 3339; `revision` is null where no version control knows the binary. */
export interface ReleaseContent {
  /** The digest of the executable. */
  readonly binary: string;
  /** Of the executable, in bytes. */
  readonly size: number;
  readonly role: Variant;
  readonly flag: string;
  readonly title: string;
  readonly createdAt: string;
  /** Before this moment nobody may remove it; a rollout may need it for longer. */
  readonly retainUntil: string;
  readonly revision: string | null;
  /** Whether the work tree held changes that the revision does not. */
  readonly dirty: boolean;
}

/** A stored binary with what is known of it, by the digest of its manifest. */
export interface Release extends ReleaseContent {
  readonly manifest: string;
  readonly manifestSize: number;
}

/** An in-toto statement about a release: the digests of its manifest, of what it is about, and of its two documents. */
export interface StoredStatement {
  readonly manifest: string;
  readonly subject: string;
  readonly statement: string;
  readonly report: string;
}
