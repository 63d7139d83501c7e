import type { EnumShape, NamedType, UnionShape } from '../contract/contract.ts';
import { goFunction } from './go-expressions.ts';
import { goLiteral } from './go-literal.ts';
import type { GoModel } from './go-model.ts';
import { exportedName, ownName } from './go-names.ts';
import { renderMarshal, typeComment } from './render-go-parts.ts';

/** A text type, its values, and how they are read and written. */
export function renderGoEnum(type: NamedType, { values }: EnumShape, model: GoModel): readonly string[] {
  const names = values.map((value) => model.namer.take(`${type.name}${exportedName(value, 'Value')}`));
  const width = Math.max(...names.map((name) => name.length));
  const table = model.namer.take(`${ownName(type.name)}Values`);
  const rows = values.map(
    (value, index) => `\t${(names[index] ?? '').padEnd(width)} ${type.name} = ${goLiteral(value)}`,
  );
  return [
    ...typeComment(type, 'is one of a few texts.'),
    `type ${type.name} string`,
    '',
    `// The values of ${type.name}.`,
    'const (',
    ...rows,
    ')',
    '',
    `var ${table} = []string{${values.map(goLiteral).join(', ')}}`,
    '',
    goFunction(`func decode${type.name}(d *decoder) ${type.name}`, `return ${type.name}(d.choice(${table}))`),
    '',
    goFunction(`func encode${type.name}(e *encoder, v ${type.name})`, `e.choice(string(v), ${table})`),
    '',
    ...renderMarshal(type.name),
  ];
}

/** An interface that the branches implement, and how they are read and written. */
export function renderGoUnion(
  type: NamedType,
  { tag, branches }: UnionShape,
  model: GoModel,
): readonly string[] {
  const isError = model.contract.methods.some(({ error }) => error === type.name);
  const table = model.namer.take(`${ownName(type.name)}Tags`);
  const names = [...new Set(branches.map((branch) => branch.type))];
  return [
    ...typeComment(type, 'is one of several objects.'),
    '//',
    `// It is one of ${names.join(', ')}.`,
    `type ${type.name} interface {`,
    ...(isError ? ['\terror'] : []),
    `\tis${type.name}()`,
    '}',
    '',
    `var ${table} = []string{${branches.map(({ value }) => goLiteral(value)).join(', ')}}`,
    '',
    `func decode${type.name}(d *decoder) ${type.name} {`,
    `\tswitch d.tag(${goLiteral(tag)}, ${table}) {`,
    ...branches.flatMap(({ value, type: branch }) => [
      `\tcase ${goLiteral(value)}:`,
      `\t\treturn decode${branch}(d)`,
    ]),
    '\t}',
    '\treturn nil',
    '}',
    '',
    ...renderUnionEncode(type.name, names),
    '',
    `// Parse${type.name} reads a document strictly; a problem is a *DocumentError.`,
    goFunction(
      `func Parse${type.name}(data []byte) (${type.name}, error)`,
      `return readDocument(data, decode${type.name})`,
    ),
    '',
    `// Format${type.name} writes the canonical encoding.`,
    goFunction(
      `func Format${type.name}(v ${type.name}) ([]byte, error)`,
      `return writeDocument(v, encode${type.name})`,
    ),
  ];
}

function renderUnionEncode(name: string, branches: readonly string[]): readonly string[] {
  return [
    `func encode${name}(e *encoder, v ${name}) {`,
    '\tswitch v := v.(type) {',
    ...branches.flatMap((branch) => [
      `\tcase ${branch}:`,
      `\t\tencode${branch}(e, v)`,
      `\tcase *${branch}:`,
      `\t\twriteSet(e, v, encode${branch})`,
    ]),
    '\tdefault:',
    '\t\te.fail(isNil)',
    '\t}',
    '}',
  ];
}
