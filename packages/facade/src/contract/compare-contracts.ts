import type { Contract, Effects, Method } from './contract.ts';
import { type Incompatibility, reasonsAgainst } from './reasons-against.ts';

/** What a change of a contract means for programs that were built from the old one. */
export type ContractChange =
  | { readonly kind: 'equal' }
  | { readonly kind: 'compatible' }
  | { readonly kind: 'breaking'; readonly reasons: readonly Incompatibility[] };

const reach: Readonly<Record<Effects, number>> = { none: 0, workdir: 1, external: 2 };

/**
 * Compares two contracts: old callers and a new implementation.
 *
 * The change is compatible where every request that the old contract allows is allowed by the new one, and every
 * response and error that the new contract allows is allowed by the old one.
 */
export function compareContracts(before: Contract, after: Contract): ContractChange {
  if (before.hash === after.hash) return { kind: 'equal' };
  const reasons = before.methods.flatMap((method) => {
    const next = after.methods.find(({ name }) => name === method.name);
    const place = `/methods/${method.name}`;
    if (next === undefined) return [{ place, why: 'the method is gone' }];
    return compareMethods(method, next, { before, after, place });
  });
  return reasons.length === 0 ? { kind: 'compatible' } : { kind: 'breaking', reasons };
}

interface Sides {
  readonly before: Contract;
  readonly after: Contract;
  readonly place: string;
}

function compareMethods(
  method: Method,
  next: Method,
  { before, after, place }: Sides,
): readonly Incompatibility[] {
  const request = reasonsAgainst(
    { contract: after, type: next.request },
    { contract: before, type: method.request },
    `${place}/request`,
  );
  const response = reasonsAgainst(
    { contract: before, type: method.response },
    { contract: after, type: next.response },
    `${place}/response`,
  );
  const effects =
    reach[next.effects] > reach[method.effects]
      ? [{ place: `${place}/effects`, why: `${next.effects} reaches further than ${method.effects}` }]
      : [];
  return [...request, ...response, ...compareErrors(method, next, { before, after, place }), ...effects];
}

function compareErrors(
  method: Method,
  next: Method,
  { before, after, place }: Sides,
): readonly Incompatibility[] {
  if (next.error === null) return [];
  if (method.error === null) return [{ place: `${place}/error`, why: 'the method had no error' }];
  return reasonsAgainst(
    { contract: before, type: method.error },
    { contract: after, type: next.error },
    `${place}/error`,
  );
}
