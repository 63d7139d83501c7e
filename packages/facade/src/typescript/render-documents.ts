import { compilePattern, type MatchStep } from '../contract/compile-pattern.ts';
import type {
  Contract,
  IntegerShape,
  NamedType,
  ObjectShape,
  Shape,
  TextShape,
} from '../contract/contract.ts';
import { parsePattern } from '../contract/parse-pattern.ts';
import { integerRanges } from '../contract/read-scalar.ts';
import { extraName } from './extra-name.ts';
import { array, type Code, call, printConstant, typescriptLiteral } from './typescript-format.ts';

/** The module that reads and writes the types; `head` is the header. */
export function renderDocuments(contract: Contract, head: string): string {
  const declarations = contract.types.map((type) => renderType(type));
  const functions = contract.types.flatMap((type) => renderFunctions(type));
  return [
    head,
    "import * as document from './document/index.ts';",
    "import type * as types from './types.ts';",
    '',
    [...declarations, ...functions].join('\n\n'),
    '',
  ].join('\n');
}

/** The name of the constant that reads and writes a type. */
export function shapeName(type: string): string {
  return `${type.slice(0, 1).toLowerCase()}${type.slice(1)}Shape`;
}

function renderType({ name, shape }: NamedType): string {
  const head = `export const ${shapeName(name)}: document.Shape<types.${name}> =`;
  const value = shape.kind === 'object' ? renderObject(shape) : renderShape(shape);
  return `/** How a {@link types.${name}} is read and written. */\n${printConstant(head, value)}`;
}

function renderObject(object: ObjectShape): Code {
  const rows = object.properties.map(({ name, required, shape }) =>
    array(
      typescriptLiteral(name),
      call(required ? 'document.required' : 'document.optional', renderShape(shape)),
    ),
  );
  const isOpen = rows.length > 1;
  if (!object.open) return { open: 'document.object([', parts: rows, close: '])', isOpen };
  const fields: Code = { open: '[', parts: rows, close: ']', isOpen };
  return {
    open: 'document.object(',
    parts: [fields, typescriptLiteral(extraName(object))],
    close: ')',
    isOpen,
  };
}

function renderShape(shape: Shape): Code {
  switch (shape.kind) {
    case 'text':
      return renderText(shape);
    case 'boolean':
      return 'document.boolean';
    case 'integer':
      return renderInteger(shape);
    case 'number':
      return call('document.number', ...bounds(shape.minimum, shape.maximum, 'Number.MAX_VALUE'));
    case 'date-time':
      return 'document.dateTime';
    case 'bytes':
      return shape.raw ? 'document.rawBytes' : 'document.bytes';
    case 'list': {
      const limits = shape.minItems === null && shape.maxItems === null ? [] : [String(shape.minItems ?? 0)];
      if (shape.maxItems !== null) limits.push(String(shape.maxItems));
      return call('document.list', renderShape(shape.items), ...limits);
    }
    case 'map':
      return call('document.map', renderShape(shape.values));
    case 'nullable':
      return call('document.nullable', renderShape(shape.of));
    case 'const': {
      const { value } = shape;
      return call('document.constant', typeof value === 'string' ? typescriptLiteral(value) : String(value));
    }
    case 'ref':
      return call('document.lazy', `() => ${shapeName(shape.name)}`);
    case 'enum':
      return hugging('document.choice', shape.values.map(typescriptLiteral));
    case 'union': {
      const branches = shape.branches.map(({ value, type }) =>
        array(typescriptLiteral(value), `() => ${shapeName(type)}`),
      );
      return {
        open: `document.union(${typescriptLiteral(shape.tag)}, [`,
        parts: branches,
        close: '])',
        isOpen: branches.length > 1,
      };
    }
    case 'object':
      throw new TypeError('an object is a type of its own');
  }
}

/** A call of one array, whose brackets the formatter keeps together. */
function hugging(name: string, parts: readonly Code[]): Code {
  return { open: `${name}([`, parts, close: '])' };
}

function renderInteger({ format, minimum, maximum }: IntegerShape): Code {
  const [least, most] = integerRanges[format];
  if (minimum === least && maximum === most) return `document.${format}()`;
  const suffix = format === 'int32' ? '' : 'n';
  return call(`document.${format}`, `${minimum}${suffix}`, `${maximum}${suffix}`);
}

function bounds(minimum: number | null, maximum: number | null, most: string): readonly string[] {
  if (minimum === null && maximum === null) return [];
  const [low, high] = [minimum, maximum].map((bound) => String(bound).replace('e+', 'e'));
  return [minimum === null ? `-${most}` : String(low), maximum === null ? most : String(high)];
}

function renderText({ minLength, maxLength, pattern }: TextShape): Code {
  const parts: Code[] = [];
  if (minLength !== null) parts.push(`min: ${minLength}`);
  if (maxLength !== null) parts.push(`max: ${maxLength}`);
  if (pattern !== null) parts.push(renderPattern(pattern));
  if (parts.length === 0) return 'document.text()';
  return { open: 'document.text({ ', parts, close: ' })' };
}

function renderPattern(source: string): Code {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new TypeError(parsed.message);
  const steps = compilePattern(parsed.pattern).map((step) => array(...renderStep(step)));
  return {
    open: 'pattern: { ',
    parts: [`source: ${typescriptLiteral(source)}`, { open: 'steps: [', parts: steps, close: ']' }],
    close: ' }',
  };
}

function renderStep(step: MatchStep): readonly string[] {
  switch (step.op) {
    case 'class':
      return [step.negated ? "'notIn'" : "'in'", ...step.ranges.flat().map(String)];
    case 'split':
      return ["'split'", String(step.first), String(step.second)];
    case 'jump':
      return ["'jump'", String(step.to)];
    default:
      return [`'${step.op}'`];
  }
}

function renderFunctions({ name, shape }: NamedType): readonly string[] {
  if (shape.kind !== 'object' && shape.kind !== 'enum' && shape.kind !== 'union') return [];
  return [
    [
      `/** Reads a document strictly. Throws a DocumentError with the JSON pointer of the first problem. */`,
      ...signature(`parse${name}`, 'text: string | Uint8Array', `types.${name}`),
      `  return document.parse(${shapeName(name)}, text);`,
      '}',
    ].join('\n'),
    [
      `/** Writes a document in the canonical encoding. Throws a DocumentError with the JSON pointer of the first problem. */`,
      ...signature(`stringify${name}`, `value: types.${name}`, 'string'),
      `  return document.stringify(${shapeName(name)}, value);`,
      '}',
    ].join('\n'),
  ];
}

function signature(name: string, parameter: string, result: string): readonly string[] {
  const line = `export function ${name}(${parameter}): ${result} {`;
  return line.length <= 110 ? [line] : [`export function ${name}(`, `  ${parameter},`, `): ${result} {`];
}
