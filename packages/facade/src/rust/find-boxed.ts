import type { NamedType, Shape } from '../contract/contract.ts';
import { resolveShape, type TypeTable } from '../contract/type-table.ts';

/** Names of objects that hold, by value and however many steps away, a value of the named type. */
export type ValueReach = ReadonlyMap<string, ReadonlySet<string>>;

/** For each type the types that it holds by value; lists and maps hold theirs elsewhere. */
export function findReach(table: TypeTable): ValueReach {
  const direct = new Map([...table.values()].map((type) => [type.name, heldBy(type, table)]));
  const reach = new Map<string, ReadonlySet<string>>();
  for (const name of direct.keys()) {
    const seen = new Set<string>();
    const pending = [...(direct.get(name) ?? [])];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(...(direct.get(next) ?? []));
    }
    reach.set(name, seen);
  }
  return reach;
}

/** The type that a property holds by value and that has to be boxed, because it holds its holder; else null. */
export function boxedIn(owner: string, shape: Shape, table: TypeTable, reach: ValueReach): string | null {
  const held = heldName(shape, table);
  return held !== null && (held === owner || reach.get(held)?.has(owner) === true) ? held : null;
}

function heldBy(type: NamedType, table: TypeTable): readonly string[] {
  if (type.shape.kind === 'union') return type.shape.branches.map((branch) => branch.type);
  if (type.shape.kind !== 'object') return [];
  return type.shape.properties.flatMap((property) => heldName(property.shape, table) ?? []);
}

function heldName(shape: Shape, table: TypeTable): string | null {
  const resolved = resolveShape(shape, table);
  if (resolved.kind === 'nullable') return heldName(resolved.of, table);
  return resolved.kind === 'ref' ? resolved.name : null;
}
