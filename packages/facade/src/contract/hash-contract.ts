import { createHash } from 'node:crypto';
import type { Contract, Shape } from './contract.ts';

/**
 * The SHA-256, in hexadecimal digits, of what a contract means: names, shapes and effects, without descriptions, titles and layout.
 *
 * Types and methods are sorted; properties keep their order, because documents are written in it.
 */
export function hashContract(contract: Omit<Contract, 'hash' | 'description'>): string {
  const canonical = {
    name: contract.name,
    methods: sorted(contract.methods).map(({ name, request, response, error, effects }) => [
      name,
      request,
      response,
      error,
      effects,
    ]),
    types: sorted(contract.types).map(({ name, shape }) => [name, meaningOf(shape)]),
  };
  const text = JSON.stringify(canonical, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  return createHash('sha256').update(text).digest('hex');
}

function sorted<T extends { readonly name: string }>(values: readonly T[]): readonly T[] {
  return values.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function meaningOf(shape: Shape): unknown {
  if (shape.kind !== 'object') return shape;
  const properties = shape.properties.map((property) => [property.name, property.required, property.shape]);
  return { kind: shape.kind, open: shape.open, properties };
}
