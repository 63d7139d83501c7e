/** A set of code points as pairs of first and last; `negated` turns it round. */
export interface CharacterClass {
  readonly kind: 'class';
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

/** A pattern of the profile, which Go, Rust and JavaScript read alike. */
export type Pattern =
  | CharacterClass
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number | null };

/** How often a part may repeat at most, over all nested repetitions; Go has the same limit. */
export const maxRepeat = 1000;
