import { MigrateError } from '@strangler/core';

/** One place of a contract that is outside the profile, and what to write instead. */
export interface ContractProblem {
  /** JSON pointer into the contract document. */
  readonly pointer: string;
  readonly message: string;
}

/** Collects problems, so that all of them are reported at once. */
export class ProblemList {
  readonly #problems: ContractProblem[] = [];

  add(pointer: string, message: string): void {
    this.#problems.push({ pointer, message });
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  get all(): readonly ContractProblem[] {
    return this.#problems;
  }
}

/** The error for a contract that cannot be used. */
export function invalidContract(source: string, problems: readonly ContractProblem[]): MigrateError {
  const lines = problems.map(
    ({ pointer, message }) => `${pointer === '' ? 'the document' : pointer}: ${message}`,
  );
  return new MigrateError({
    code: 'CONTRACT_INVALID',
    message: `${source} is outside the profile in ${problems.length} ${problems.length === 1 ? 'place' : 'places'}`,
    why: lines.join('\n'),
    next: 'Correct these places; docs/contract.md shows the profile and what to write instead of the rest.',
  });
}

/** The JSON pointer of a member or an item. */
export function pointerTo(parent: string, segment: string | number): string {
  return `${parent}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
