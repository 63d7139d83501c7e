/** A file to write; `once` means that it is the user's own as soon as it exists. */
export interface GeneratedFile {
  /** Path below the directory that the targets are relative to, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly once: boolean;
}

/** The rollout of a contract's operation. */
export interface RolloutTarget {
  /** Key of the flag. */
  readonly flag: string;
  /** Address of the OFREP service that is asked for the state, without a slash at its end; none where it is read from disk. */
  readonly source?: string;
  /** RE2 expressions; what they match is replaced in inputs that are kept. */
  readonly redact?: readonly string[];
}

/** Where the code of each language goes; a language that is not named is not generated. */
export interface GenerateTargets {
  /** What the switch follows; without it none is generated. */
  readonly rollout?: RolloutTarget;
  readonly go?: { readonly dir: string; readonly package: string };
  readonly rust?: { readonly dir: string; readonly crate: string };
  readonly typescript?: { readonly dir: string };
}
