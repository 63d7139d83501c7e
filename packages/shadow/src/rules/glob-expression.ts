/** What stands in a glob, longest first. */
const tokens = /\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[^*?]/gsu;

/**
 * A glob as a regular expression in RE2's syntax: `*` and `?` stay within a name, `**` crosses names, `[a-z]` is one
 * character and `{a,b}` is either; names that begin with a dot are like any others.
 */
export function globExpression(glob: string): string {
  return `^(?s:${translate(glob)})$`;
}

function translate(glob: string): string {
  return (glob.match(tokens) ?? []).map(translateToken).join('');
}

function translateToken(token: string): string {
  switch (token) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
  }
  if (token.startsWith('{') && token.endsWith('}')) {
    return `(?:${token.slice(1, -1).split(',').map(translate).join('|')})`;
  }
  if (token.startsWith('[') && token.endsWith(']')) {
    const negated = token[1] === '!';
    return `[${negated ? '^' : ''}${token.slice(negated ? 2 : 1, -1).replaceAll(/[\\^[]/g, '\\$&')}]`;
  }
  return token.replaceAll(/[\\^$.+()[\]{}|]/g, '\\$&');
}
