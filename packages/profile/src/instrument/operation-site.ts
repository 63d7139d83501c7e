import { readFile } from 'node:fs/promises';
import { goTokens } from '../capture/go-tokens.ts';
import { type FunctionBody, findFunctionBodies, type GoParameter } from './function-bodies.ts';
import { declaredName, type OperationName, readOperationName } from './operation-name.ts';
import type { Coverage, CoverageBlock } from './read-coverage.ts';
import { describeParameter, opaqueParameter, usedReceiver } from './weighed-parameters.ts';

/** A declared function as a profile names it. */
export interface ProfiledFunction {
  readonly name: string;
  /** The absolute path of its source. */
  readonly file: string;
  /** The line of its declaration, or of a literal inside it, from 1. */
  readonly line: number;
  /** The names of the literals that stand for it in the profile, where they are known. */
  readonly literals?: readonly string[];
  /** Whether the profile has it beneath itself. */
  readonly recurs?: boolean;
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
  /** Whether it is beneath itself in the profile, or calls its own name in its body. */
  readonly callsItself: boolean;
  readonly parameters: readonly GoParameter[];
  /** Null where it has none, or does not use it. */
  readonly receiver: GoParameter | null;
  /** The first receiver or parameter of unknown size, for example `m map[string]int`; null where types name none. */
  readonly unweighed: string | null;
}

/** Where the operations are, and which were not found. */
export interface LocatedOperations {
  readonly sites: readonly OperationSite[];
  readonly unlocated: readonly Unmeasured[];
}

/** An operation of which something is not known, and why, as the rest of a sentence. */
export interface Unmeasured {
  readonly name: string;
  readonly reason: string;
}

/**
 * Finds functions in their sources by the line and the name that the profile gives, and their entries in the coverage
 * of the same sources.
 */
export async function locateOperations(
  functions: readonly ProfiledFunction[],
  coverage: Coverage,
  importPathOfMain: string,
): Promise<LocatedOperations> {
  const sources = new Map<string, GoSource | null>();
  const sites: OperationSite[] = [];
  const unlocated: Unmeasured[] = [];
  for (const wanted of functions) {
    const source = sources.get(wanted.file) ?? (await readSource(wanted.file));
    sources.set(wanted.file, source);
    const name = readOperationName(wanted.name);
    const found = locate(wanted, {
      source,
      name,
      blocks: blocksOf(wanted, name, coverage, importPathOfMain),
    });
    if (typeof found === 'string') unlocated.push({ name: wanted.name, reason: found });
    else sites.push(found);
  }
  return { sites, unlocated };
}

interface GoSource {
  readonly source: string;
  readonly bodies: readonly FunctionBody[];
}

async function readSource(file: string): Promise<GoSource | null> {
  const source = await readFile(file, 'utf8').catch(() => null);
  return source === null ? null : { source, bodies: findFunctionBodies(source) };
}

/** Coverage names a file by the import path of its package. */
function blocksOf(
  { file }: ProfiledFunction,
  { path }: OperationName,
  coverage: Coverage,
  importPathOfMain: string,
): readonly CoverageBlock[] {
  const base = file.slice(file.lastIndexOf('/') + 1);
  return coverage.get(`${path === 'main' ? importPathOfMain : path}/${base}`) ?? [];
}

interface Known {
  readonly source: GoSource | null;
  readonly name: OperationName;
  readonly blocks: readonly CoverageBlock[];
}

/** The operation, or why it was not found. */
function locate(wanted: ProfiledFunction, { source, name, blocks }: Known): OperationSite | string {
  const { file, line, recurs = false } = wanted;
  const place = `${file}:${line}`;
  if (source === null) return `its source is not at ${file}`;
  const isCovered = (body: FunctionBody) => blockOf(body, blocks) !== undefined;
  const body = declaredAt(wanted, name, source) ?? packageLiteral(wanted, name, { source, isCovered });
  if (body === null) return `no function of that name is at ${place}`;
  const block = blockOf(body, blocks);
  if (block === undefined) return `a build that counts calls has no counter for ${place}`;
  const text = source.source.slice(body.insertAt, body.endAt);
  const handed = { parameters: body.parameters, receiver: usedReceiver(body, text) };
  const unweighed = opaqueParameter(handed);
  return {
    ...wanted,
    ...handed,
    insertAt: body.insertAt,
    entries: block.count,
    callsItself: recurs || callsByName(text, body.name),
    unweighed: unweighed && describeParameter(unweighed),
  };
}

function blockOf({ braceLine, braceColumn }: FunctionBody, blocks: readonly CoverageBlock[]) {
  return blocks.find(({ line, column }) => line === braceLine && column === braceColumn);
}

/** The declared function of that name that holds the line. */
function declaredAt(
  { line }: ProfiledFunction,
  { declared }: OperationName,
  { bodies }: GoSource,
): FunctionBody | null {
  const holds = (body: FunctionBody) => body.line <= line && line <= body.endLine;
  return bodies.find((body) => body.name !== '' && holds(body) && declaredName(body) === declared) ?? null;
}

interface Searched {
  readonly source: GoSource;
  readonly isCovered: (body: FunctionBody) => boolean;
}

/** The literal of a package's variable: the only one that begins on the line, where the name stands for no other. */
function packageLiteral(
  { line, literals = [] }: ProfiledFunction,
  { declared }: OperationName,
  { source: { bodies }, isCovered }: Searched,
): FunctionBody | null {
  if (declared !== 'init' && declared !== 'glob.') return null;
  const roots = new Set(literals.map((name) => /^.*?\.(init|glob\.)\.(func)?\d+/.exec(name)?.[0] ?? name));
  if (roots.size > 1) return null;
  const isInside = (inner: FunctionBody) =>
    bodies.some((outer) => outer.insertAt <= inner.insertAt - 1 && inner.endAt < outer.endAt);
  const found = bodies.filter((body) => body.line === line && isCovered(body) && !isInside(body));
  const [only = null] = found;
  return found.length === 1 && only?.name === '' ? only : null;
}

/** A call of the same name, be it another method's: better one probe too many than calls counted wrongly. */
function callsByName(body: string, name: string): boolean {
  let previous = '';
  for (const { text } of goTokens(body)) {
    if (name !== '' && previous === name && (text === '(' || text === '[')) return true;
    previous = text;
  }
  return false;
}
