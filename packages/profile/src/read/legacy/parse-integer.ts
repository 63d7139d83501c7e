const patterns: readonly (readonly [RegExp, string])[] = [
  [/^0x([0-9a-f]+)$/i, '0x'],
  [/^0b([01]+)$/i, '0b'],
  [/^0o([0-7]+)$/i, '0o'],
  [/^0([0-7]+)$/, '0o'],
  [/^([1-9][0-9]*|0)$/, ''],
];

/** A signed 64-bit integer in Go's notation, where a leading 0 means octal; null for any other text. */
export function parseInteger(text: string): bigint | null {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  for (const [pattern, prefix] of patterns) {
    const digits = pattern.exec(rest)?.[1];
    if (digits !== undefined) return within64Bits(prefix, digits, sign === '-');
  }
  return null;
}

/** A signed 64-bit decimal integer; null for any other text. */
export function parseDecimal(text: string): bigint | null {
  const match = /^(-?)([0-9]+)$/.exec(text);
  return match === null ? null : within64Bits('', match[2] ?? '', match[1] === '-');
}

function within64Bits(prefix: string, digits: string, negative: boolean): bigint | null {
  const significant = digits.replace(/^0+(?=.)/, '');
  // Converting digits takes time that grows with their square.
  if (significant.length > 64) return null;
  const magnitude = BigInt(prefix + significant);
  const value = negative ? -magnitude : magnitude;
  return BigInt.asIntN(64, value) === value ? value : null;
}
