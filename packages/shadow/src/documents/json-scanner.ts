import type { DocumentNode, ObjectEntry, ScalarNode, Span } from './document.ts';

/** Values nested deeper are checked but not looked into, so that nothing that follows recurses without a bound. */
const maxDepth = 200;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/** The text is not JSON; `offset` is in UTF-16 units. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A list or object of which the end has not been read. */
interface Open {
  readonly start: number;
  readonly items: DocumentNode[] | null;
  readonly entries: ObjectEntry[] | null;
  name: { readonly key: string; readonly keySpan: Span } | null;
}

/** Reads JSON values out of a text one by one: exactly the language of `JSON.parse`, without recursion. */
export class JsonScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  get position(): number {
    return this.#at;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  /** Reads the value that begins here, behind any white space; throws JsonSyntaxError. */
  readValue(): DocumentNode {
    const open: Open[] = [];
    for (;;) {
      this.skipSpace();
      const started = this.#readStart(open);
      if (started === null) continue;
      const finished = this.#close(started, open);
      if (finished !== null) return finished;
    }
  }

  /** A scalar or an empty container; null where a container began that holds something. */
  #readStart(open: Open[]): DocumentNode | null {
    const character = this.#text[this.#at];
    if (character !== '[' && character !== '{') return this.#readScalar();
    const start = this.#at++;
    this.skipSpace();
    const isList = character === '[';
    if (this.#text[this.#at] === (isList ? ']' : '}')) {
      this.#at++;
      return isList
        ? { type: 'list', start, end: this.#at, items: [] }
        : { type: 'object', start, end: this.#at, entries: [] };
    }
    const shallow = open.length < maxDepth;
    open.push({
      start,
      items: isList && shallow ? [] : null,
      entries: isList || !shallow ? null : [],
      name: isList ? null : this.#readName(),
    });
    return null;
  }

  /** Hands a finished value to what holds it, and ends every container that ends here; null while one is open. */
  #close(value: DocumentNode, open: Open[]): DocumentNode | null {
    let finished = value;
    for (let holder = open.at(-1); holder !== undefined; holder = open.at(-1)) {
      keep(finished, holder);
      this.skipSpace();
      if (this.#text.charCodeAt(this.#at) === comma) {
        this.#at++;
        if (holder.name !== null) {
          this.skipSpace();
          holder.name = this.#readName();
        }
        return null;
      }
      this.#expect(holder.name === null ? ']' : '}');
      open.pop();
      finished = this.#finish(holder);
    }
    return finished;
  }

  #finish({ start, items, entries }: Open): DocumentNode {
    const end = this.#at;
    if (items !== null) return { type: 'list', start, end, items };
    if (entries !== null) return { type: 'object', start, end, entries };
    return { type: 'opaque', start, end, value: this.#text.slice(start, end) };
  }

  #readName(): NonNullable<Open['name']> {
    const start = this.#at;
    if (this.#text.charCodeAt(start) !== quote) throw this.#unexpected();
    const key = this.#readString();
    const keySpan = { start, end: this.#at };
    this.skipSpace();
    this.#expect(':');
    return { key, keySpan };
  }

  #readScalar(): ScalarNode {
    const start = this.#at;
    switch (this.#text[start]) {
      case '"':
        return { type: 'string', value: this.#readString(), start, end: this.#at };
      case 't':
        return this.#readWord('true', 'boolean');
      case 'f':
        return this.#readWord('false', 'boolean');
      case 'n':
        return this.#readWord('null', 'null');
      default:
        this.#readNumber();
        return { type: 'number', value: this.#text.slice(start, this.#at), start, end: this.#at };
    }
  }

  #readWord(word: string, type: 'boolean' | 'null'): ScalarNode {
    const start = this.#at;
    if (!this.#text.startsWith(word, start)) throw this.#unexpected();
    this.#at += word.length;
    return { type, value: word, start, end: this.#at };
  }

  /** Reads a string and gives its characters. */
  #readString(): string {
    const text = this.#text;
    const start = this.#at;
    let at = start + 1;
    let escaped = false;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
      if (code === backslash) {
        escaped = true;
        at++;
      } else if (code < 0x20 || Number.isNaN(code)) {
        throw new JsonSyntaxError(
          at < text.length ? 'a control character stands in a string' : 'a string has no end',
          at,
        );
      }
      at++;
    }
    this.#at = at + 1;
    return escaped ? decodeEscapes(text.slice(start, this.#at), start) : text.slice(start + 1, at);
  }

  #readNumber(): void {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at++;
    if (this.#text[this.#at] === '0') this.#at++;
    else this.#readDigits(start);
    if (this.#text[this.#at] === '.') {
      this.#at++;
      this.#readDigits(start);
    }
    if (this.#text[this.#at] === 'e' || this.#text[this.#at] === 'E') {
      this.#at++;
      if (this.#text[this.#at] === '+' || this.#text[this.#at] === '-') this.#at++;
      this.#readDigits(start);
    }
  }

  #readDigits(start: number): void {
    const first = this.#at;
    while (isDigit(this.#text.charCodeAt(this.#at))) this.#at++;
    if (this.#at > first) return;
    if (this.#at === start) throw this.#unexpected();
    throw new JsonSyntaxError('a number lacks a digit', this.#at);
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw this.#unexpected();
    this.#at++;
  }

  #unexpected(): JsonSyntaxError {
    const character = this.#text[this.#at];
    const what =
      character === undefined ? 'the text ends too early' : `${JSON.stringify(character)} is unexpected`;
    return new JsonSyntaxError(what, this.#at);
  }
}

function keep(value: DocumentNode, { items, entries, name }: Open): void {
  items?.push(value);
  if (name !== null) entries?.push({ ...name, value });
}

function decodeEscapes(raw: string, offset: number): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    throw new JsonSyntaxError('a string holds an unknown escape', offset);
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
