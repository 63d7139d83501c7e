/** Values nested deeper are not searched, since each level takes a stack frame. */
const maxDepth = 500;

/** A place in a JSON value: its path, and how many levels deep that is. */
interface Place {
  readonly path: string;
  readonly depth: number;
}

/**
 * The first place where two parsed JSON values differ, as a path in which list indices are `*`: `$.files[*].mtime`.
 *
 * Null where they do not differ as values, so that the difference must be one of notation: white space, key order,
 * number format, escapes. A difference that may lie below 500 levels is given the path of that level.
 */
export function locateJsonDifference(a: unknown, b: unknown): string | null {
  return locate(a, b, { path: '$', depth: 0 });
}

function locate(a: unknown, b: unknown, place: Place): string | null {
  if (Object.is(a, b)) return null;
  if (place.depth >= maxDepth) return place.path;
  if (Array.isArray(a) && Array.isArray(b)) return locateInLists(a, b, place);
  if (isObject(a) && isObject(b)) return locateInObjects(a, b, place);
  return place.path;
}

function locateInLists(a: readonly unknown[], b: readonly unknown[], { path, depth }: Place): string | null {
  if (a.length !== b.length) return `${path}.length`;
  for (const [index, item] of a.entries()) {
    const found = locate(item, b[index], { path: `${path}[*]`, depth: depth + 1 });
    if (found !== null) return found;
  }
  return null;
}

function locateInObjects(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  { path, depth }: Place,
): string | null {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const place = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return place;
    const found = locate(a[key], b[key], { path: place, depth: depth + 1 });
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
