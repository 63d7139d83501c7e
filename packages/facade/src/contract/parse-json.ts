/** A JSON value that keeps numbers as they were written, and the order of members. */
export type JsonValue =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonValue> }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly lexeme: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

/** The members of a JSON object. */
export type JsonObject = Extract<JsonValue, { kind: 'object' }>;

const maxDepth = 200;

/** Parses one JSON document; throws a SyntaxError on bad text, on a key twice in one object, and on over 200 levels. */
export function parseJson(text: string): JsonValue {
  JSON.parse(text);
  const tokens = text.match(/[{}[\]]|"(?:[^"\\]|\\.)*"|[-+.\w]+/g) ?? [];
  const cursor = { tokens, next: 0, depth: 0 };
  return readValue(cursor);
}

interface Cursor {
  readonly tokens: readonly string[];
  next: number;
  depth: number;
}

function readValue(cursor: Cursor): JsonValue {
  const token = cursor.tokens[cursor.next++] ?? '';
  switch (token[0]) {
    case '{':
      return { kind: 'object', members: nested(cursor, readMembers) };
    case '[':
      return { kind: 'array', items: nested(cursor, readItems) };
    case '"':
      return { kind: 'string', value: readText(token) };
    case 't':
    case 'f':
      return { kind: 'boolean', value: token === 'true' };
    case 'n':
      return { kind: 'null' };
    default:
      return { kind: 'number', lexeme: token };
  }
}

function nested<T>(cursor: Cursor, read: (cursor: Cursor) => T): T {
  cursor.depth += 1;
  if (cursor.depth > maxDepth) throw new SyntaxError(`it is nested more than ${maxDepth} levels deep`);
  const value = read(cursor);
  cursor.depth -= 1;
  return value;
}

function readText(token: string): string {
  const text = JSON.parse(token) as string;
  if (!text.isWellFormed()) throw new SyntaxError(`${token} holds half of a surrogate pair`);
  return text;
}

function readMembers(cursor: Cursor): Map<string, JsonValue> {
  const members = new Map<string, JsonValue>();
  while (cursor.tokens[cursor.next] !== '}') {
    const name = readText(cursor.tokens[cursor.next++] ?? '');
    if (members.has(name))
      throw new SyntaxError(`the key ${JSON.stringify(name)} appears twice in one object`);
    members.set(name, readValue(cursor));
  }
  cursor.next += 1;
  return members;
}

function readItems(cursor: Cursor): JsonValue[] {
  const items: JsonValue[] = [];
  while (cursor.tokens[cursor.next] !== ']') items.push(readValue(cursor));
  cursor.next += 1;
  return items;
}
