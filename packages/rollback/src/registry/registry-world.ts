/** A user's name and password, or a token that buys other tokens. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string };

/** Everything of the outside world that talking to a registry takes. */
export interface RegistryWorld {
  readonly fetch: typeof globalThis.fetch;
  /** The credentials for a registry, null where nobody gave any; asked for only once a registry wants them. */
  readonly credentials: (host: string) => Promise<Credentials | null>;
  readonly signal?: AbortSignal;
  /** Waits; throws where the signal fires. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random?: () => number;
  readonly limits?: Partial<RegistryLimits>;
}

/** Bounds of patience. */
export interface RegistryLimits {
  /** How often a request is tried in all. */
  readonly attempts: number;
  /** Longest wait for the next byte, or for the answer to begin, in milliseconds. */
  readonly idleMs: number;
  /** The wait before the second try; it doubles with each. */
  readonly backoffMs: number;
  /** The longest wait that a registry may ask for. */
  readonly longestWaitMs: number;
}

/** What holds where nothing else is said. */
export const defaultLimits: RegistryLimits = {
  attempts: 4,
  idleMs: 30_000,
  backoffMs: 500,
  longestWaitMs: 30_000,
};
