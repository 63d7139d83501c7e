/**
 * Shortens a function's name to a width in characters by taking out of its middle: the parts of a package's path first,
 * one after the other, then characters. Its beginning says whose it is and its end which function.
 */
export function shortenName(name: string, width: number): string {
  if (name.length <= width) return name;
  const characters = [...name];
  if (characters.length <= width) return name;
  const byPath = shortenPath(name, width);
  if (byPath !== null) return byPath;
  if (width < 3) return characters.slice(0, Math.max(0, width)).join('');
  const own = [...withoutPath(name)];
  const rest = own.length <= width - 1 ? [] : own;
  if (rest.length === 0) return `…${own.join('')}`;
  const head = Math.floor((width - 1) / 3);
  return `${rest.slice(0, head).join('')}…${rest.slice(rest.length - (width - 1 - head)).join('')}`;
}

/** `example.com/a/b/c.F` as `example.com/…/b/c.F` or `example.com/…/c.F`, whichever fits with the most left; else null. */
function shortenPath(name: string, width: number): string | null {
  const symbol = withoutPath(name);
  const parts = name
    .slice(0, name.length - symbol.length)
    .split('/')
    .slice(0, -1);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return null;
  for (let from = 1; from <= others.length; from++) {
    const short = [first, '…', ...others.slice(from), symbol].join('/');
    if ([...short].length <= width) return short;
  }
  return null;
}

/** What stands behind the package's path; slashes in type arguments are none of it. */
function withoutPath(name: string): string {
  const head = name.split(/[[({<]/, 1)[0] ?? '';
  return name.slice(head.lastIndexOf('/') + 1);
}
