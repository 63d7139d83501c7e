/** Why a pattern is outside the profile, to be put behind the pattern in a sentence. */
export class PatternError extends Error {}

/** Code points from first to last. */
export type Ranges = readonly (readonly [number, number])[];

/** What `\d` stands for in all three languages. */
export const digits: Ranges = [[0x30, 0x39]];

/** What `\w` stands for in all three languages. */
export const wordCharacters: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

/** Walks over the code points of a pattern. */
export class PatternCursor {
  readonly #characters: readonly string[];
  #position = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  get done(): boolean {
    return this.#position >= this.#characters.length;
  }

  get peek(): string | undefined {
    return this.#characters[this.#position];
  }

  get following(): string | undefined {
    return this.#characters[this.#position + 1];
  }

  next(): string {
    const character = this.#characters[this.#position++];
    if (character === undefined) throw new PatternError('ends too early');
    return character;
  }

  take(character: string): boolean {
    if (this.peek !== character) return false;
    this.#position += 1;
    return true;
  }

  /** Takes what an expression of ASCII characters matches here. */
  takeMatch(expression: RegExp): RegExpExecArray | null {
    const match = expression.exec(this.#characters.slice(this.#position, this.#position + 16).join(''));
    if (match !== null) this.#position += match[0].length;
    return match;
  }
}

/** Reads what follows a backslash. */
export function readEscape(cursor: PatternCursor): Ranges {
  const hexadecimal = cursor.takeMatch(/^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\})/);
  if (hexadecimal !== null) {
    const point = Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? hexadecimal[3] ?? '', 16);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      throw new PatternError(`names a character that does not exist: \\${hexadecimal[0]}`);
    }
    return [[point, point]];
  }
  const character = cursor.next();
  if (character === 'd') return digits;
  if (character === 'w') return wordCharacters;
  const control = { n: 10, r: 13, t: 9, f: 12, v: 11 }[character];
  if (control !== undefined) return [[control, control]];
  if (/^[\^$\\.*+?()[\]{}|/-]$/.test(character)) return [[character.charCodeAt(0), character.charCodeAt(0)]];
  throw new PatternError(
    `has \\${character}, which the languages read differently or not at all${instead(character)}`,
  );
}

function instead(character: string): string {
  switch (character) {
    case 's':
      return ': write [ \\t\\n\\r]';
    case 'D':
      return ': write [^0-9]';
    case 'W':
      return ': write [^0-9A-Za-z_]';
    case 'S':
      return ': write [^ \\t\\n\\r]';
    default:
      return '';
  }
}
