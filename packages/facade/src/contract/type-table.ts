import type { NamedType, Shape } from './contract.ts';

/** The types of a contract by name. */
export type TypeTable = ReadonlyMap<string, NamedType>;

/** The types by name, in their order. */
export function tableOf(types: readonly NamedType[]): TypeTable {
  return new Map(types.map((type) => [type.name, type]));
}

/** Follows references through aliases, up to an object, enum or union, which stay references. */
export function resolveShape(shape: Shape, table: TypeTable): Shape {
  let current = shape;
  for (let steps = 0; current.kind === 'ref' && steps <= table.size; steps++) {
    const target = table.get(current.name)?.shape;
    if (target === undefined || target.kind === 'object' || target.kind === 'enum' || target.kind === 'union')
      return current;
    current = target;
  }
  return current;
}
