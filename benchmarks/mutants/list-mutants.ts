import { readFileSync } from 'node:fs';

/** One small change to a candidate, as the mutant program takes it. */
export interface Mutant {
  /** The name of the change. */
  readonly name: string;
  /** Which of the places that it can act on, counted from the back where it is negative. */
  readonly at: number;
  /** It acts on one of so many runs. */
  readonly every: number;
  /** Whether time stamps and identifiers differ in every run besides. */
  readonly noise: boolean;
}

const source = new URL('program/changes.go', import.meta.url);

/** Acts on one case in sixteen, since each costs the whole time limit twice. */
const slow = new Set(['hang']);
/** Changes that have only one place, wherever they are told to act. */
const single =
  /^(trailing|no-final|crlf|byte-order|nothing|written|compact|debugging|code|other-code|killed|segm|term|hang|late)/;

/** Every change of the program: quiet and in every run; among noise and in some runs; and at a further place. */
export function listMutants(): Mutant[] {
  return changeNames().flatMap((name) => {
    if (slow.has(name)) return [{ name, at: 0, every: 16, noise: false }];
    const afterNoise = name.startsWith('noisy-');
    return [
      ...(afterNoise ? [] : [{ name, at: 0, every: 1, noise: false }]),
      { name, at: 0, every: 3, noise: true },
      ...(single.test(name) || afterNoise ? [] : [{ name, at: -1, every: 2, noise: false }]),
    ];
  });
}

/** The program is the one place in which its changes are listed. */
function changeNames(): string[] {
  return [...readFileSync(source, 'utf8').matchAll(/^\t"([a-z0-9-]+)":/gm)].map(([, name]) => name as string);
}
