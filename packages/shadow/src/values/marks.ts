/**
 * Characters that stand for what was taken out of a text. Unicode sets these noncharacters aside for such a use; a text in
 * which one is written nonetheless is never marked, or it could pass for another that was.
 */
export const marks = {
  patternStart: '\ufdd0',
  patternEnd: '\ufdd1',
  space: '\ufdd2',
  comma: '\ufdd3',
  tempRoot: '\ufdd4',
  name: '\ufdd5',
  number: '\ufdd6',
  property: '\ufdd7',
} as const;

/** The mark of the digit 0; those of the others follow it. */
const zero = 0xfdd8;

/** Says whether a text itself holds what could be taken for a mark. */
export function holdsMarks(text: string): boolean {
  return /[\ufdd0-\ufdef]/.test(text);
}

/** What stands for a match of the rule with this index; no expression takes it for a number. */
export function patternMark(index: number): string {
  const digits = [...String(index)].map((digit) => String.fromCharCode(zero + Number(digit)));
  return `${marks.patternStart}${digits.join('')}${marks.patternEnd}`;
}

/** A marked text as a person reads it. */
export function showMarks(text: string): string {
  return text.replaceAll(marks.tempRoot, '#tmp').replaceAll(/[\ufdd5\ufdd6]/g, '#');
}
