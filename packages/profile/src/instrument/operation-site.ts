import { readFile } from 'node:fs/promises';
import { goTokens } from '../capture/go-tokens.ts';
import { type FunctionBody, findFunctionBodies, type GoParameter } from './function-bodies.ts';
import type { Coverage } from './read-coverage.ts';

/** A declared function as a profile names it. */
export interface ProfiledFunction {
  readonly name: string;
  /** The absolute path of its source. */
  readonly file: string;
  /** The line of its declaration, or of a literal inside it, from 1. */
  readonly line: number;
}

/** Whether a parameter is something that another process cannot be given: a function, or a channel. */
export function cannotCross({ type }: GoParameter): boolean {
  return /^(\.\.\.|\[\]|\*)*(func\(|chan|<-chan)/.test(type);
}

/** A function of the program in its source: where its body begins, and how often it was entered. */
export interface OperationSite extends ProfiledFunction {
  /** Index into the source right behind the brace that opens the body. */
  readonly insertAt: number;
  /** Entries in all runs that the coverage is of. */
  readonly entries: number;
  /** Whether its own name is called in its body, as a function that calls itself does. */
  readonly callsItself: boolean;
  readonly parameters: readonly GoParameter[];
}

/**
 * Finds functions in their sources by the line that the profile gives, and their entries in the coverage of the same
 * sources. A function whose body does not begin where coverage has a block is left out.
 */
export async function locateOperations(
  functions: readonly ProfiledFunction[],
  coverage: Coverage,
  importPathOfMain: string,
): Promise<readonly OperationSite[]> {
  const sources = new Map<string, GoSource>();
  const sites: OperationSite[] = [];
  for (const wanted of functions) {
    const source = sources.get(wanted.file) ?? (await readSource(wanted.file));
    sources.set(wanted.file, source);
    const site = locate(wanted, source, coverage.get(coverageFile(wanted, importPathOfMain)) ?? []);
    if (site !== null) sites.push(site);
  }
  return sites;
}

interface GoSource {
  readonly source: string;
  readonly bodies: readonly FunctionBody[];
}

async function readSource(file: string): Promise<GoSource> {
  const source = await readFile(file, 'utf8').catch(() => '');
  return { source, bodies: findFunctionBodies(source) };
}

type Blocks = readonly { readonly line: number; readonly column: number; readonly count: number }[];

/** The declared function that holds the line: the last that begins at or before it. */
function locate(
  wanted: ProfiledFunction,
  { source, bodies }: GoSource,
  blocks: Blocks,
): OperationSite | null {
  const body = bodies.findLast(({ isLiteral, line }) => !isLiteral && line <= wanted.line);
  const block = blocks.find(({ line, column }) => line === body?.braceLine && column === body.braceColumn);
  if (body === undefined || block === undefined) return null;
  const { insertAt, parameters } = body;
  const next = bodies.find((other) => !other.isLiteral && other.insertAt > insertAt);
  const text = source.slice(insertAt, next?.insertAt);
  return {
    ...wanted,
    insertAt,
    parameters,
    entries: block.count,
    callsItself: callsByName(text, wanted.name),
  };
}

/** A call of the same name, be it another method's: better one probe too many than calls counted wrongly. */
function callsByName(body: string, name: string): boolean {
  const simple = /([\p{L}_][\p{L}\p{Nd}_]*)(\[.*\])?$/u.exec(name)?.[1] ?? '';
  let previous = '';
  for (const { text } of goTokens(body)) {
    if (previous === simple && (text === '(' || text === '[')) return true;
    previous = text;
  }
  return false;
}

/** Coverage names a file by the import path of its package. */
function coverageFile({ name, file }: ProfiledFunction, importPathOfMain: string): string {
  const symbol = name.split(/[[(]/, 1)[0] ?? '';
  const dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
  const path = unescapePath(symbol.slice(0, dot));
  return `${path === 'main' ? importPathOfMain : path}/${file.slice(file.lastIndexOf('/') + 1)}`;
}

/** The linker writes dots in the last element of an import path as `%2e`. */
function unescapePath(path: string): string {
  return path.replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
