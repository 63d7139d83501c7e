import { readFileSync, statSync } from 'node:fs';
import { MigrateError } from '@strangler/core';
import { checkModel } from './check-model.ts';
import type { Contract, NamedType } from './contract.ts';
import { hashContract } from './hash-contract.ts';
import { checkKeywords } from './keywords.ts';
import { pascalCase } from './names.ts';
import { type JsonObject, type JsonValue, parseJson } from './parse-json.ts';
import { invalidContract, ProblemList, pointerTo } from './problem.ts';
import { readMethods } from './read-methods.ts';
import { resolveUnions } from './resolve-unions.ts';
import { descriptionAt, type Place, textAt } from './schema-access.ts';
import { ShapeReader } from './shape-reader.ts';
import { tableOf } from './type-table.ts';

const maxBytes = 4 * 1024 * 1024;
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** Reads a contract file. Throws INPUT_NOT_FOUND, INPUT_UNREADABLE or CONTRACT_INVALID with every problem at once. */
export function readContract(file: string): Contract {
  return parseContract(readText(file), file);
}

/** Reads the text of a contract; `source` names it in errors. Throws CONTRACT_INVALID with every problem at once. */
export function parseContract(text: string, source: string): Contract {
  const problems = new ProblemList();
  const document = parseDocument(text, source);
  const place: Place = { schema: document, pointer: '', problems };
  checkHead(place);
  const types = readTypes(document, problems);
  const methods = readMethods(document.members.get('methods'), problems);
  checkTitle(place, types);
  const resolved = problems.isEmpty ? resolveUnions(types, problems) : types;
  if (problems.isEmpty) checkModel(tableOf(resolved), methods, problems);
  if (!problems.isEmpty) throw invalidContract(source, problems.all);
  const contract = { name: pascalCase(textAt(place, 'title') ?? ''), methods, types: resolved };
  return { ...contract, description: descriptionAt(place), hash: hashContract(contract) };
}

function readText(file: string): string {
  try {
    if (statSync(file).size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new MigrateError({
      code: isMissing ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
      message: isMissing ? `there is no contract at ${file}` : `the contract ${file} cannot be read`,
      why: isMissing ? 'No file has this path.' : (error as Error).message,
      next: 'Name the file in facade.contract of the config; docs/contract.md shows a contract.',
      cause: error,
    });
  }
}

function parseDocument(text: string, source: string): JsonObject {
  let value: JsonValue;
  try {
    value = parseJson(text);
  } catch (error) {
    throw invalidContract(source, [{ pointer: '', message: `is not JSON: ${(error as Error).message}` }]);
  }
  if (value.kind === 'object') return value;
  throw invalidContract(source, [{ pointer: '', message: 'must be an object' }]);
}

function checkHead(place: Place): void {
  const allowed = ['$schema', '$id', 'contractVersion', 'methods', '$defs'];
  checkKeywords(place.schema, allowed, place.pointer, place.problems);
  const schema = textAt(place, '$schema');
  if (schema !== null && schema !== dialect) place.problems.add('/$schema', `must be ${dialect}`);
  const version = place.schema.members.get('contractVersion');
  if (version?.kind !== 'number' || version.lexeme !== '1')
    place.problems.add('/contractVersion', 'must be 1');
  if (!/^[A-Z][A-Za-z0-9]{0,99}$/.test(pascalCase(textAt(place, 'title') ?? ''))) {
    place.problems.add(
      '/title',
      'must be a name for the interface, of at most 40 ASCII letters and digits, such as Hasher',
    );
  }
}

/** Words that generated code uses beside the interface. */
const usedWords = new Set([
  'Clone',
  'Context',
  'Debug',
  'Default',
  'Failure',
  'Fault',
  'Handler',
  'Payload',
  'Promise',
  'Result',
  'Self',
  'Sync',
]);

function checkTitle(place: Place, types: readonly NamedType[]): void {
  const name = pascalCase(textAt(place, 'title') ?? '');
  if (!/^[A-Z][A-Za-z0-9]{0,39}$/.test(name)) {
    place.problems.add(
      '/title',
      'must be a name for the interface, of at most 40 ASCII letters and digits, such as Hasher',
    );
  } else if (usedWords.has(name) || types.some((type) => type.name === name)) {
    place.problems.add('/title', `${name} is the name of something else in generated code: write another`);
  }
}

function readTypes(document: JsonObject, problems: ProblemList): readonly NamedType[] {
  const definitions = document.members.get('$defs');
  if (definitions?.kind !== 'object') {
    problems.add('/$defs', 'must be an object with the types of the messages');
    return [];
  }
  const reader = new ShapeReader(problems);
  for (const [name, value] of definitions.members) {
    const pointer = pointerTo('/$defs', name);
    if (!/^[A-Z][A-Za-z0-9]{0,59}$/.test(name) || name === 'Self') {
      problems.add(
        pointer,
        'a type is named in PascalCase, by at most 60 letters and digits of ASCII, and not Self',
      );
    }
    reader.readDefinition(name, value, pointer);
  }
  return reader.types;
}
