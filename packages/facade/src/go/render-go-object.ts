import type { NamedType, ObjectShape } from '../contract/contract.ts';
import { constantJson } from '../generate/constant-json.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { goDecode, goEncode, goFunction, goReader, goWriter } from './go-expressions.ts';
import { goLiteral, goRawLiteral } from './go-literal.ts';
import { type GoField, type GoModel, goFields } from './go-model.ts';
import { exportedName, ownName } from './go-names.ts';
import { renderMarshal, typeComment } from './render-go-parts.ts';

/** A struct, and how it is read and written. */
export function renderGoObject(type: NamedType, object: ObjectShape, model: GoModel): readonly string[] {
  const { fields, extra } = goFields(type, object, model);
  const table = model.namer.take(`${ownName(type.name)}Fields`);
  return [
    ...typeComment(type, 'is an object of the contract.'),
    ...renderStruct(type, object, fields, extra),
    '',
    ...renderFieldTable(table, object),
    '',
    ...renderObjectDecode(type, object, { fields, extra, table }, model),
    '',
    ...renderObjectEncode(type, object, { fields, extra, table }, model),
    '',
    ...renderMarshal(type.name),
    ...renderError(type, fields, model),
    ...renderMarkers(type.name, model),
  ];
}

interface ObjectNames {
  readonly fields: readonly GoField[];
  readonly extra: string;
  readonly table: string;
}

function renderStruct(
  type: NamedType,
  object: ObjectShape,
  fields: readonly GoField[],
  extra: string,
): readonly string[] {
  const rows = fields.flatMap(({ property, name, type: fieldType }) => {
    if (fieldType === null) return [];
    return [{ comment: wrapComment(property.description, '\t//'), name, type: fieldType }];
  });
  if (object.open) {
    rows.push({
      comment: ['\t// Keys that the contract does not declare.'],
      name: extra,
      type: 'map[string]json.RawMessage',
    });
  }
  if (rows.length === 0) return [`type ${type.name} struct{}`];
  return [`type ${type.name} struct {`, ...alignFields(rows), '}'];
}

interface Row {
  readonly comment: readonly string[];
  readonly name: string;
  readonly type: string;
}

function indent(text: string, levels: number): string {
  const tabs = '\t'.repeat(levels);
  return tabs + text.replaceAll('\n', `\n${tabs}`);
}

/** gofmt aligns the types of fields that no comment parts. */
function alignFields(rows: readonly Row[]): readonly string[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last === undefined || row.comment.length > 0) runs.push([row]);
    else last.push(row);
  }
  return runs.flatMap((run) => {
    const width = Math.max(...run.map(({ name }) => name.length));
    return run.flatMap((row) => [...row.comment, `\t${row.name.padEnd(width)} ${row.type}`]);
  });
}

function renderFieldTable(table: string, object: ObjectShape): readonly string[] {
  if (object.properties.length === 0) return [`var ${table} = []field{}`];
  const rows = object.properties.map(({ name, required }) => {
    const key = goRawLiteral(keyJson(name));
    return `\t{${goLiteral(name)}, ${key}, ${required}},`;
  });
  return [`var ${table} = []field{`, ...rows, '}'];
}

/** The start of a member, as both the decoder and the encoder have it. */
function keyJson(name: string): string {
  return `,${JSON.stringify(name)}:`;
}

function renderObjectDecode(
  type: NamedType,
  object: ObjectShape,
  names: ObjectNames,
  model: GoModel,
): readonly string[] {
  const cases = names.fields.flatMap((field, index) => [
    `\t\tcase ${index}:`,
    ...decodeField(field, type.name, model).map((line) => indent(line, 3)),
  ]);
  if (object.open) cases.push('\t\tdefault:', `\t\t\td.extra(&v.${names.extra}, m.name)`);
  return [
    `func decode${type.name}(d *decoder) (v ${type.name}) {`,
    `\tm := d.object(${names.table}, ${object.open})`,
    '\tfor d.next(&m) {',
    ...(cases.length === 0 ? [] : ['\t\tswitch m.at {', ...cases, '\t\t}']),
    '\t}',
    '\treturn v',
    '}',
  ];
}

function decodeField(field: GoField, owner: string, model: GoModel): readonly string[] {
  const { property, shape, name, type } = field;
  const place = `${owner}${exportedName(property.name, 'Field')}`;
  if (shape.kind === 'const') {
    const constant = `d.constant(${goRawLiteral(constantJson(shape.value))})`;
    return type === null ? [constant] : [constant, `v.${name} = true`];
  }
  if (property.required) return [`v.${name} = ${goDecode(property.shape, place, model)}`];
  if (shape.kind === 'nullable') {
    return [`v.${name} = readOptionalNullable(d, ${goReader(shape.of, place, model)})`];
  }
  const value = goDecode(property.shape, place, model);
  return [`v.${name} = ${type?.startsWith('*') ? `pointer(${value})` : value}`];
}

function renderObjectEncode(
  type: NamedType,
  object: ObjectShape,
  names: ObjectNames,
  model: GoModel,
): readonly string[] {
  const isUsed = object.open || names.fields.some((field) => field.type !== null);
  return [
    `func encode${type.name}(e *encoder, ${isUsed ? 'v' : '_'} ${type.name}) {`,
    "\tif !e.open('{') {",
    '\t\treturn',
    '\t}',
    ...names.fields.flatMap((field, index) =>
      encodeField(field, memberStart(names.fields, index), type.name, model).map((line) => indent(line, 1)),
    ),
    ...(object.open ? [`\te.extras(v.${names.extra}, ${names.table})`] : []),
    "\te.close('}')",
    '}',
  ];
}

/** A statement that starts a member; whether a comma comes first is known where a member before it is always there. */
function memberStart(fields: readonly GoField[], index: number): string {
  const key = keyJson(fields[index]?.property.name ?? '');
  if (index === 0) return `e.member(${goRawLiteral(key.slice(1))})`;
  const isBehind = fields.slice(0, index).some(({ property }) => property.required);
  return `e.${isBehind ? 'member' : 'anyMember'}(${goRawLiteral(key)})`;
}

function encodeField(field: GoField, start: string, owner: string, model: GoModel): readonly string[] {
  const { property, shape, name, type } = field;
  const place = `${owner}${exportedName(property.name, 'Field')}`;
  const guarded = (condition: string, statement: string) => [
    `if ${condition} {`,
    `\t${start}`,
    indent(statement, 1),
    '}',
  ];
  if (shape.kind === 'const') {
    const constant = `e.constant(${goRawLiteral(constantJson(shape.value))})`;
    return type === null ? [start, constant] : guarded(`v.${name}`, constant);
  }
  if (property.required) return [start, goEncode(property.shape, `v.${name}`, place, model)];
  if (shape.kind === 'nullable') {
    return guarded(
      `!v.${name}.IsAbsent()`,
      `writeNullable(e, v.${name}.value, ${goWriter(shape.of, place, model)})`,
    );
  }
  const value = type?.startsWith('*') ? `*v.${name}` : `v.${name}`;
  return guarded(`v.${name} != nil`, goEncode(property.shape, value, place, model));
}

function renderError(type: NamedType, fields: readonly GoField[], model: GoModel): readonly string[] {
  if (!model.errorObjects.has(type.name)) return [];
  const message = fields.find(({ property }) => property.name === 'message' && property.required);
  const text = message?.shape.kind === 'text' ? `v.${message.name}` : `errorText(v, encode${type.name})`;
  return ['', goFunction(`func (v ${type.name}) Error() string`, `return ${text}`)];
}

function renderMarkers(name: string, model: GoModel): readonly string[] {
  return model.contract.types.flatMap((union) => {
    if (union.shape.kind !== 'union' || !union.shape.branches.some(({ type }) => type === name)) return [];
    return ['', `func (${name}) is${union.name}() {}`];
  });
}
