import type { IntegerShape, ListShape, NumberShape, Shape, TextShape } from '../contract/contract.ts';
import { integerRanges } from '../contract/read-scalar.ts';
import { resolveShape } from '../contract/type-table.ts';
import { type GoModel, goType, isNilable } from './go-model.ts';
import { ownName } from './go-names.ts';

/** A Go expression that reads a value; `place` names limits that it needs. */
export function goDecode(shape: Shape, place: string, model: GoModel): string {
  const resolved = resolveShape(shape, model.table);
  switch (resolved.kind) {
    case 'text':
      return isAny(resolved) ? 'd.anyText()' : `d.text(&${limitsName(resolved, place, model)})`;
    case 'boolean':
      return 'd.boolean()';
    case 'integer':
      return `d.${resolved.format}(${integerBounds(resolved)})`;
    case 'number':
      return `d.number(${numberBounds(resolved)})`;
    case 'date-time':
      return 'd.dateTime()';
    case 'bytes':
      return resolved.raw ? 'd.rawBytes()' : 'd.bytes()';
    case 'list':
      return `readList(d, ${listBounds(resolved)}, ${goReader(resolved.items, `${place}Item`, model)})`;
    case 'map':
      return `readMap(d, ${goReader(resolved.values, `${place}Value`, model)})`;
    case 'nullable': {
      const read = isNilable(resolved.of, model) ? 'readOrNull' : 'readNullable';
      return `${read}(d, ${goReader(resolved.of, place, model)})`;
    }
    case 'ref':
      return `decode${resolved.name}(d)`;
    default:
      throw new TypeError(`${resolved.kind} is not read by an expression`);
  }
}

/** A Go function value that reads a value. */
export function goReader(shape: Shape, place: string, model: GoModel): string {
  const expression = goDecode(shape, place, model);
  const method = /^d\.(\w+)\(\)$/.exec(expression);
  if (method !== null) return `(*decoder).${method[1]}`;
  const named = /^(\w+)\(d\)$/.exec(expression);
  if (named !== null) return named[1] ?? '';
  return goFunction(`func(d *decoder) ${goType(shape, model)}`, `return ${expression}`);
}

/** A Go statement that writes a value. */
export function goEncode(shape: Shape, value: string, place: string, model: GoModel): string {
  const resolved = resolveShape(shape, model.table);
  switch (resolved.kind) {
    case 'text':
      return isAny(resolved)
        ? `e.anyText(${value})`
        : `e.text(${value}, &${limitsName(resolved, place, model)})`;
    case 'boolean':
      return `e.boolean(${value})`;
    case 'integer':
      return `e.${resolved.format}(${value}, ${integerBounds(resolved)})`;
    case 'number':
      return `e.number(${value}, ${numberBounds(resolved)})`;
    case 'date-time':
      return `e.dateTime(${value})`;
    case 'bytes':
      return resolved.raw ? `e.rawBytes(${value})` : `e.bytes(${value})`;
    case 'list':
      return `writeList(e, ${value}, ${listBounds(resolved)}, ${goWriter(resolved.items, `${place}Item`, model)})`;
    case 'map':
      return `writeMap(e, ${value}, ${goWriter(resolved.values, `${place}Value`, model)})`;
    case 'nullable': {
      const write = goWriter(resolved.of, place, model);
      if (!isNilable(resolved.of, model)) return `writeNullable(e, ${value}, ${write})`;
      return `writeOrNull(e, ${value}, ${value} == nil, ${write})`;
    }
    case 'ref':
      return `encode${resolved.name}(e, ${value})`;
    default:
      throw new TypeError(`${resolved.kind} is not written by an expression`);
  }
}

/** A Go function value that writes a value. */
export function goWriter(shape: Shape, place: string, model: GoModel): string {
  const statement = goEncode(shape, 'v', place, model);
  const method = /^e\.(\w+)\(v\)$/.exec(statement);
  if (method !== null) return `(*encoder).${method[1]}`;
  const named = /^(\w+)\(e, v\)$/.exec(statement);
  if (named !== null) return named[1] ?? '';
  return goFunction(`func(e *encoder, v ${goType(shape, model)})`, statement);
}

/** A function of one statement, on one line where gofmt would leave it there. */
export function goFunction(head: string, statement: string): string {
  const line = `${head} { ${statement} }`;
  if (line.length <= 90 && !line.includes('\n')) return line;
  return `${head} {\n\t${statement.replaceAll('\n', '\n\t')}\n}`;
}

function isAny(shape: TextShape): boolean {
  return shape.minLength === null && shape.maxLength === null && shape.pattern === null;
}

function limitsName(shape: TextShape, place: string, model: GoModel): string {
  const key = JSON.stringify(shape);
  const known = model.limits.get(key);
  if (known !== undefined) return known.name;
  const name = model.namer.take(`${ownName(place)}Limits`);
  model.limits.set(key, { name, shape });
  return name;
}

function integerBounds({ format, minimum, maximum }: IntegerShape): string {
  const [least, most] = integerRanges[format];
  const width = format.replace(/^u?int/, '');
  const isUnsigned = format === 'uint64';
  const low = minimum === least && !isUnsigned ? `math.MinInt${width}` : String(minimum);
  const high = maximum === most ? `math.Max${isUnsigned ? 'Uint' : 'Int'}${width}` : String(maximum);
  return `${low}, ${high}`;
}

function numberBounds({ minimum, maximum }: NumberShape): string {
  return `${minimum ?? '-math.MaxFloat64'}, ${maximum ?? 'math.MaxFloat64'}`;
}

function listBounds({ minItems, maxItems }: ListShape): string {
  return `${minItems ?? 0}, ${maxItems ?? -1}`;
}
