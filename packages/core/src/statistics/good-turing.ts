/**
 * The probability that the next draw shows something that no draw before it showed; null without a draw.
 *
 * Good–Turing: the share of draws that showed what no other draw did, N₁/N (I. J. Good, "The Population Frequencies
 * of Species and the Estimation of Population Parameters", Biometrika 40, 1953, formula 9). Leaving each draw out in
 * turn, it is the share that would have been new, so it does not understate on average.
 */
export function unseenMass(singletons: number, draws: number): number | null {
  return draws === 0 ? null : singletons / draws;
}
