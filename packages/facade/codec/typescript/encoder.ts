import { DocumentError, maxDepth, problems } from './document-error.ts';

/** Writes one document in the canonical encoding. */
export class Encoder {
  readonly #parts: string[] = [];
  readonly #path: (string | number)[] = [];
  readonly #beside: boolean;
  #raw: Uint8Array = new Uint8Array();

  private constructor(beside: boolean) {
    this.#beside = beside;
  }

  /** Writes a whole document; where raw bytes may travel beside it, they are given too. Throws {@link DocumentError}. */
  static write(beside: boolean, write: (encoder: Encoder) => void): { text: string; raw: Uint8Array } {
    const encoder = new Encoder(beside);
    write(encoder);
    return { text: encoder.#parts.join(''), raw: encoder.#raw };
  }

  /** An error at the place that is being written. */
  error(problem: string): DocumentError {
    return new DocumentError(this.#path, problem);
  }

  /** Writes what is JSON already. */
  put(json: string): void {
    this.#parts.push(json);
  }

  /** Writes an object; `members` calls {@link member} for each of its own. */
  object(members: () => void): void {
    this.#nest('{', members);
    this.put('}');
  }

  /** Writes one member of the object that was started last. */
  member(name: string, value: () => void): void {
    this.#path[this.#path.length - 1] = name;
    this.#separate('{');
    this.put(`${this.quoted(name)}:`);
    value();
  }

  /** Writes an array of the items. */
  list<T>(items: readonly T[], item: (item: T) => void): void {
    this.#nest('[', () => {
      for (const [index, value] of items.entries()) {
        this.#path[this.#path.length - 1] = index;
        this.#separate('[');
        item(value);
      }
    });
    this.put(']');
  }

  #separate(bracket: string): void {
    if (this.#parts.at(-1) !== bracket) this.put(',');
  }

  #nest(bracket: string, inside: () => void): void {
    if (this.#path.length >= maxDepth) throw this.error(problems.tooDeep);
    this.put(bracket);
    this.#path.push('');
    inside();
    this.#path.pop();
  }

  /** How deep the place that is being written is nested. */
  get path(): readonly (string | number)[] {
    return this.#path;
  }

  /** A text as a JSON string. */
  quoted(text: string): string {
    if (!text.isWellFormed()) throw this.error(problems.notUnicode);
    return JSON.stringify(text);
  }

  /** Lets bytes travel beside the document, which has an empty text in their place; says whether they may. */
  rawBytes(bytes: Uint8Array): boolean {
    if (!this.#beside) return false;
    this.#raw = bytes;
    this.put('""');
    return true;
  }
}
