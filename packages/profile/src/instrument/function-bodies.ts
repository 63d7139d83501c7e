import { goTokens } from '../capture/go-tokens.ts';

/** A parameter of a Go function as the source has it. */
export interface GoParameter {
  readonly name: string;
  /** For example `[]byte` or `<-chan string`. */
  readonly type: string;
}

/** Where the body of one Go function begins. */
export interface FunctionBody {
  /** The line of the keyword `func`, from 1: what a profile gives as the start of a function. */
  readonly line: number;
  /** The place of the opening brace: line and column from 1, the column in bytes, as coverage counts. */
  readonly braceLine: number;
  readonly braceColumn: number;
  /** Index into the source right behind the brace. */
  readonly insertAt: number;
  /** True for a function without a name of its own. */
  readonly isLiteral: boolean;
  readonly parameters: readonly GoParameter[];
}

interface PlacedToken {
  readonly text: string;
  readonly end: number;
}

/** Finds the bodies of all functions and function literals of a Go source, in the order of the text. */
export function findFunctionBodies(source: string): readonly FunctionBody[] {
  const tokens = [...goTokens(source)];
  const places = new Places(source);
  const bodies: FunctionBody[] = [];
  let lastBrace = -1;
  for (const [at, { text }] of tokens.entries()) {
    if (text !== 'func') continue;
    const signature = readSignature(tokens, at + 1);
    // The type of a result that is a function has the same brace behind it.
    if (signature === null || signature.brace <= lastBrace) continue;
    lastBrace = signature.brace;
    const func = tokens[at] as PlacedToken;
    const brace = tokens[signature.brace] as PlacedToken;
    bodies.push({
      line: places.lineOf(func.end - 1),
      braceLine: places.lineOf(brace.end - 1),
      braceColumn: places.columnOf(brace.end - 1),
      insertAt: brace.end,
      isLiteral: signature.isLiteral,
      parameters: signature.parameters,
    });
  }
  return bodies;
}

interface Signature {
  readonly brace: number;
  readonly isLiteral: boolean;
  readonly parameters: readonly GoParameter[];
}

/** Reads on from behind `func`; null where it is a type or a declaration without a body. */
function readSignature(tokens: readonly PlacedToken[], start: number): Signature | null {
  const textAt = (at: number) => tokens[at]?.text ?? '';
  let at = start;
  let isLiteral = true;
  if (textAt(at) === '(' && isName(textAt(afterGroup(tokens, at)))) {
    const named = afterGroup(tokens, at) + 1;
    // A method has its parameters behind its name; a literal with a single result type has none.
    if (textAt(named) === '(') at = named;
    isLiteral = textAt(named) !== '(';
  } else if (isName(textAt(at))) {
    isLiteral = false;
    at++;
    if (textAt(at) === '[') at = afterGroup(tokens, at);
  }
  if (textAt(at) !== '(') return null;
  const end = afterGroup(tokens, at);
  const brace = findBrace(tokens, end);
  if (brace < 0) return null;
  const texts = tokens.slice(at + 1, end - 1).map(({ text }) => text);
  return { brace, isLiteral, parameters: readParameters(texts) };
}

/** The brace that opens the body, past result types; -1 where something else comes first. */
function findBrace(tokens: readonly PlacedToken[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const text = tokens[at]?.text ?? '';
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
function afterGroup(tokens: readonly PlacedToken[], at: number): number {
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

/** Lines and byte columns of a text. */
class Places {
  readonly #source: string;
  readonly #starts: readonly number[];

  constructor(source: string) {
    this.#source = source;
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  lineOf(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  columnOf(index: number): number {
    const start = this.#starts[this.lineOf(index) - 1] as number;
    return Buffer.byteLength(this.#source.slice(start, index)) + 1;
  }
}
