/** A text as a Go string literal; characters that do not show are escaped. */
export function goLiteral(text: string): string {
  let out = '';
  for (const character of text) out += escaped(character);
  return `"${out}"`;
}

/** A text as a raw literal where that reads better, as for JSON and patterns. */
export function goRawLiteral(text: string): string {
  return /^[ -_a-~]*$/.test(text) && /["\\]/.test(text) ? `\`${text}\`` : goLiteral(text);
}

function escaped(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  return point > 0xffff
    ? `\\U${point.toString(16).padStart(8, '0')}`
    : `\\u${point.toString(16).padStart(4, '0')}`;
}
