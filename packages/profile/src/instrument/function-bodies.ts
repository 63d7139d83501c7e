import { type GoToken, goTokens } from '../capture/go-tokens.ts';
import { Places } from './places.ts';

/** A parameter of a Go function as the source has it. */
export interface GoParameter {
  readonly name: string;
  /** For example `[]byte` or `<-chan string`. */
  readonly type: string;
}

/** Where the body of one Go function begins and ends. */
export interface FunctionBody {
  /** The line of the keyword `func`, from 1: what a profile gives as the start of a function. */
  readonly line: number;
  /** The place of the opening brace: line and column from 1, the column in bytes, as coverage counts. */
  readonly braceLine: number;
  readonly braceColumn: number;
  /** Index into the source right behind the brace. */
  readonly insertAt: number;
  /** Index of the brace that closes it, and its line. */
  readonly endAt: number;
  readonly endLine: number;
  /** Empty for a function literal. */
  readonly name: string;
  /** Null for what is no method. */
  readonly receiver: GoParameter | null;
  readonly parameters: readonly GoParameter[];
}

/** Finds the bodies of all functions and function literals of a Go source, in the order of the text. */
export function findFunctionBodies(source: string): readonly FunctionBody[] {
  const tokens = [...goTokens(source)];
  const places = new Places(source);
  const closers = matchBraces(tokens);
  const bodies: FunctionBody[] = [];
  let lastBrace = -1;
  for (const [at, func] of tokens.entries()) {
    // Behind a bracket stands the element type of a slice, an array or a map, whose values are in braces.
    const isElement = tokens[at - 1]?.text === ']' && !func.isAfterStatement;
    if (func.text !== 'func' || isElement) continue;
    const signature = readSignature(tokens, at + 1);
    // The type of a result that is a function has the same brace behind it.
    if (signature === null || signature.brace <= lastBrace) continue;
    const { name, receiver, parameters } = signature;
    lastBrace = signature.brace;
    const brace = tokens[lastBrace] as GoToken;
    const endAt = (closers.get(lastBrace)?.end ?? source.length + 1) - 1;
    bodies.push({
      line: places.lineOf(func.end - 1),
      braceLine: places.lineOf(brace.end - 1),
      braceColumn: places.columnOf(brace.end - 1),
      insertAt: brace.end,
      endAt,
      endLine: places.lineOf(endAt),
      name,
      receiver,
      parameters,
    });
  }
  return bodies;
}

/** The closing brace of each opening one, by the index of that. */
function matchBraces(tokens: readonly GoToken[]): ReadonlyMap<number, GoToken> {
  const closers = new Map<number, GoToken>();
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.text === '{') open.push(at);
    const opener = token.text === '}' ? open.pop() : undefined;
    if (opener !== undefined) closers.set(opener, token);
  }
  return closers;
}

interface Signature extends Pick<FunctionBody, 'name' | 'receiver' | 'parameters'> {
  readonly brace: number;
}

/** Reads on from behind `func`; null where it is a type or a declaration without a body. */
function readSignature(tokens: readonly GoToken[], start: number): Signature | null {
  const { name, receiver, at } = readName(tokens, start);
  if (tokens[at]?.text !== '(') return null;
  const end = afterGroup(tokens, at);
  const brace = findBrace(tokens, end);
  return brace < 0 ? null : { brace, name, receiver, parameters: readGroup(tokens, at, end) };
}

interface ReadName extends Pick<FunctionBody, 'name' | 'receiver'> {
  /** Where the parameters begin. */
  readonly at: number;
}

/** A method has its parameters behind its name; a literal with a single result type has none there. */
function readName(tokens: readonly GoToken[], start: number): ReadName {
  const textAt = (at: number) => tokens[at]?.text ?? '';
  if (isName(textAt(start))) {
    const at = textAt(start + 1) === '[' ? afterGroup(tokens, start + 1) : start + 1;
    return { name: textAt(start), receiver: null, at };
  }
  const named = textAt(start) === '(' ? afterGroup(tokens, start) : start;
  const isMethod =
    isName(textAt(named)) && tokens[named]?.isAfterStatement === false && textAt(named + 1) === '(';
  if (!isMethod) return { name: '', receiver: null, at: start };
  const [receiver = null] = readGroup(tokens, start, named);
  return { name: textAt(named), receiver, at: named + 1 };
}

function readGroup(tokens: readonly GoToken[], start: number, end: number): readonly GoParameter[] {
  return readParameters(tokens.slice(start + 1, end - 1).map(({ text }) => text));
}

/** The brace that opens the body, past result types; -1 where something else, or the next statement, comes first. */
function findBrace(tokens: readonly GoToken[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const { text, isAfterStatement } = tokens[at] as GoToken;
    if (isAfterStatement) return -1;
    if (text === '{') return at;
    if (text === '(' || text === '[') at = afterGroup(tokens, at);
    else if (/^(interface|struct)$/.test(text) && tokens[at + 1]?.text === '{') {
      at = afterGroup(tokens, at + 1);
    } else if (/^([*.<-]|chan|map|func)$/.test(text) || isName(text)) at++;
    else return -1;
  }
  return -1;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The index behind the group that opens at `at`. */
function afterGroup(tokens: readonly GoToken[], at: number): number {
  const open = tokens[at]?.text ?? '';
  const close = closing[open];
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const text = tokens[index]?.text;
    if (text === open) depth++;
    if (text === close && --depth === 0) return index + 1;
  }
  return tokens.length;
}

/** Takes `a, b string, c []byte` apart; parameters without names have an empty one. */
function readParameters(texts: readonly string[]): readonly GoParameter[] {
  const entries = splitAtCommas(texts);
  const areNamed = entries.some(([first = '', ...rest]) => isName(first) && startsType(rest));
  if (!areNamed) return entries.map((type) => ({ name: '', type: joinTokens(type) }));
  let type = '';
  const parameters: GoParameter[] = [];
  for (const [name = '', ...rest] of entries.toReversed()) {
    if (rest.length > 0) type = joinTokens(rest);
    parameters.unshift({ name, type });
  }
  return parameters;
}

/** Puts a blank where two words would become one, and where Go's own formatting has one. */
function joinTokens(texts: readonly string[]): string {
  return texts.reduce(
    (text, next) => text + (/[\p{L}\p{Nd}_),]$/u.test(text) && isWord(next) ? ' ' : '') + next,
    '',
  );
}

function isWord(text: string): boolean {
  return /^[\p{L}_]/u.test(text);
}

/** What follows a parameter's name begins a type; a dot would make the name a package. */
function startsType([next]: readonly string[]): boolean {
  return next !== undefined && next !== '.';
}

function splitAtCommas(texts: readonly string[]): readonly (readonly string[])[] {
  const entries: string[][] = [];
  let current: string[] = [];
  let depth = 0;
  for (const text of texts) {
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text)) depth--;
    if (text === ',' && depth === 0) {
      entries.push(current);
      current = [];
    } else current.push(text);
  }
  return current.length > 0 ? [...entries, current] : entries;
}

const keywords = new Set(['func', 'map', 'chan', 'interface', 'struct']);

function isName(text: string): boolean {
  return isWord(text) && !keywords.has(text);
}
