/** What looks like white space and is none that a rule excuses: a lone carriage return, a byte order mark, a no-break space. */
const foreignSpace = /\r(?!\n)|(?![ \t\r\n])\s/g;

/** All of it that a text holds; two texts with other such characters differ in more than white space. */
export function foreignSpaceOf(text: string): string {
  return (text.match(foreignSpace) ?? []).join('');
}

/** A line with one space for all spaces and tabs in a row, and none at its ends. */
export function withoutSpace(line: string): string {
  return line
    .replaceAll(/[ \t]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '');
}
