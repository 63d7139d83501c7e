/** The one pointer that every reader follows. */
export const pointerName = 'current';
/** The fixed name for readers that want a file ending. */
export const aliasName = 'current.json';
/** The link that a rollback renames onto the pointer when nothing new can be written. */
export const readyLinkName = 'rollback.next';
/** The generation that {@link readyLinkName} names: stage off, latched, numbered 0 because it is outside the order. */
export const readyFileName = 'g-rollback.json';
/** Prefix of files that are not finished. */
export const temporaryPrefix = 'tmp';
/** Prefix of links that wait to become the pointer. */
export const pendingPrefix = 'next';
/** No rollout gets this far; a file with a higher number is foreign, and counting on from it would run out of digits. */
const reachable = 900_000_000_000_000;

/** The file name of a numbered generation, `g-000017.json`. */
export function generationFileName(generation: number): string {
  return `g-${padded(generation)}.json`;
}

/** The number in a generation's file name, or null where a name is not one. */
export function generationNumber(name: string): number | null {
  const number = numberIn(name, /^g-(\d{6,15})\.json$/);
  return number !== null && generationFileName(number) === name ? number : null;
}

/** The prefix of a link that waits to become the pointer to this generation. */
export function pendingPrefixOf(generation: number): string {
  return `${pendingPrefix}-${padded(generation)}`;
}

/** The generation that a waiting link leads to, or null where a name is not one. */
export function pendingNumber(name: string): number | null {
  return numberIn(name, /^next-(\d{6,15})-/);
}

/** The highest numbered generation among file names, 0 where there is none. */
export function highestGeneration(names: readonly string[]): number {
  const numbers = names.map((name) => generationNumber(name) ?? 0);
  return numbers.reduce((highest, number) => (number < reachable ? Math.max(highest, number) : highest), 0);
}

/** Says whether the pointer may name this file. */
export function isGenerationFile(name: string): boolean {
  return name === readyFileName || generationNumber(name) !== null;
}

function padded(generation: number): string {
  return String(generation).padStart(6, '0');
}

function numberIn(name: string, pattern: RegExp): number | null {
  const digits = pattern.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
