/**
 * Writes src/generated from schema/*.schema.json: for each document its types by
 * json-schema-to-typescript and a validator compiled ahead of time, so that the command line does not compile schemas when it starts.
 *
 * `--check` writes nothing and fails where a file on disk differs from what would be written.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const schemaDir = new URL('../schema/', import.meta.url);
const outDir = new URL('../src/generated/', import.meta.url);
const banner =
  '// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.\n';

interface NamedSchema {
  readonly file: string;
  readonly schema: Record<string, unknown>;
}

function readSchemas(): NamedSchema[] {
  const files = readdirSync(schemaDir).filter((file) => file.endsWith('.schema.json'));
  return files.sort().map((file) => ({
    file,
    schema: JSON.parse(readFileSync(new URL(file, schemaDir), 'utf8')),
  }));
}

async function renderTypes({ file, schema }: NamedSchema): Promise<string> {
  const { $id: _, ...rest } = schema;
  const source = await compile(rest, String(schema.title), {
    bannerComment: banner,
    additionalProperties: false,
    format: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return source
    .replaceAll(/^ {2}\$schema\?: /gm, '  $schema?: ')
    .concat(`export const schemaFile = '${file}';\n`);
}

/** People write these by hand, so every mistake is listed, with the keys that would have been right. */
const handWritten = new Set(['MigrateConfig', 'CaseDocument', 'RulesDocument']);

function renderValidator({ schema }: NamedSchema): string {
  const thorough = handWritten.has(String(schema.title));
  const ajv = new Ajv2020({
    schemas: [schema],
    code: { source: true, esm: true, lines: true },
    unicodeRegExp: false,
    // Counting code points would need a module of ajv at run time; ajv warns of not doing so.
    unicode: false,
    logger: false,
    verbose: thorough,
    allErrors: thorough,
    allowUnionTypes: true,
    strictRequired: false,
  });
  const code = standaloneCode.default(ajv, { [`validate${schema.title}`]: String(schema.$id) });
  return `// @ts-nocheck\n${banner}${code}\n`;
}

/** One table of all documents, so that a new schema needs no line written by hand. */
function renderTable(schemas: readonly NamedSchema[]): string {
  const rows = schemas.map(({ file, schema }) => ({
    stem: file.replace('.schema.json', ''),
    title: schema.title,
  }));
  const imports = rows.flatMap(({ stem, title }) => [
    `import type { ${title} } from './${stem}.ts';`,
    `import { validate${title} } from './validate-${stem}.ts';`,
  ]);
  const types = rows.map(({ title }) => `  readonly ${title}: ${title};`);
  const values = rows.map(({ title }) => `  ${title}: validate${title},`);
  return [
    `${banner}${imports.join('\n')}\n`,
    '/** Each document that has a JSON Schema in packages/core/schema, by the name of its type. */',
    `export interface Documents {\n${types.join('\n')}\n}\n`,
    `export const validators: Readonly<Record<keyof Documents, unknown>> = {\n${values.join('\n')}\n};\n`,
  ].join('\n');
}

async function render(): Promise<Map<string, string>> {
  const schemas = readSchemas();
  const files = new Map<string, string>();
  for (const named of schemas) {
    const name = named.file.replace('.schema.json', '.ts');
    files.set(name, await renderTypes(named));
    files.set(`validate-${name}`, renderValidator(named));
  }
  files.set('documents.ts', renderTable(schemas));
  return files;
}

function isFresh(name: string, text: string): boolean {
  try {
    return readFileSync(new URL(name, outDir), 'utf8') === text;
  } catch {
    return false;
  }
}

const files = await render();
if (process.argv.includes('--check')) {
  const stale = [...files].filter(([name, text]) => !isFresh(name, text)).map(([name]) => name);
  const known = new Set(files.keys());
  stale.push(...readdirSync(outDir).filter((name) => !known.has(name)));
  if (stale.length > 0) {
    process.stderr.write(`stale in src/generated: ${stale.join(', ')}. Run: npm run generate\n`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of files) writeFileSync(new URL(name, outDir), text);
}
