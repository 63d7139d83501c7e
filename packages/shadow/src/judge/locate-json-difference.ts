/**
 * The first place where two parsed JSON values differ, as a path in which list indices are `*`: `$.files[*].mtime`.
 *
 * Null where they do not differ as values, so that the difference must be one of notation: white space, key order,
 * number format, escapes.
 */
export function locateJsonDifference(a: unknown, b: unknown, path = '$'): string | null {
  if (Object.is(a, b)) return null;
  if (Array.isArray(a) && Array.isArray(b)) return locateInLists(a, b, path);
  if (isObject(a) && isObject(b)) return locateInObjects(a, b, path);
  return path;
}

function locateInLists(a: readonly unknown[], b: readonly unknown[], path: string): string | null {
  if (a.length !== b.length) return `${path}.length`;
  for (const [index, item] of a.entries()) {
    const found = locateJsonDifference(item, b[index], `${path}[*]`);
    if (found !== null) return found;
  }
  return null;
}

function locateInObjects(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  path: string,
): string | null {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const place = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
    if (!(key in a) || !(key in b)) return place;
    const found = locateJsonDifference(a[key], b[key], place);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
