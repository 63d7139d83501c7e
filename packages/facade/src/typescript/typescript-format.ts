/** Code that is printed on one line where that fits, and else with each part on its own. */
export type Code =
  | string
  | {
      readonly open: string;
      readonly parts: readonly Code[];
      readonly close: string;
      readonly isOpen?: boolean;
    };

const width = 110;

/** A call. */
export function call(name: string, ...parts: readonly Code[]): Code {
  return parts.length === 0 ? `${name}()` : { open: `${name}(`, parts, close: ')' };
}

/** An array. */
export function array(...parts: readonly Code[]): Code {
  return { open: '[', parts, close: ']' };
}

/** Prints code behind what stands on its line already, with room for what follows. */
export function printCode(code: Code, indent: number, before: number, behind: number): string {
  const line = oneLine(code);
  if (typeof code === 'string' || (code.isOpen !== true && before + line.length + behind <= width))
    return line;
  const spaces = ' '.repeat(indent + 2);
  const parts = code.parts.map((part) => `${spaces}${printCode(part, indent + 2, indent + 2, 1)},`);
  return `${code.open.trimEnd()}\n${parts.join('\n')}\n${' '.repeat(indent)}${code.close.trimStart()}`;
}

function oneLine(code: Code): string {
  return typeof code === 'string' ? code : `${code.open}${code.parts.map(oneLine).join(', ')}${code.close}`;
}

/** Prints a constant; where its head leaves no room, the value starts on a line of its own. */
export function printConstant(head: string, value: Code): string {
  const behind = `${head} ${printCode(value, 0, head.length + 1, 1)};`;
  const [first = ''] = behind.split('\n', 1);
  return first.length <= width ? behind : `${head}\n  ${printCode(value, 2, 2, 1)};`;
}

/** A text as a TypeScript string literal; characters that do not show are escaped. */
export function typescriptLiteral(text: string): string {
  const inside = [...text].map(escaped).join('');
  return text.includes("'") && !text.includes('"') ? `"${inside}"` : `'${inside.replaceAll("'", "\\'")}'`;
}

function escaped(character: string): string {
  if (character === '\\') return '\\\\';
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
