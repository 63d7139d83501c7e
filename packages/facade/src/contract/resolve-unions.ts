import type { NamedType, UnionShape } from './contract.ts';
import type { ProblemList } from './problem.ts';
import { resolveShape, type TypeTable, tableOf } from './type-table.ts';

/** Finds the tag of every union: the first property that all branches require, with a const text, different in each. */
export function resolveUnions(types: readonly NamedType[], problems: ProblemList): readonly NamedType[] {
  const table = tableOf(types);
  return types.map((type) =>
    type.shape.kind === 'union' ? { ...type, shape: resolveUnion(type, type.shape, table, problems) } : type,
  );
}

function resolveUnion(
  type: NamedType,
  union: UnionShape,
  table: TypeTable,
  problems: ProblemList,
): UnionShape {
  const names = union.branches.map((branch) => {
    const target = resolveShape({ kind: 'ref', name: branch.type }, table);
    return target.kind === 'ref' ? target.name : branch.type;
  });
  const constants = names.map((name) => constantsOf(table.get(name)));
  const [first = new Map<string, string>()] = constants;
  const tag = [...first.keys()].find((key) => {
    const values = constants.map((own) => own.get(key));
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
  if (tag === undefined) {
    problems.add(
      type.pointer,
      'oneOf is told apart by one property: every branch must be an object that requires it, with another const text each',
    );
    return union;
  }
  const branches = names.map((name, index) => ({ value: constants[index]?.get(tag) ?? '', type: name }));
  return { kind: 'union', tag, branches };
}

function constantsOf(type: NamedType | undefined): Map<string, string> {
  const found = new Map<string, string>();
  if (type?.shape.kind !== 'object') return found;
  for (const { name, required, shape } of type.shape.properties) {
    if (required && shape.kind === 'const' && typeof shape.value === 'string') found.set(name, shape.value);
  }
  return found;
}
