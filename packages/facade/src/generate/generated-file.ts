/** A file to write; `once` means that it is the user's own as soon as it exists. */
export interface GeneratedFile {
  /** Path below the directory that the targets are relative to, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly once: boolean;
}

/** Where the code of each language goes; a language that is not named is not generated. */
export interface GenerateTargets {
  /** Key of the rollout's flag; without one no switch is generated. */
  readonly flag?: string;
  readonly go?: { readonly dir: string; readonly package: string };
  readonly rust?: { readonly dir: string; readonly crate: string };
  readonly typescript?: { readonly dir: string };
}
