import { compilePattern, type MatchStep } from '../contract/compile-pattern.ts';
import type { EnumShape, NamedType, UnionShape } from '../contract/contract.ts';
import { Namer, pascalCase, snakeCase } from '../contract/names.ts';
import { parsePattern } from '../contract/parse-pattern.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { renderRustObject } from './render-rust-object.ts';
import { encodeNamed } from './rust-expressions.ts';
import { rustItem } from './rust-format.ts';
import { outsideName, type RustModel, rustType } from './rust-model.ts';
import { rustCharacter, rustLiteral } from './rust-names.ts';

/** The module of all types; `head` is the header. */
export function renderRustTypes(model: RustModel, head: string): string {
  const declarations = model.contract.types.map((type) => renderType(type, model).join('\n'));
  const body = [...declarations, ...renderLimits(model), renderSerde(model)].join('\n\n');
  const lines = [
    head,
    `//! The types of the contract ${model.contract.name}.`,
    '',
    '#![allow(clippy::doc_markdown, clippy::option_option, clippy::too_many_lines)]',
    '#![allow(clippy::struct_excessive_bools, clippy::type_complexity)]',
    '',
    ...renderImports(body, model),
    body,
  ];
  return `${lines.join('\n')}\n`;
}

function renderImports(body: string, model: RustModel): readonly string[] {
  const uses = (name: string) => new RegExp(`(?<![\\w:])${name}\\b`).test(body) && !model.table.has(name);
  const names = [
    'Decoder',
    'Document',
    'Encoder',
    'MatchStep',
    'Pattern',
    'RawJson',
    'Result',
    'Rfc3339',
    'TextLimits',
  ];
  const used = names.filter(uses);
  used.push('serde_document');
  const [only] = used;
  const line = `use crate::document::${used.length === 1 ? only : `{${used.join(', ')}}`};`;
  const imports = line.length <= 100 ? [line] : wrapImports(used);
  return uses('BTreeMap') ? ['use std::collections::BTreeMap;', '', ...imports, ''] : [...imports, ''];
}

function wrapImports(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 2 <= 100)
      lines[lines.length - 1] = `${last} ${name},`;
    else lines.push(`    ${name},`);
  }
  return ['use crate::document::{', ...lines, '};'];
}

function renderType(type: NamedType, model: RustModel): readonly string[] {
  switch (type.shape.kind) {
    case 'object':
      return renderRustObject(type, type.shape, model);
    case 'enum':
      return renderEnum(type, type.shape, model);
    case 'union':
      return renderUnion(type, type.shape, model);
    default:
      return [
        ...rustComment(type.description, '///', `The name ${type.name} of the contract.`),
        ...rustItem([`pub type ${type.name} = ${rustType(type.shape, model)};`]),
      ];
  }
}

/** A doc comment, which every public item has. */
function rustComment(description: string, prefix: string, fallback: string): readonly string[] {
  return description === '' ? [`${prefix} ${fallback}`] : wrapComment(description, prefix);
}

function renderEnum(type: NamedType, { values }: EnumShape, model: RustModel): readonly string[] {
  const namer = new Namer(['Self']);
  const names = values.map((value) =>
    namer.take(/^[A-Z]/.test(pascalCase(value)) ? pascalCase(value) : `Value${pascalCase(value)}`),
  );
  const table = model.namer.take(`${snakeCase(type.name).toUpperCase()}_VALUES`);
  const variants = values.flatMap((value, index) => [
    `    /// The text ${asCode(value)}.`,
    `    ${names[index]},`,
  ]);
  return [
    ...rustComment(type.description, '///', `One of a few texts.`),
    '#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]',
    `pub enum ${type.name} {`,
    ...variants,
    '}',
    '',
    ...tupleTable(
      table,
      values.map((value, index) => `(${rustLiteral(value)}, ${type.name}::${names[index]})`),
      `(&str, ${type.name})`,
    ),
    '',
    ...rustItem([
      `impl ${outsideName('Document', model)} for ${type.name} {`,
      `    fn decode(decoder: &mut ${outsideName('Decoder', model)}<'_>) -> ${outsideName('Result', model)}<Self> {`,
      `        decoder.variant(${table})`,
      '    }',
      '',
      `    fn encode(&self, encoder: &mut ${outsideName('Encoder', model)}) -> ${outsideName('Result', model)}<()> {`,
      `        encoder.variant(*self, ${table})`,
      '    }',
      '}',
    ]),
  ];
}

function tupleTable(name: string, rows: readonly string[], type: string): readonly string[] {
  return rustItem([`const ${name}: &[${type}] = &[`, ...rows.map((row) => `    ${row},`), '];']).length ===
    rows.length + 2 && rows.join(', ').length + 4 > 60
    ? [`const ${name}: &[${type}] = &[`, ...rows.map((row) => `    ${row},`), '];']
    : ['#[rustfmt::skip]', `const ${name}: &[${type}] = &[`, ...rows.map((row) => `    ${row},`), '];'];
}

function asCode(value: string): string {
  return `\`${JSON.stringify(value)
    .replaceAll('`', "'")
    .replaceAll(/[\p{C}\p{Z}]/gu, ' ')}\``;
}

function renderUnion(type: NamedType, { tag, branches }: UnionShape, model: RustModel): readonly string[] {
  const result = outsideName('Result', model);
  const decode = (branch: string) => {
    const type = model.table.has('Document') ? `<${branch} as crate::document::Document>` : branch;
    return `${type}::decode(decoder).map(Self::${branch})`;
  };
  const arms = branches.map(
    ({ value, type: branch }) => `            ${rustLiteral(value)} => ${decode(branch)},`,
  );
  const last = branches.at(-1);
  if (last !== undefined) arms[arms.length - 1] = `            _ => ${decode(last.type)},`;
  const only = branches.length === 1 ? last : undefined;
  const tags = `&[${branches.map(({ value }) => rustLiteral(value)).join(', ')}]`;
  const select =
    only === undefined
      ? [`        match decoder.tag(${rustLiteral(tag)}, TAGS)? {`, ...arms, '        }']
      : [`        decoder.tag(${rustLiteral(tag)}, TAGS)?;`, `        ${decode(only.type)}`];
  return [
    ...rustComment(type.description, '///', 'One of several objects.'),
    '#[derive(Debug, Clone, PartialEq)]',
    `pub enum ${type.name} {`,
    ...branches.flatMap(({ value, type: branch }) => [
      `    /// The object with ${asCode(value)}.`,
      `    ${branch}(${branch}),`,
    ]),
    '}',
    '',
    ...rustItem([
      `impl ${outsideName('Document', model)} for ${type.name} {`,
      `    fn decode(decoder: &mut ${outsideName('Decoder', model)}<'_>) -> ${result}<Self> {`,
      `        const TAGS: &[&str] = ${tags};`,
      ...select,
      '    }',
      '',
      ...renderUnionEncode(branches, model),
      '}',
    ]),
  ];
}

function renderUnionEncode(branches: UnionShape['branches'], model: RustModel): readonly string[] {
  const result = outsideName('Result', model);
  return [
    `    fn encode(&self, encoder: &mut ${outsideName('Encoder', model)}) -> ${result}<()> {`,
    '        match self {',
    ...branches.map(({ type }) => `            Self::${type}(value) => ${encodeNamed('value', model)},`),
    '        }',
    '    }',
  ];
}

function renderLimits(model: RustModel): readonly string[] {
  return [...model.limits.values()].map(({ name, shape }) => {
    const max = shape.maxLength === null ? 'None' : `Some(${shape.maxLength})`;
    const lines = [
      `const ${name}: ${outsideName('TextLimits', model)} = ${outsideName('TextLimits', model)} {`,
      `    min: ${shape.minLength ?? 0},`,
      `    max: ${max},`,
      ...(shape.pattern === null ? ['    pattern: None,'] : renderPattern(shape.pattern, model)),
      '};',
    ];
    return (shape.pattern === null ? rustItem(lines) : ['#[rustfmt::skip]', ...lines]).join('\n');
  });
}

function renderPattern(source: string, model: RustModel): readonly string[] {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new TypeError(parsed.message);
  const name = outsideName('MatchStep', model);
  const steps = compilePattern(parsed.pattern).map((step) => `            ${name}::${renderStep(step)},`);
  return [
    `    pattern: Some(${outsideName('Pattern', model)} {`,
    `        source: ${rustLiteral(source)},`,
    '        steps: &[',
    ...steps,
    '        ],',
    '    }),',
  ];
}

function renderStep(step: MatchStep): string {
  switch (step.op) {
    case 'class': {
      const ranges = step.ranges.map(([low, high]) => `(${rustCharacter(low)}, ${rustCharacter(high)})`);
      return `${step.negated ? 'NotIn' : 'In'}(&[${ranges.join(', ')}])`;
    }
    case 'split':
      return `Split(${step.first}, ${step.second})`;
    case 'jump':
      return `Jump(${step.to})`;
    case 'begin':
      return 'Begin';
    case 'end':
      return 'End';
    case 'match':
      return 'Match';
  }
}

function renderSerde(model: RustModel): string {
  const names = model.contract.types
    .filter(({ shape }) => shape.kind === 'object' || shape.kind === 'enum' || shape.kind === 'union')
    .map(({ name }) => `    ${name},`);
  return ['serde_document! {', ...names, '}'].join('\n');
}
