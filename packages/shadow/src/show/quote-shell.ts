/** Controls but for tabs and line ends, and what turns the direction of text: a terminal acts on them or hides them. */
const hidden = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** One word as a POSIX shell reads it back; what a terminal would act on is written in octal. */
export function quoteShell(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  const quoted = word
    .replaceAll("'", `'\\''`)
    .replaceAll(hidden, (char) => `'"$(printf '${octalOf(char)}')"'`);
  return `'${quoted}'`;
}

function octalOf(char: string): string {
  return [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
