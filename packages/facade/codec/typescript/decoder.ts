import { DocumentError, maxDepth, mustBeOneOf, problems } from './document-error.ts';

const tokenStart = /[{["\-0-9tfn]/;
const blank = /[ \t\n\r]*/y;
const plainText = /[ !#-[\]-\uffff]*/y;
const numberBegin = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]*)?/y;
const wholeNumber = /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
const shortEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads one document strictly. */
export class Decoder {
  readonly #text: string;
  readonly #raw: Uint8Array | null;
  readonly #path: (string | number)[] = [];
  #position = 0;
  #depth = 0;
  #rawTaken = false;

  private constructor(text: string, raw: Uint8Array | null) {
    this.#text = text;
    this.#raw = raw;
  }

  /** Reads a whole document; `raw` are the bytes that travel beside it, where they may. Throws {@link DocumentError}. */
  static read<T>(text: string | Uint8Array, raw: Uint8Array | null, read: (decoder: Decoder) => T): T {
    const decoder = new Decoder(typeof text === 'string' ? wellFormed(text) : decodeUtf8(text), raw);
    const value = read(decoder);
    decoder.peek();
    if (decoder.#position < decoder.#text.length) throw decoder.error(problems.notJson);
    if (raw !== null && raw.length > 0 && !decoder.#rawTaken) throw decoder.error(problems.notSpoken);
    return value;
  }

  /** An error at the place that is being read. */
  error(problem: string): DocumentError {
    return new DocumentError(this.#path, problem);
  }

  /** The first character of the next token, empty at the end. */
  peek(): string {
    blank.lastIndex = this.#position;
    blank.test(this.#text);
    this.#position = blank.lastIndex;
    return this.#text.charAt(this.#position);
  }

  /** The error for a value of another kind, or for no value at all. */
  mismatch(problem: string): DocumentError {
    return this.error(tokenStart.test(this.peek()) ? problem : problems.notJson);
  }

  #take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#position += 1;
    return true;
  }

  #literal(word: string): boolean {
    this.peek();
    if (!this.#text.startsWith(word, this.#position)) return false;
    this.#position += word.length;
    return true;
  }

  #open(bracket: string, problem: string): void {
    if (!this.#take(bracket)) throw this.mismatch(problem);
    this.#depth += 1;
    if (this.#depth > maxDepth) throw this.error(problems.tooDeep);
  }

  /** Reads an object; `fields` is null where any key may stand, else the declared ones, next to which others are an error unless it is open. */
  object(fields: ReadonlySet<string> | null, open: boolean, member: (name: string) => void): void {
    this.#open('{', 'must be an object');
    const seen = new Set<string>();
    while (!this.#take('}')) {
      if (seen.size > 0 && !this.#take(',')) throw this.error(problems.notJson);
      const name = this.#key();
      this.#path.push(name);
      if (!open && fields?.has(name) !== true) throw this.error(problems.isUnknown);
      if (seen.has(name)) throw this.error(problems.isRepeated);
      seen.add(name);
      member(name);
      this.#path.pop();
    }
    this.#depth -= 1;
  }

  #key(): string {
    if (this.peek() !== '"') throw this.error(problems.notJson);
    const name = this.#string();
    if (!this.#take(':')) throw this.error(problems.notJson);
    return name;
  }

  /** The error for a member that an object must have. */
  missing(name: string): DocumentError {
    return new DocumentError([...this.#path, name], problems.isMissing);
  }

  /** Reads an array, item by item. */
  list(min: number, max: number | null, item: () => void): void {
    this.#open('[', 'must be an array');
    let count = 0;
    for (; !this.#take(']'); count++) {
      if (count > 0 && !this.#take(',')) throw this.error(problems.notJson);
      if (count === max) throw this.error(`must have at most ${max} items`);
      this.#path.push(count);
      item();
      this.#path.pop();
    }
    this.#depth -= 1;
    if (count < min) throw this.error(`must have at least ${min} items`);
  }

  /** Takes a null, if one is next. */
  takeNull(): boolean {
    return this.peek() === 'n' && this.#literal('null');
  }

  /** Reads ahead for the text that says which branch of a union the next object is. */
  tag(name: string, values: readonly string[]): string {
    const [position, depth, length] = [this.#position, this.#depth, this.#path.length];
    this.#open('{', 'must be an object');
    for (let first = true; !this.#take('}'); first = false) {
      if (!first && !this.#take(',')) throw this.error(problems.notJson);
      const member = this.#key();
      this.#path.push(member);
      if (member !== name) this.value();
      else {
        const value = this.choice(values);
        this.#position = position;
        this.#depth = depth;
        this.#path.length = length;
        return value;
      }
      this.#path.pop();
    }
    throw this.missing(name);
  }

  boolean(): boolean {
    if (this.#literal('true')) return true;
    if (this.#literal('false')) return false;
    throw this.mismatch('must be true or false');
  }

  /** Takes a whole number of a format. */
  integer(problem: string): bigint {
    const lexeme = this.lexeme(problem);
    if (lexeme === '-0' || /[.eE]/.test(lexeme)) throw this.error(problem);
    // No format holds more digits, and long ones are slow to read.
    if (lexeme.length > 20) throw this.error(problem);
    return BigInt(lexeme);
  }

  /** Takes a number as it is written. */
  lexeme(problem: string): string {
    const first = this.peek();
    if (!/[-0-9]/.test(first)) throw this.mismatch(problem);
    numberBegin.lastIndex = this.#position;
    const lexeme = numberBegin.exec(this.#text)?.[0] ?? '';
    if (!wholeNumber.test(lexeme)) throw this.error(problems.notJson);
    this.#position += lexeme.length;
    return lexeme;
  }

  /** Reads a text; where another kind of value is next, `problem` says what must be there. */
  text(problem: string): string {
    if (this.peek() !== '"') throw this.mismatch(problem);
    return this.#string();
  }

  /** Reads one of a few texts. */
  choice(values: readonly string[]): string {
    const value = this.text(mustBeOneOf(values));
    if (!values.includes(value)) throw this.error(mustBeOneOf(values));
    return value;
  }

  /** Reads the one value that a property may have, given as canonical JSON. */
  constant(value: string): void {
    const problem = `must be ${value}`;
    const first = this.peek();
    let got = value;
    if (first === '"') got = JSON.stringify(this.#string());
    else if (/[-0-9]/.test(first)) got = this.lexeme(problems.notJson);
    else if (!this.#literal(value)) throw this.mismatch(problem);
    if (got !== value) throw this.error(problem);
  }

  /** Takes the bytes that travel beside the document, where the document has an empty text; null where none may. */
  rawBytes(): Uint8Array | null {
    if (this.#raw === null) return null;
    if (this.text(problems.notBeside) !== '') throw this.error(problems.notBeside);
    this.#rawTaken = true;
    return this.#raw;
  }

  /** Counts the levels around a value that is read on its own. */
  startAt(depth: number): void {
    this.#depth = depth;
  }

  /** Takes any value and gives it without white space, its numbers as they are written. */
  value(): string {
    const first = this.peek();
    if (first === '{') return this.#objectText();
    if (first === '[') return this.#listText();
    if (first === '"') return JSON.stringify(this.#string());
    if (/[-0-9]/.test(first)) return this.lexeme(problems.notJson);
    for (const word of ['true', 'false', 'null']) if (this.#literal(word)) return word;
    throw this.error(problems.notJson);
  }

  #objectText(): string {
    const members: string[] = [];
    this.object(null, true, (name) => {
      members.push(`${JSON.stringify(name)}:${this.value()}`);
    });
    return `{${members.join(',')}}`;
  }

  #listText(): string {
    const items: string[] = [];
    this.list(0, null, () => {
      items.push(this.value());
    });
    return `[${items.join(',')}]`;
  }

  /** Takes a JSON string; the next character is known to be its quote. */
  #string(): string {
    this.#position += 1;
    let text = '';
    for (;;) {
      plainText.lastIndex = this.#position;
      plainText.test(this.#text);
      text += this.#text.slice(this.#position, plainText.lastIndex);
      this.#position = plainText.lastIndex + 1;
      const end = this.#text.charAt(this.#position - 1);
      if (end === '"') return text;
      if (end !== '\\') throw this.error(problems.notJson);
      text += this.#escape();
    }
  }

  #escape(): string {
    const character = this.#text.charAt(this.#position);
    this.#position += 1;
    if (character === 'u') return this.#escapedCharacter();
    const short = shortEscapes[character];
    if (short === undefined) throw this.error(problems.notJson);
    return short;
  }

  /** Takes four digits, and a second escape where they are the first half of a pair. */
  #escapedCharacter(): string {
    const first = this.#hexadecimal();
    if (first.isWellFormed()) return first;
    if (!this.#text.startsWith('\\u', this.#position)) throw this.error(problems.notUnicode);
    this.#position += 2;
    const pair = first + this.#hexadecimal();
    if (!pair.isWellFormed()) throw this.error(problems.notUnicode);
    return pair;
  }

  #hexadecimal(): string {
    const digits = this.#text.slice(this.#position, this.#position + 4);
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) throw this.error(problems.notJson);
    this.#position += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentError([], problems.notUtf8);
  }
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new DocumentError([], problems.notUtf8);
  return text;
}
