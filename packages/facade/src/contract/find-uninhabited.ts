import type { NamedType, Shape } from './contract.ts';
import type { TypeTable } from './type-table.ts';

/** The types of which every value would hold another one of itself without end, by the least fixed point. */
export function findUninhabited(table: TypeTable): readonly NamedType[] {
  const inhabited = new Set<string>();
  for (let grows = true; grows; ) {
    grows = false;
    for (const { name, shape } of table.values()) {
      if (inhabited.has(name) || !hasValue(shape, inhabited)) continue;
      inhabited.add(name);
      grows = true;
    }
  }
  return [...table.values()].filter(({ name }) => !inhabited.has(name));
}

function hasValue(shape: Shape, inhabited: ReadonlySet<string>): boolean {
  switch (shape.kind) {
    case 'ref':
      return inhabited.has(shape.name);
    case 'list':
      return (shape.minItems ?? 0) === 0 || hasValue(shape.items, inhabited);
    case 'object':
      return shape.properties.every((property) => !property.required || hasValue(property.shape, inhabited));
    case 'union':
      return shape.branches.some((branch) => inhabited.has(branch.type));
    default:
      return true;
  }
}
