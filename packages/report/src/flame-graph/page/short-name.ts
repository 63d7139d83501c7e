/** As much of a function's name as fits: the package path goes first, then the end; empty where nothing does. */
export function shortName(name: string, characters: number): string {
  if (name.length <= characters) return name;
  const own = withoutPath(name);
  if (own.length <= characters) return own;
  return characters < 3 ? '' : `${own.slice(0, characters - 1)}…`;
}

/** `github.com/user/tool/scan.Files` becomes `scan.Files`; slashes in type arguments are none of a path. */
function withoutPath(name: string): string {
  const head = name.split(/[[({<]/, 1)[0] ?? '';
  return name.slice(head.lastIndexOf('/') + 1);
}
