const maxLine = 100;
const maxArguments = 60;

/** An item, marked for rustfmt to leave alone where it would break one of the lines. */
export function rustItem(lines: readonly string[]): readonly string[] {
  return lines.some(isBroken) ? ['#[rustfmt::skip]', ...lines] : lines;
}

function isBroken(line: string): boolean {
  if (line.trimStart().startsWith('//')) return false;
  return line.length > maxLine || longestArguments(line) > maxArguments;
}

/** The length of the longest text between a parenthesis and its partner. */
function longestArguments(line: string): number {
  const starts: number[] = [];
  let longest = 0;
  for (const [index, character] of [...line].entries()) {
    if (character === '(') starts.push(index);
    if (character === ')') longest = Math.max(longest, index - (starts.pop() ?? index) - 1);
  }
  return longest;
}
