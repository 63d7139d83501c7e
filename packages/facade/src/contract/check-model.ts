import type { Method, NamedType, Shape } from './contract.ts';
import { findUninhabited } from './find-uninhabited.ts';
import { type ProblemList, pointerTo } from './problem.ts';
import { resolveShape, type TypeTable } from './type-table.ts';

/** Reports what only shows once every type is known. */
export function checkModel(table: TypeTable, methods: readonly Method[], problems: ProblemList): void {
  if (!checkReferences(table, methods, problems)) return;
  for (const type of table.values()) checkPlaces(type, table, problems);
  for (const method of methods) checkMessages(method, table, problems);
  checkRaw(table, methods, problems);
  for (const type of findUninhabited(table)) {
    problems.add(
      type.pointer,
      'has no value that ends: make a step of its recursion optional, nullable, a list, a map or one branch of a union',
    );
  }
}

/** Every reference leads somewhere, and no alias leads round to itself. */
function checkReferences(table: TypeTable, methods: readonly Method[], problems: ProblemList): boolean {
  const before = problems.all.length;
  for (const type of table.values()) {
    for (const name of referencesOf(type.shape)) {
      if (!table.has(name)) problems.add(type.pointer, `there is no type ${name} in $defs`);
    }
  }
  for (const { name, request, response, error } of methods) {
    for (const message of [request, response, error]) {
      if (message !== null && message !== '' && !table.has(message)) {
        problems.add(pointerTo('/methods', name), `there is no type ${message} in $defs`);
      }
    }
  }
  if (problems.all.length === before) checkAliases(table, problems);
  return problems.all.length === before;
}

function checkAliases(table: TypeTable, problems: ProblemList): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (type: NamedType): void => {
    if (isStructured(type.shape) || state.get(type.name) === 'done') return;
    if (state.get(type.name) === 'open') {
      problems.add(type.pointer, 'leads round to itself without an object: put an object into the recursion');
      return;
    }
    state.set(type.name, 'open');
    for (const name of referencesOf(type.shape)) {
      const next = table.get(name);
      if (next !== undefined) visit(next);
    }
    state.set(type.name, 'done');
  };
  for (const type of table.values()) visit(type);
}

function isStructured(shape: Shape): boolean {
  return shape.kind === 'object' || shape.kind === 'union' || shape.kind === 'enum';
}

/** The names that a shape refers to. */
export function referencesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'ref':
      return [shape.name];
    case 'nullable':
      return referencesOf(shape.of);
    case 'list':
      return referencesOf(shape.items);
    case 'map':
      return referencesOf(shape.values);
    case 'object':
      return shape.properties.flatMap((property) => referencesOf(property.shape));
    case 'union':
      return shape.branches.map((branch) => branch.type);
    default:
      return [];
  }
}

/** A const is one property's own, and null is said once. */
function checkPlaces(type: NamedType, table: TypeTable, problems: ProblemList): void {
  const visit = (shape: Shape, isProperty: boolean): void => {
    switch (shape.kind) {
      case 'const':
        if (!isProperty)
          problems.add(
            type.pointer,
            'a const or null is one property of an object: write it there, or write an enum',
          );
        return;
      case 'nullable':
        if (resolveShape(shape.of, table).kind === 'nullable')
          problems.add(type.pointer, 'may be null twice over: leave one of them out');
        visit(shape.of, false);
        return;
      case 'list':
        visit(shape.items, false);
        return;
      case 'map':
        visit(shape.values, false);
        return;
      case 'object':
        for (const property of shape.properties) visit(property.shape, true);
        return;
      default:
    }
  };
  visit(type.shape, false);
}

function checkMessages(
  { name, request, response, error }: Method,
  table: TypeTable,
  problems: ProblemList,
): void {
  for (const [role, type] of Object.entries({ request, response, error })) {
    const shape = type === null ? undefined : table.get(type)?.shape;
    if (shape === undefined || shape.kind === 'object' || shape.kind === 'union') continue;
    problems.add(pointerTo(pointerTo('/methods', name), role), `${type} must be an object or a union itself`);
  }
}

/** Raw bytes travel beside a message, so they are its own property, one at most. */
function checkRaw(table: TypeTable, methods: readonly Method[], problems: ProblemList): void {
  const referred = new Set([...table.values()].flatMap(({ shape }) => referencesOf(shape)));
  const messages = new Set(methods.flatMap(({ request, response }) => [request, response]));
  const errors = new Set(methods.map(({ error }) => error));
  for (const type of table.values()) {
    const count = countRaw(type.shape);
    if (count === 0) continue;
    const direct =
      type.shape.kind === 'object' ? type.shape.properties.filter(({ shape }) => isRaw(shape)).length : 0;
    if (count > 1)
      problems.add(type.pointer, 'has more than one x-raw: one property of a message may travel beside it');
    if (direct < count || referred.has(type.name) || errors.has(type.name) || !messages.has(type.name)) {
      problems.add(
        type.pointer,
        'x-raw is for a property of an object that is a request or a response and nothing else; leave x-raw out here',
      );
    }
  }
}

function isRaw(shape: Shape): boolean {
  return shape.kind === 'bytes' && shape.raw;
}

function countRaw(shape: Shape): number {
  switch (shape.kind) {
    case 'bytes':
      return shape.raw ? 1 : 0;
    case 'nullable':
      return countRaw(shape.of);
    case 'list':
      return countRaw(shape.items);
    case 'map':
      return countRaw(shape.values);
    case 'object':
      return shape.properties.reduce((sum, property) => sum + countRaw(property.shape), 0);
    default:
      return 0;
  }
}
