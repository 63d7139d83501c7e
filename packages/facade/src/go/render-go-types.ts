import type { NamedType } from '../contract/contract.ts';
import { goRawLiteral } from './go-literal.ts';
import { type GoModel, goType } from './go-model.ts';
import { goPattern } from './go-pattern.ts';
import { renderGoEnum, renderGoUnion } from './render-go-choice.ts';
import { renderGoObject } from './render-go-object.ts';
import { typeComment } from './render-go-parts.ts';

/** The declarations of all types; `head` is the header and the package clause. */
export function renderGoTypes(model: GoModel, head: string): string {
  const declarations = model.contract.types.map((type) => renderType(type, model).join('\n'));
  const body = [...declarations, ...renderLimits(model)].join('\n\n');
  const imports = [
    ['encoding/json', /\bjson\./],
    ['math', /\bmath\./],
    ['regexp', /\bregexp\./],
  ].flatMap(([name, use]) => ((use as RegExp).test(body) ? [`\t"${String(name)}"`] : []));
  const importBlock = imports.length === 0 ? '' : `import (\n${imports.join('\n')}\n)\n\n`;
  return `${head}\n${importBlock}${body}\n`;
}

function renderType(type: NamedType, model: GoModel): readonly string[] {
  switch (type.shape.kind) {
    case 'object':
      return renderGoObject(type, type.shape, model);
    case 'enum':
      return renderGoEnum(type, type.shape, model);
    case 'union':
      return renderGoUnion(type, type.shape, model);
    default:
      return [
        ...typeComment(type, 'is a name of the contract.'),
        `type ${type.name} = ${goType(type.shape, model)}`,
      ];
  }
}

function renderLimits(model: GoModel): readonly string[] {
  return [...model.limits.values()].map(({ name, shape }) => {
    const bounds = `min: ${shape.minLength ?? 0}, max: ${shape.maxLength ?? -1}`;
    if (shape.pattern === null) return `var ${name} = textLimits{${bounds}}`;
    const pattern = `regexp.MustCompile(${goRawLiteral(goPattern(shape.pattern))})`;
    return [
      `var ${name} = textLimits{`,
      `\tmin: ${shape.minLength ?? 0}, max: ${shape.maxLength ?? -1},`,
      `\tpattern: ${pattern},`,
      `\tsource:  ${goRawLiteral(shape.pattern)},`,
      '}',
    ].join('\n');
  });
}
